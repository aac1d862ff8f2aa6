package dev.dovetail.spring;

import dev.dovetail.AlreadyExists;
import dev.dovetail.InvalidCursor;
import dev.dovetail.InvalidItem;
import dev.dovetail.InvalidKey;
import dev.dovetail.NotFound;
import dev.dovetail.RepositoryException;
import dev.dovetail.RequestFailed;
import dev.dovetail.StaleVersion;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Makes problem details of what repositories throw. The messages stay here: they have keys. */
@RestControllerAdvice
class RepositoryProblems {
  @ExceptionHandler
  ProblemDetail problem(RepositoryException e) {
    return ProblemDetail.forStatus(status(e));
  }

  private static HttpStatus status(RepositoryException e) {
    if (e instanceof NotFound) {
      return HttpStatus.NOT_FOUND;
    }
    if (e instanceof AlreadyExists || e instanceof StaleVersion) {
      return HttpStatus.CONFLICT;
    }
    if (e instanceof InvalidKey || e instanceof InvalidItem || e instanceof InvalidCursor) {
      return HttpStatus.BAD_REQUEST;
    }
    return e instanceof RequestFailed failed && failed.throttled()
        ? HttpStatus.SERVICE_UNAVAILABLE
        : HttpStatus.INTERNAL_SERVER_ERROR;
  }
}
