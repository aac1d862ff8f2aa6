package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import java.util.Map;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Maps {@link Reading} to items and back.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class ReadingSchema extends EntitySchema<Reading> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  public static final ReadingSchema INSTANCE = new ReadingSchema();

  private ReadingSchema() {
    super(
        Reading.class,
        EntityInfo.of("READING", "sensor", "number", "takenAt", "id", "value", "writtenAt")
            .createdAt("takenAt"));
  }

  @Override
  public ItemKey key(Reading reading) {
    return ReadingKeys.of(reading.sensor(), reading.number(), reading.takenAt(), reading.id());
  }

  @Override
  protected void write(Reading reading, Map<String, AttributeValue> attributes) {
    attributes.put("sensor", Attributes.of("sensor", reading.sensor()));
    attributes.put("number", Attributes.of("number", reading.number()));
    attributes.put("takenAt", Attributes.of("takenAt", reading.takenAt()));
    attributes.put("id", Attributes.of("id", reading.id()));
    attributes.put("value", Attributes.of("value", reading.value()));
    attributes.put("writtenAt", Attributes.of("writtenAt", reading.writtenAt()));
  }

  @Override
  protected Reading read(ItemReader item) {
    return new Reading(
        item.string("sensor"),
        item.longInteger("number"),
        item.instant("takenAt"),
        item.string("id"),
        item.doubleNumber("value"),
        item.instant("writtenAt"));
  }
}
