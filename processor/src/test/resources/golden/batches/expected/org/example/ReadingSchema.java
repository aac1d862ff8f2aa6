package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.annotation.processing.Generated;

/**
 * Maps {@link Reading} to items and back, and writes and reads their keys.
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

  /**
   * {@return the key of an item}
   */
  public static ItemKey key(String sensor, long number, Instant takenAt, String id) {
    return new ItemKey(pk(sensor), sk(number, takenAt, id));
  }

  /**
   * {@return the partition key, {@code SENSOR#{sensor}}}
   */
  public static String pk(String sensor) {
    return "SENSOR#".concat(Facet.encode("sensor", sensor));
  }

  /**
   * {@return the sort key, {@code READING#{number}#{takenAt}#{id}}}
   */
  public static String sk(long number, Instant takenAt, String id) {
    return "READING#".concat(Facet.encode("number", number)).concat("#").concat(Facet.encode("takenAt", takenAt, ChronoUnit.SECONDS)).concat("#").concat(Facet.encode("id", id));
  }

  @Override
  public ItemKey key(Reading reading) {
    return key(reading.sensor(), reading.number(), reading.takenAt(), reading.id());
  }

  @Override
  protected void write(Reading reading, ItemWriter item) {
    item.string("sensor", reading.sensor());
    item.longInteger("number", reading.number());
    item.instant("takenAt", reading.takenAt());
    item.string("id", reading.id());
    item.doubleNumber("value", reading.value());
    item.instant("writtenAt", reading.writtenAt());
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
