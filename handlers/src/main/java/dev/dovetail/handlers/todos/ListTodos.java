package dev.dovetail.handlers.todos;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Service;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Route;
import dev.dovetail.lambda.Uses;

/** Reads the todos of the caller, page by page. */
@LambdaFunction
@Route(method = "GET", path = "/todos", query = TodoFilter.class, reply = TodoPage.class)
@Uses(
    repository = Todos.class,
    patterns = {"ofUser", "ofUserWithStatus"})
public final class ListTodos extends HttpFunction {
  private final Todos todos;

  /** Makes the function on the table that the environment names. */
  public ListTodos() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public ListTodos(AppTable table) {
    this.todos = table.todos();
  }

  @Override
  protected Response handle(Request request) {
    String userId = request.requirePrincipal().subject();
    TodoFilter wanted = request.query(TodoFilterQuery.TYPE);
    PageRequest page = wanted.page().forCaller(userId);
    Page<Todo> found =
        wanted.status().isPresent()
            ? todos.ofUserWithStatus(userId, wanted.status().get(), page)
            : todos.ofUser(userId, page);
    return Response.ok(TodoPageJson.of(TodoPage.of(found)));
  }
}
