package dev.dovetail.handlers.batch;

import dev.dovetail.handlers.todos.Status;
import dev.dovetail.handlers.todos.TodoJson;
import dev.dovetail.lambda.Fields;
import dev.dovetail.lambda.JsonObject;
import dev.dovetail.lambda.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the requests of batches. */
final class BatchJson {
  /** As many as one batch of writes and of reads takes in DynamoDB. */
  private static final int MOST_TODOS = 25;

  private static final int MOST_IDS = 100;
  private static final int LONGEST_ID = 64;

  private static final ValueType<TodoJson.NewTodo> TODO =
      ValueType.object(new TodoJson.NewTodo("", Status.OPEN), TodoJson.NewTodo::read);
  private static final ValueType<List<TodoJson.NewTodo>> TODOS =
      ValueType.list(TODO, MOST_TODOS)
          .as("an array of 1 to 25 values, each an object", List.of(), BatchJson::notEmpty);
  private static final ValueType<List<String>> IDS =
      ValueType.text(1, MOST_IDS * (LONGEST_ID + 1))
          .as(
              "1 to 100 different ids of at most 64 characters, separated by commas",
              List.of(),
              BatchJson::ids);

  private BatchJson() {}

  /** {@return the todos to create} */
  static List<TodoJson.NewTodo> readTodos(JsonObject json) {
    return json.required("items", TODOS);
  }

  /** {@return the ids of the todos to read} */
  static List<String> readIds(Fields query) {
    return query.required("ids", IDS);
  }

  private static List<TodoJson.NewTodo> notEmpty(List<TodoJson.NewTodo> todos) {
    if (todos.isEmpty()) {
      throw new IllegalArgumentException();
    }
    return todos;
  }

  private static List<String> ids(String text) {
    Set<String> ids = new LinkedHashSet<>();
    for (String id : text.split(",", -1)) {
      if (id.isEmpty() || id.length() > LONGEST_ID || !ids.add(id)) {
        throw new IllegalArgumentException();
      }
    }
    if (ids.size() > MOST_IDS) {
      throw new IllegalArgumentException();
    }
    return new ArrayList<>(ids);
  }
}
