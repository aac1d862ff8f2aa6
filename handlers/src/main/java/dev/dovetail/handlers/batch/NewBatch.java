package dev.dovetail.handlers.batch;

import dev.dovetail.handlers.todos.NewTodo;
import dev.dovetail.lambda.JsonRecord;
import dev.dovetail.lambda.Size;
import java.util.List;

/**
 * The todos that a client wants to have created: as many as one batch of writes takes in DynamoDB.
 *
 * @param items what it says of each
 */
@JsonRecord
record NewBatch(@Size(min = 1, max = 25) List<NewTodo> items) {}
