package dev.dovetail.handlers.batch;

import dev.dovetail.BatchRead;
import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Service;
import dev.dovetail.handlers.todos.Todo;
import dev.dovetail.handlers.todos.TodoView;
import dev.dovetail.handlers.todos.Todos;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.Problem;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Route;
import dev.dovetail.lambda.Uses;
import java.util.ArrayList;
import java.util.List;

/** Reads todos of the caller by their ids. */
@LambdaFunction
@Route(
    method = "GET",
    path = "/batch",
    query = BatchIds.class,
    status = 207,
    reply = TodoView.class)
@Uses(repository = Todos.class, patterns = "getAll")
public final class GetBatch extends HttpFunction {
  private final Todos todos;

  /** Makes the function on the table that the environment names. */
  public GetBatch() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public GetBatch(AppTable table) {
    this.todos = table.todos();
  }

  @Override
  protected Response handle(Request request) {
    String userId = request.requirePrincipal().subject();
    List<String> ids = request.query(BatchIdsQuery.TYPE).list();
    List<Part> parts = new ArrayList<>();
    for (BatchRead.Entry<String, Todo> entry : todos.getAll(userId, ids).entries()) {
      parts.add(part(entry, request.reference()));
    }
    return Part.answer(parts);
  }

  private static Part part(BatchRead.Entry<String, Todo> entry, String reference) {
    if (entry instanceof BatchRead.Found<String, Todo> found) {
      return new Part.Done(200, found.item());
    }
    boolean missing = entry instanceof BatchRead.Missing<String, Todo>;
    Problem problem = missing ? Problem.of(404) : Problem.of(503, "throttled", "");
    return new Part.Failed(problem, reference);
  }
}
