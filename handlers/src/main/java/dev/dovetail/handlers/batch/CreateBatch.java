package dev.dovetail.handlers.batch;

import dev.dovetail.RequestFailed;
import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Service;
import dev.dovetail.handlers.todos.NewTodo;
import dev.dovetail.handlers.todos.TodoView;
import dev.dovetail.handlers.todos.Todos;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.HttpOptions;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.Problem;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Route;
import dev.dovetail.lambda.Uses;
import dev.dovetail.lambda.tables.Idempotency;
import dev.dovetail.lambda.tables.Idempotent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Creates todos of the caller, each on its own.
 *
 * <p>They are created one by one, as a todo has a version, and a batch of DynamoDB knows no
 * conditions. A request that fails is the last: what comes after it would meet the same table.
 */
@LambdaFunction(timeoutSeconds = 20)
@Route(
    method = "POST",
    path = "/batch",
    body = NewBatch.class,
    status = 207,
    reply = TodoView.class)
@Uses(repository = Todos.class, patterns = "create")
@Idempotent
public final class CreateBatch extends HttpFunction {
  /** What one call may take in the worst case, and the reply. */
  private static final Duration RESERVE = Duration.ofSeconds(9);

  private final Todos todos;

  /** Makes the function on the table that the environment names. */
  public CreateBatch() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public CreateBatch(AppTable table) {
    super(HttpOptions.fromEnvironment().with(Idempotency.optional(table.idempotency())));
    this.todos = table.todos();
  }

  @Override
  protected Response handle(Request request) {
    String userId = request.requirePrincipal().subject();
    List<NewTodo> wanted = request.json(NewBatchJson.TYPE).items();
    List<Part> parts = new ArrayList<>();
    boolean goesOn = true;
    for (NewTodo todo : wanted) {
      goesOn &= parts.isEmpty() || request.remainingTime().compareTo(RESERVE) > 0;
      Part part = goesOn ? create(userId, todo, request, parts.isEmpty()) : notTried(request);
      goesOn &= part.status() < 500;
      parts.add(part);
    }
    return Part.answer(parts);
  }

  private Part create(String userId, NewTodo wanted, Request request, boolean first) {
    try {
      return new Part.Done(201, todos.create(userId, wanted.content(), wanted.status()));
    } catch (RequestFailed e) {
      if (first && e.throttled()) {
        throw e; // Nothing is done, so that the whole request can be sent again, with its key.
      }
      return new Part.Failed(report(e, request), request.reference());
    }
  }

  private static Part notTried(Request request) {
    return new Part.Failed(Problem.of(503, "not_tried", ""), request.reference());
  }
}
