package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import javax.annotation.processing.Generated;

/**
 * Maps {@link Task} to items and back, and writes and reads their keys.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class TaskSchema extends EntitySchema<Task> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  public static final TaskSchema INSTANCE = new TaskSchema();

  private TaskSchema() {
    super(
        Task.class,
        EntityInfo.of("TASK", "userId", "id", "title", "state", "version")
            .aliases("TODO", "JOB")
            .upgrade(3, new TaskUpgrade())
            .index("byTitle", "_type:S userId:S", "title:S")
            .composedIndex("byState", "_byState_pk", "_byState_sk")
            .version("version"));
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey key(String userId, String id) {
    return new ItemKey(pk(userId), sk(id));
  }

  /**
   * {@return the partition key, {@code USER#{userId}}}
   */
  public static String pk(String userId) {
    return "USER#".concat(Facet.encode("userId", userId));
  }

  /**
   * {@return the sort key, {@code TODO#{id}}}
   */
  public static String sk(String id) {
    return "TODO#".concat(Facet.encode("id", id));
  }

  /**
   * {@return the partition key of the index byState, {@code STATE#{state}}}
   */
  public static String byStatePk(String state) {
    return "STATE#".concat(Facet.encode("state", state));
  }

  /**
   * {@return the sort key of the index byState, {@code {title}}}
   */
  public static String byStateSk(String title) {
    return Facet.encode("title", title);
  }

  @Override
  public ItemKey key(Task task) {
    return key(task.userId(), task.id());
  }

  @Override
  protected void write(Task task, ItemWriter item) {
    item.keyString("userId", task.userId());
    item.string("id", task.id());
    item.keyString("title", task.title());
    item.string("state", task.state());
    item.longInteger("version", task.version());
    item.string("_byState_pk", byStatePk(task.state()));
    item.string("_byState_sk", byStateSk(task.title()));
  }

  @Override
  protected Task read(ItemReader item) {
    return new Task(
        item.string("userId"),
        item.string("id"),
        item.string("title"),
        item.string("state"),
        item.longInteger("version"));
  }
}
