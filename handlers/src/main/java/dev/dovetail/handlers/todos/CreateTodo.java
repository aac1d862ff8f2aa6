package dev.dovetail.handlers.todos;

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

/** Creates a todo of the caller. */
@LambdaFunction
@Route(
    method = "POST",
    path = "/todos",
    body = NewTodo.class,
    status = 201,
    reply = TodoView.class,
    entityTag = true)
@Uses(repository = Todos.class, patterns = "create")
@Idempotent
public final class CreateTodo extends HttpFunction {
  private final Todos todos;

  /** Makes the function on the table that the environment names. */
  public CreateTodo() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public CreateTodo(AppTable table) {
    super(HttpOptions.fromEnvironment().with(Idempotency.optional(table.idempotency())));
    this.todos = table.todos();
  }

  @Override
  protected Response handle(Request request) {
    String userId = request.requirePrincipal().subject();
    NewTodo wanted = request.json(NewTodoJson.TYPE);
    Todo todo = todos.create(userId, wanted.content(), wanted.status());
    return Response.created("/todos/" + todo.id(), TodoViewJson.of(TodoView.of(todo)))
        .withEtag(todo.etag());
  }
}
