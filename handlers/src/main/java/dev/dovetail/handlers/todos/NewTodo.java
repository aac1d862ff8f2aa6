package dev.dovetail.handlers.todos;

import dev.dovetail.lambda.Default;
import dev.dovetail.lambda.JsonRecord;
import dev.dovetail.lambda.Size;

/**
 * What a client says of a new todo.
 *
 * @param content what is to be done
 * @param status how far it is
 */
@JsonRecord
public record NewTodo(@Size(min = 1, max = 1000) String content, @Default("OPEN") Status status) {}
