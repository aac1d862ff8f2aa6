package dev.dovetail.handlers.epicfailures;

import dev.dovetail.Transaction;
import dev.dovetail.Write;
import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Service;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.HttpOptions;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Route;
import dev.dovetail.lambda.Uses;
import dev.dovetail.lambda.tables.Idempotency;
import dev.dovetail.lambda.tables.Idempotent;

/** Creates an epic failure, whose id must be free. */
@LambdaFunction
@Route(
    method = "POST",
    path = "/epic-failures",
    body = NewFailure.class,
    status = 201,
    reply = FailureView.class)
@Uses(repository = EpicFailures.class, patterns = "creating")
@Uses(repository = FailureIds.class, patterns = "taking")
@Idempotent
public final class CreateEpicFailure extends HttpFunction {
  private final EpicFailures failures;
  private final FailureIds ids;

  /** Makes the function on the table that the environment names. */
  public CreateEpicFailure() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public CreateEpicFailure(AppTable table) {
    super(HttpOptions.fromEnvironment().with(Idempotency.optional(table.idempotency())));
    this.failures = table.epicFailures();
    this.ids = table.failureIds();
  }

  @Override
  protected Response handle(Request request) {
    request.requirePrincipal();
    NewFailure wanted = request.json(NewFailureJson.TYPE);
    Write<EpicFailure> creating =
        failures.creating(
            wanted.failureId(),
            wanted.taskAttempted(),
            wanted.whyItFailed(),
            wanted.lessonsLearned());
    EpicFailure failure = creating.item().orElseThrow();
    Transaction.of(ids.taking(failure.failureId(), failure.createdAt()), creating).commit();
    return Response.created(
        "/epic-failures/" + failure.failureId(), FailureViewJson.of(FailureView.of(failure)));
  }
}
