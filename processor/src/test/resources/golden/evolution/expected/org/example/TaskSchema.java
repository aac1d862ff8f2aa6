package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Maps {@link Task} to items and back.
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
            .index("byTitle", List.of("_type:S", "userId:S"), List.of("title:S"))
            .composedIndex("byState", "_byState_pk", "_byState_sk")
            .version("version"));
  }

  @Override
  public ItemKey key(Task task) {
    return TaskKeys.of(task.userId(), task.id());
  }

  @Override
  protected void write(Task task, Map<String, AttributeValue> attributes) {
    attributes.put("userId", Attributes.key("userId", task.userId()));
    attributes.put("id", Attributes.of("id", task.id()));
    attributes.put("title", Attributes.key("title", task.title()));
    attributes.put("state", Attributes.of("state", task.state()));
    attributes.put("version", Attributes.of("version", task.version()));
    attributes.put("_byState_pk", Attributes.of("_byState_pk", TaskKeys.byStatePk(task.state())));
    attributes.put("_byState_sk", Attributes.of("_byState_sk", TaskKeys.byStateSk(task.title())));
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
