package dev.dovetail.handlers.todos;

import dev.dovetail.lambda.JsonRecord;
import java.time.Instant;

/**
 * A todo as its user sees it.
 *
 * @param id its id
 * @param content what is to be done
 * @param status how far it is
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param version how often it was written
 */
@JsonRecord
public record TodoView(
    String id, String content, Status status, Instant createdAt, Instant updatedAt, long version) {
  /** {@return what a user sees of a todo} */
  public static TodoView of(Todo todo) {
    return new TodoView(
        todo.id(),
        todo.content(),
        todo.status(),
        todo.createdAt(),
        todo.updatedAt(),
        todo.version());
  }
}
