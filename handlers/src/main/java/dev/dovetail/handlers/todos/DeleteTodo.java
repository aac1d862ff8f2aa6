package dev.dovetail.handlers.todos;

import dev.dovetail.StaleVersion;
import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Service;
import dev.dovetail.lambda.EntityTags;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Route;
import dev.dovetail.lambda.Uses;
import java.util.Optional;

/** Removes a todo of the caller. */
@LambdaFunction
@Route(method = "DELETE", path = "/todos/{id}", status = 204, entityTag = true)
@Uses(
    repository = Todos.class,
    patterns = {"delete", "deleteVersion"})
public final class DeleteTodo extends HttpFunction {
  /** Less than any version that a todo has. */
  private static final long NO_VERSION = 0;

  private final Todos todos;

  /** Makes the function on the table that the environment names. */
  public DeleteTodo() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public DeleteTodo(AppTable table) {
    this.todos = table.todos();
  }

  @Override
  protected Response handle(Request request) {
    String userId = request.requirePrincipal().subject();
    String id = request.pathParameter("id");
    Optional<EntityTags> ifMatch = request.ifMatch().filter(tags -> !tags.any());
    if (ifMatch.isEmpty()) {
      return todos
          .delete(userId, id)
          .map(todo -> Response.noContent())
          .orElseGet(Response::notFound);
    }
    deleteMatching(userId, id, ifMatch.get());
    return Response.noContent();
  }

  /** Tries with the version that a single tag names, and else finds out which one there is. */
  private void deleteMatching(String userId, String id, EntityTags tags) {
    try {
      todos.deleteVersion(userId, id, tags.version().orElse(NO_VERSION));
    } catch (StaleVersion e) {
      if (!tags.matches(Long.toString(e.found()))) {
        throw e;
      }
      todos.deleteVersion(userId, id, e.found());
    }
  }
}
