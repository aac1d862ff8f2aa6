package org.example;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.ItemQuery;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.KeyValues;
import dev.dovetail.spi.TableClient;
import java.time.Instant;
import java.util.Optional;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keeps {@link AppTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class DynamoDbAppTable implements AppTable {
  private final TableClient table;

  private final DynamoDbTodos todosRepository;

  private DynamoDbAppTable(TableClient table) {
    this.table = table;
    this.todosRepository = new DynamoDbTodos(table);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  public static DynamoDbAppTable on(DynamoDbClient client, String tableName) {
    return on(client, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  public static DynamoDbAppTable on(DynamoDbClient client, String tableName, TableOptions options) {
    return new DynamoDbAppTable(new TableClient(client, tableName, options));
  }

  /**
   * {@return the SDK's client, for what repositories do not do}
   */
  public DynamoDbClient client() {
    return table.client();
  }

  /**
   * {@return the table's physical name or ARN}
   */
  public String tableName() {
    return table.name();
  }

  @Override
  public Todos todos() {
    return todosRepository;
  }

  /**
   * Keeps {@link Todo} items in a DynamoDB table.
   */
  private static final class DynamoDbTodos implements Todos {
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
}
