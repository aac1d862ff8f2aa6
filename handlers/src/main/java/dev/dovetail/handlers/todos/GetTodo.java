package dev.dovetail.handlers.todos;

import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Service;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Route;
import dev.dovetail.lambda.Uses;
import java.util.Optional;

/** Reads a todo of the caller. */
@LambdaFunction
@Route(method = "GET", path = "/todos/{id}", reply = TodoView.class, entityTag = true)
@Uses(repository = Todos.class, patterns = "get")
public final class GetTodo extends HttpFunction {
  private final Todos todos;

  /** Makes the function on the table that the environment names. */
  public GetTodo() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public GetTodo(AppTable table) {
    this.todos = table.todos();
  }

  @Override
  protected Response handle(Request request) {
    String userId = request.requirePrincipal().subject();
    Optional<Todo> found = todos.get(userId, request.pathParameter("id"));
    if (found.isEmpty()) {
      return Response.notFound();
    }
    Todo todo = found.get();
    return request.ifNoneMatch().filter(known -> known.matchesWeakly(todo.etag())).isPresent()
        ? Response.notModified(todo.etag())
        : Response.ok(TodoViewJson.of(TodoView.of(todo))).withEtag(todo.etag());
  }
}
