package org.example;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.BatchClient;
import dev.dovetail.spi.ItemQuery;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.KeyValues;
import dev.dovetail.spi.TableClient;
import dev.dovetail.spi.TableIndexes;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keeps {@link TaskTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class DynamoDbTaskTable implements TaskTable {
  private final TableClient table;

  private final DynamoDbTasks tasksRepository;

  private final DynamoDbTags tagsRepository;

  private DynamoDbTaskTable(TableClient table) {
    this.table = table;
    this.tasksRepository = new DynamoDbTasks(table);
    this.tagsRepository = new DynamoDbTags(table);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  public static DynamoDbTaskTable on(DynamoDbClient client, String tableName) {
    return on(client, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  public static DynamoDbTaskTable on(DynamoDbClient client, String tableName,
      TableOptions options) {
    return new DynamoDbTaskTable(new TableClient(client, tableName, options, TableIndexes.NONE
            .and("byTitle", List.of("_type", "userId"), List.of("title"))));
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
  public Tasks tasks() {
    return tasksRepository;
  }

  @Override
  public Tags tags() {
    return tagsRepository;
  }

  /**
   * Keeps {@link Task} items in a DynamoDB table.
   */
  private static final class DynamoDbTasks implements Tasks {
    private final TableClient table;

    DynamoDbTasks(TableClient table) {
      this.table = table;
    }

    @Override
    public Task add(Task task) {
      return table.create(
          TaskSchema.INSTANCE,
          new Task(
              task.userId(),
              task.id(),
              task.title(),
              task.state(),
              1));
    }

    @Override
    public Task replace(Task task) {
      return table.replace(
          TaskSchema.INSTANCE,
          task,
          new ItemUpdate().count("version", task.version()));
    }

    @Override
    public Task move(String userId, String id, String title, String state) {
      ItemUpdate update = new ItemUpdate();
      update.set("title", Attributes.key("title", title));
      update.set("state", Attributes.of("state", state));
      update.set("_byState_pk", Attributes.of("_byState_pk", TaskSchema.byStatePk(state)));
      update.set("_byState_sk", Attributes.of("_byState_sk", TaskSchema.byStateSk(title)));
      update.count("version");
      return table.update(TaskSchema.INSTANCE, TaskSchema.key(userId, id), update);
    }

    @Override
    public Page<Task> ofUser(String userId, PageRequest page) {
      return table.query(
          TaskSchema.INSTANCE,
          ItemQuery.ofIndex("Tasks.ofUser", "byTitle", "TASK")
              .where("userId", KeyValues.string("userId", userId))
              .orderedBy("title"),
          page);
    }

    @Override
    public Page<Task> withState(String state, PageRequest page) {
      return table.query(
          TaskSchema.INSTANCE,
          ItemQuery.ofIndex("Tasks.withState", "byState", "_byState_pk", TaskSchema.byStatePk(state))
              .sortedBy("_byState_sk"),
          page);
    }
  }

  /**
   * Keeps {@link Tag} items in a DynamoDB table.
   */
  private static final class DynamoDbTags implements Tags {
    private final TableClient table;

    DynamoDbTags(TableClient table) {
      this.table = table;
    }

    @Override
    public void putAll(List<Tag> tags) {
      new BatchClient(table).put(TagSchema.INSTANCE, tags).orThrow();
    }

    @Override
    public Optional<Tag> get(String userId, String name) {
      return table.get(TagSchema.INSTANCE, TagSchema.key(userId, name), false);
    }
  }
}
