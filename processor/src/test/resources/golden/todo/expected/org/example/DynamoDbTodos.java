package org.example;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.ItemQuery;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.KeyValues;
import dev.dovetail.spi.TableClient;
import java.time.Instant;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Keeps {@link Todo} items in a DynamoDB table.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbTodos implements Todos {
  private final TableClient table;

  DynamoDbTodos(TableClient table) {
    this.table = table;
  }

  @Override
  public Todo create(String userId, String content, Status status) {
    Instant now = table.now();
    return table.create(
        TodoSchema.INSTANCE,
        new Todo(
            userId,
            table.newId().toString(),
            content,
            status,
            now,
            now,
            1));
  }

  @Override
  public Todo put(Todo todo) {
    Instant now = table.now();
    return table.create(
        TodoSchema.INSTANCE,
        new Todo(
            todo.userId(),
            table.idOr(todo.id()),
            todo.content(),
            todo.status(),
            now,
            now,
            1));
  }

  @Override
  public Optional<Todo> get(String userId, String id) {
    return table.get(TodoSchema.INSTANCE, TodoSchema.key(userId, id), false);
  }

  @Override
  public Page<Todo> ofUser(String userId, PageRequest page) {
    return table.query(
        TodoSchema.INSTANCE,
        ItemQuery.ofTable("Todos.ofUser", TodoSchema.pk(userId))
            .sortPrefix("TODO#"),
        page);
  }

  @Override
  public Page<Todo> ofUserWithStatus(String userId, Status status, PageRequest page) {
    return table.query(
        TodoSchema.INSTANCE,
        ItemQuery.ofIndex("Todos.ofUserWithStatus", "byStatus", "TODO")
            .where("userId", KeyValues.string("userId", userId))
            .where("status", KeyValues.constant("status", status))
            .orderedBy("createdAt", "id")
            .descending(),
        page);
  }

  @Override
  public Todo replace(Todo todo) {
    return table.replace(
        TodoSchema.INSTANCE,
        new Todo(
            todo.userId(),
            todo.id(),
            todo.content(),
            todo.status(),
            todo.createdAt(),
            table.now(),
            todo.version()),
        new ItemUpdate().count("version", todo.version()));
  }

  @Override
  public Todo changeStatus(String userId, String id, Status status, long version) {
    ItemUpdate update = new ItemUpdate();
    update.set("status", Attributes.of("status", status));
    update.set("updatedAt", Attributes.of("updatedAt", table.now()));
    update.count("version", version);
    return table.update(TodoSchema.INSTANCE, TodoSchema.key(userId, id), update);
  }

  @Override
  public void delete(String userId, String id) {
    table.delete(TodoSchema.INSTANCE, TodoSchema.key(userId, id));
  }
}
