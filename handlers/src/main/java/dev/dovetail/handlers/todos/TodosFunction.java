package dev.dovetail.handlers.todos;

import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Service;
import dev.dovetail.lambda.LambdaFunction;
import dev.dovetail.lambda.RoutedFunction;

/** Serves all routes of todos. */
@LambdaFunction(
    serves = {CreateTodo.class, ListTodos.class, GetTodo.class, PatchTodo.class, DeleteTodo.class})
public final class TodosFunction extends RoutedFunction {
  /** Makes the function on the table that the environment names. */
  public TodosFunction() {
    this(Service.table());
  }

  /** Makes the function on a table. */
  public TodosFunction(AppTable table) {
    super(
        new CreateTodo(table),
        new ListTodos(table),
        new GetTodo(table),
        new PatchTodo(table),
        new DeleteTodo(table));
  }
}
