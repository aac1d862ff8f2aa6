package dev.dovetail.handlers.todos;

import dev.dovetail.Page;
import dev.dovetail.lambda.JsonRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of todos.
 *
 * @param items the todos in order
 * @param next the cursor of the next page, or null if this is the last
 */
@JsonRecord
record TodoPage(List<TodoView> items, @Nullable String next) {
  static TodoPage of(Page<Todo> page) {
    List<TodoView> items = new ArrayList<>();
    for (Todo todo : page.items()) {
      items.add(TodoView.of(todo));
    }
    return new TodoPage(items, page.next().orElse(null));
  }
}
