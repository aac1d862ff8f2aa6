package org.example;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.ItemQuery;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.KeyValues;
import dev.dovetail.spi.TableClient;
import javax.annotation.processing.Generated;

/**
 * Keeps {@link Task} items in a DynamoDB table.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbTasks implements Tasks {
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
