package org.example;

import dev.dovetail.Change;
import dev.dovetail.InvalidItem;
import dev.dovetail.InvalidRecord;
import dev.dovetail.spi.ItemChange;
import java.util.Map;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * A change in the table of {@link TaskTable}, as its DynamoDB stream tells it.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public sealed interface TaskTableChange {
  /**
   * {@return what happened to the item}
   */
  Change<?> change();

  /**
   * {@return the change that a record of the table's stream tells}
   *
   * @param record the record, of a stream with the view type {@code NEW_AND_OLD_IMAGES}
   * @throws InvalidRecord if the record does not tell a whole change
   */
  static TaskTableChange of(Record record) {
    ItemChange item = ItemChange.of(record).alias("TODO", "TASK").alias("JOB", "TASK").alias("LABEL", "TAG");
    try {
      return switch (item.type()) {
        case "TASK" -> new TaskChange(item.as(TaskSchema.INSTANCE));
        case "TAG" -> new TagChange(item.as(TagSchema.INSTANCE));
        default -> new Unknown(item.type(), item.raw());
      };
    } catch (InvalidItem e) {
      return new Unreadable(item.type(), item.raw(), e);
    }
  }

  /**
   * A change of a {@link Task}.
   *
   * @param change what happened to it
   */
  record TaskChange(Change<Task> change) implements TaskTableChange {
  }

  /**
   * A change of a {@link Tag}.
   *
   * @param change what happened to it
   */
  record TagChange(Change<Tag> change) implements TaskTableChange {
  }

  /**
   * A change of an item that is none of the table's entities.
   *
   * @param type the item's type, empty if it has none or the change gave it another
   * @param change what happened to its attributes
   */
  record Unknown(String type,
      Change<Map<String, AttributeValue>> change) implements TaskTableChange {
  }

  /**
   * A change of an item that can't be read as the record of its type.
   *
   * @param type the item's type
   * @param change what happened to its attributes
   * @param problem why it can't be read
   */
  record Unreadable(String type, Change<Map<String, AttributeValue>> change,
      InvalidItem problem) implements TaskTableChange {
  }
}
