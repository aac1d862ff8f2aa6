package dev.dovetail.handlers.epicfailures;

import dev.dovetail.Transaction;
import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Service;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Route;
import dev.dovetail.lambda.Uses;
import java.time.Instant;
import java.util.Optional;

/**
 * Removes an epic failure, which the path names, or a body such as {@code {"failureID": "001"}}.
 *
 * <p>The body is for clients that send one; caches and proxies may drop it.
 */
@LambdaFunction
@Route(method = "DELETE", path = DeleteEpicFailure.ALL, body = FailureToDelete.class, status = 204)
@Route(method = "DELETE", path = DeleteEpicFailure.ALL + "/{id}", status = 204)
@Uses(repository = EpicFailures.class, patterns = "deleting")
@Uses(
    repository = FailureIds.class,
    patterns = {"get", "freeing"})
public final class DeleteEpicFailure extends HttpFunction {
  static final String ALL = "/epic-failures";

  private final EpicFailures failures;
  private final FailureIds ids;

  /** Makes the function on the table that the environment names. */
  public DeleteEpicFailure() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public DeleteEpicFailure(AppTable table) {
    this.failures = table.epicFailures();
    this.ids = table.failureIds();
  }

  @Override
  protected Response handle(Request request) {
    request.requirePrincipal();
    String id =
        request.path().equals(ALL)
            ? request.json(FailureToDeleteJson.TYPE).failureId()
            : request.pathParameter("id");
    Optional<FailureId> found = ids.get(id);
    if (found.isEmpty()) {
      return Response.notFound();
    }
    Instant createdAt = found.get().createdAt();
    Transaction.of(ids.freeing(id, createdAt), failures.deleting(createdAt, id)).commit();
    return Response.noContent();
  }
}
