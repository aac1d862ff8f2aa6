package dev.dovetail.handlers.todos;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.handlers.Paging;
import dev.dovetail.lambda.Fields;
import dev.dovetail.lambda.JsonBody;
import dev.dovetail.lambda.JsonObject;
import dev.dovetail.lambda.JsonWriter;
import dev.dovetail.lambda.ValueType;
import java.util.List;
import java.util.Optional;

/** Reads and writes the JSON of todos, and the query of their list. */
public final class TodoJson {
  private static final ValueType<String> CONTENT = ValueType.text(1, 1000);
  private static final ValueType<Status> STATUS =
      ValueType.codes(List.of(Status.values()), Status::name);

  private TodoJson() {}

  /**
   * What a client says of a new todo.
   *
   * @param content what is to be done
   * @param status how far it is
   */
  public record NewTodo(String content, Status status) {
    /** {@return the todo that an object describes} */
    public static NewTodo read(JsonObject json) {
      return new NewTodo(
          json.required("content", CONTENT), json.optional("status", STATUS).orElse(Status.OPEN));
    }
  }

  /**
   * What a merge patch changes of a todo.
   *
   * @param content the new content, if it changes
   * @param status the new status, if it changes
   */
  record Changes(Optional<String> content, Optional<Status> status) {
    static Changes read(JsonObject json) {
      return new Changes(json.optional("content", CONTENT), json.optional("status", STATUS));
    }

    Todo apply(Todo todo) {
      return new Todo(
          todo.userId(),
          todo.id(),
          content.orElse(todo.content()),
          status.orElse(todo.status()),
          todo.createdAt(),
          todo.updatedAt(),
          todo.version());
    }
  }

  /**
   * The part of a user's todos that a client asks for.
   *
   * @param status the status that they have, if it matters
   * @param page which of them
   */
  record Selection(Optional<Status> status, PageRequest page) {
    static Selection read(Fields query) {
      Optional<Status> status = query.optional("status", STATUS);
      return new Selection(status, Paging.read(query));
    }
  }

  /** {@return a todo, without its user} */
  public static JsonBody of(Todo todo) {
    return json -> write(todo, json);
  }

  static JsonBody of(Page<Todo> page) {
    return Paging.of(page, TodoJson::write);
  }

  private static void write(Todo todo, JsonWriter json) {
    json.text("id", todo.id())
        .text("content", todo.content())
        .text("status", todo.status().name())
        .time("createdAt", todo.createdAt())
        .time("updatedAt", todo.updatedAt())
        .number("version", todo.version());
  }

  /** {@return the entity tag of a todo} */
  public static String etag(Todo todo) {
    return Long.toString(todo.version());
  }
}
