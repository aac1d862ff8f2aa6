package dev.dovetail.lambda;

import dev.dovetail.AggregateTooLarge;
import dev.dovetail.AlreadyExists;
import dev.dovetail.BatchIncomplete;
import dev.dovetail.ConditionFailed;
import dev.dovetail.Contended;
import dev.dovetail.IdempotentParameterMismatch;
import dev.dovetail.InvalidCursor;
import dev.dovetail.InvalidItem;
import dev.dovetail.InvalidKey;
import dev.dovetail.InvalidTransaction;
import dev.dovetail.NotFound;
import dev.dovetail.NotUnique;
import dev.dovetail.RepositoryException;
import dev.dovetail.RequestFailed;
import dev.dovetail.StaleVersion;
import dev.dovetail.TransactionCanceled;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Turns what repositories and the SDK throw into responses. Loaded only when one of them threw, so
 * that functions run without either on the class path.
 */
final class RepositoryProblems {
  private RepositoryProblems() {}

  /** {@return whether a failure is one that the other methods of this class understand} */
  static boolean understands(Throwable failure) {
    for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getName().equals("dev.dovetail.RepositoryException")
          || type.getName().equals("software.amazon.awssdk.core.exception.SdkException")) {
        return true;
      }
    }
    return false;
  }

  /** Keeps the types of core and the SDK out of the verification of the class above. */
  static final class Mapping {
    private Mapping() {}

    static Response map(Throwable failure, boolean ifMatch, boolean ifNoneMatch) {
      if (failure instanceof AlreadyExists) {
        return refused(ifNoneMatch, "already_exists", "The resource exists already.");
      }
      if (failure instanceof NotUnique) {
        return Response.problem(Problem.of(409, "not_unique", "A value is taken by another."));
      }
      if (failure instanceof NotFound) {
        return Response.notFound();
      }
      if (failure instanceof StaleVersion) {
        return refused(ifMatch, "stale_version", "The resource has changed. Read it again.");
      }
      if (failure instanceof ConditionFailed) {
        return refused(ifMatch, "condition_failed", "The resource is in another state.");
      }
      if (failure instanceof Contended) {
        return busy("contended");
      }
      if (failure instanceof InvalidKey) {
        return Response.problem(
            Problem.of(400, "invalid_key", "A value of the request can't be part of a key."));
      }
      if (failure instanceof InvalidCursor) {
        return Response.problem(
            Problem.of(
                400, "invalid_cursor", "The cursor is not one that this query has returned."));
      }
      if (failure instanceof InvalidItem || failure instanceof InvalidTransaction) {
        return invalid(failure);
      }
      if (failure instanceof AggregateTooLarge) {
        return Response.problem(Problem.of(500, "aggregate_too_large", ""));
      }
      if (failure instanceof BatchIncomplete) {
        Throwable cause = failure.getCause();
        return cause == null ? busy("throttled") : map(cause, ifMatch, ifNoneMatch);
      }
      if (failure instanceof TransactionCanceled canceled) {
        if (canceled.isTransient()) {
          return busy("conflict");
        }
        Optional<RepositoryException> refusal = canceled.refusal();
        return refusal.isPresent()
            ? map(refusal.get(), ifMatch, ifNoneMatch)
            : Response.serverError();
      }
      if (failure instanceof IdempotentParameterMismatch) {
        return refused(
            false, "idempotency_mismatch", "The request was done before, or another of its token.");
      }
      if (failure instanceof RequestFailed failed) {
        return failed.throttled()
            ? busy("throttled")
            : failed.getCause() instanceof SdkException cause ? sdk(cause) : Response.serverError();
      }
      return failure instanceof SdkException sdk ? sdk(sdk) : Response.serverError();
    }

    private static Response invalid(Throwable failure) {
      if (failure instanceof InvalidItem item && item.isTooLarge()) {
        return itemTooLarge();
      }
      return failure instanceof InvalidTransaction transaction && transaction.isTooLarge()
          ? Response.problem(
              Problem.of(
                  413,
                  "transaction_too_large",
                  "The request writes more at once than can be kept."))
          : Response.serverError();
    }

    private static Response itemTooLarge() {
      return Response.problem(
          Problem.of(413, "item_too_large", "The resource would be larger than can be kept."));
    }

    private static Response refused(boolean precondition, String code, String detail) {
      return Response.problem(Problem.of(precondition ? 412 : 409, code, detail));
    }

    private static Response sdk(SdkException failure) {
      if (failure instanceof ApiCallTimeoutException
          || failure instanceof ApiCallAttemptTimeoutException) {
        return Response.problem(Problem.of(504));
      }
      if (failure instanceof SdkClientException) {
        return busy("unavailable");
      }
      if (failure instanceof AwsServiceException service) {
        if (service.isThrottlingException()) {
          return busy("throttled");
        }
        if (isConflict(service)) {
          return busy("conflict");
        }
        if (service.statusCode() == 413) {
          return Response.problem(Problem.of(413));
        }
        if (isItemSize(service)) {
          return itemTooLarge();
        }
        return service.statusCode() >= 500 ? busy("unavailable") : Response.serverError();
      }
      return Response.serverError();
    }

    /** Whether a transaction still has the item that a write beside it is for. */
    private static boolean isConflict(AwsServiceException failure) {
      return failure.awsErrorDetails() != null
          && "TransactionConflictException".equals(failure.awsErrorDetails().errorCode());
    }

    /** DynamoDB has no code of its own for this; its messages name the size. */
    private static boolean isItemSize(AwsServiceException failure) {
      if (failure.awsErrorDetails() == null
          || !"ValidationException".equals(failure.awsErrorDetails().errorCode())) {
        return false;
      }
      String message = failure.awsErrorDetails().errorMessage();
      return message != null && message.contains("Item size");
    }

    private static Response busy(String code) {
      return Response.problem(Problem.of(503, code, ""))
          .withRetryAfter(ThreadLocalRandom.current().nextInt(1, 6));
    }

    /** {@return AWS's own name and request id of a failure, for the log} */
    static Optional<String> describe(Throwable failure) {
      return failure instanceof AwsServiceException service && service.awsErrorDetails() != null
          ? Optional.of(service.awsErrorDetails().errorCode() + " " + service.requestId())
          : Optional.empty();
    }
  }
}
