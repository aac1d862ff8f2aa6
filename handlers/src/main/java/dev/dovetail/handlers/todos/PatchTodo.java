package dev.dovetail.handlers.todos;

import dev.dovetail.StaleVersion;
import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Service;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Route;
import dev.dovetail.lambda.Uses;
import java.util.Optional;

/** Changes a todo of the caller by a JSON merge patch. */
@LambdaFunction
@Route(
    method = "PATCH",
    path = "/todos/{id}",
    body = TodoChanges.class,
    reply = TodoView.class,
    entityTag = true)
@Uses(
    repository = Todos.class,
    patterns = {"get", "replace"})
public final class PatchTodo extends HttpFunction {
  /** How often a change is tried when others change the same todo at the same time. */
  private static final int ATTEMPTS = 5;

  private final Todos todos;

  /** Makes the function on the table that the environment names. */
  public PatchTodo() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public PatchTodo(AppTable table) {
    this.todos = table.todos();
  }

  @Override
  protected Response handle(Request request) {
    String userId = request.requirePrincipal().subject();
    String id = request.pathParameter("id");
    TodoChanges changes = request.json(TodoChangesJson.TYPE);
    boolean namesVersion = request.ifMatch().filter(tags -> !tags.any()).isPresent();
    for (int attempt = 1; ; attempt++) {
      try {
        return change(userId, id, changes, request);
      } catch (StaleVersion e) {
        if (namesVersion || attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Response change(String userId, String id, TodoChanges changes, Request request) {
    Optional<Todo> found = todos.get(userId, id);
    if (found.isEmpty()) {
      return Response.notFound();
    }
    Todo before = found.get();
    if (request.ifMatch().filter(tags -> !tags.matches(before.etag())).isPresent()) {
      return Response.preconditionFailed();
    }
    Todo wanted = changes.apply(before);
    Todo after = wanted.equals(before) ? before : todos.replace(wanted);
    return Response.ok(TodoViewJson.of(TodoView.of(after))).withEtag(after.etag());
  }
}
