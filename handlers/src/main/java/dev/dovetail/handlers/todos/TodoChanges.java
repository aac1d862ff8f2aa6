package dev.dovetail.handlers.todos;

import dev.dovetail.lambda.JsonRecord;
import dev.dovetail.lambda.Size;
import java.util.Optional;

/**
 * What a merge patch changes of a todo.
 *
 * @param content the new content, if it changes
 * @param status the new status, if it changes
 */
@JsonRecord
record TodoChanges(@Size(min = 1, max = 1000) Optional<String> content, Optional<Status> status) {
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
