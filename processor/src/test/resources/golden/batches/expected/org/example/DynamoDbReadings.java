package org.example;

import dev.dovetail.BatchRead;
import dev.dovetail.BatchWrite;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.BatchClient;
import dev.dovetail.spi.BatchKeys;
import dev.dovetail.spi.TableClient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Keeps {@link Reading} items in a DynamoDB table.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbReadings implements Readings {
  private final TableClient table;

  DynamoDbReadings(TableClient table) {
    this.table = table;
  }

  @Override
  public BatchRead<Long, Reading> getAll(String sensor, List<Long> numbers, Instant takenAt,
      String id) {
    BatchKeys<Long> keys = new BatchKeys<>();
    for (Long number : numbers) {
      keys.add(number, ReadingSchema.key(sensor, Facet.required("number", number), takenAt, id));
    }
    return new BatchClient(table).get(ReadingSchema.INSTANCE, keys, true);
  }

  @Override
  public BatchRead<String, Reading> ofSensors(List<String> keys, long number, Instant takenAt,
      String id) {
    BatchKeys<String> keys_ = new BatchKeys<>();
    for (String sensor : keys) {
      keys_.add(sensor, ReadingSchema.key(sensor, number, takenAt, id));
    }
    return new BatchClient(table).get(ReadingSchema.INSTANCE, keys_, false);
  }

  @Override
  public BatchWrite<Reading> putAll(List<Reading> items) {
    Instant now = table.now();
    List<Reading> items_ = new ArrayList<>(items.size());
    for (Reading item : items) {
      items_.add(
          new Reading(
              item.sensor(),
              item.number(),
              BatchClient.timeOr(item.takenAt(), now.truncatedTo(ChronoUnit.SECONDS)),
              table.idOr(item.id()),
              item.value(),
              now));
    }
    return new BatchClient(table).put(ReadingSchema.INSTANCE, items_);
  }

  @Override
  public void putAllOrThrow(List<Reading> readings) {
    Instant now = table.now();
    List<Reading> items = new ArrayList<>(readings.size());
    for (Reading item : readings) {
      items.add(
          new Reading(
              item.sensor(),
              item.number(),
              BatchClient.timeOr(item.takenAt(), now.truncatedTo(ChronoUnit.SECONDS)),
              table.idOr(item.id()),
              item.value(),
              now));
    }
    new BatchClient(table).put(ReadingSchema.INSTANCE, items).orThrow();
  }

  @Override
  public BatchWrite<String> deleteAll(String sensor, long number, Instant takenAt,
      List<String> id) {
    BatchKeys<String> keys = new BatchKeys<>();
    for (String id_ : id) {
      keys.add(id_, ReadingSchema.key(sensor, number, takenAt, id_));
    }
    return new BatchClient(table).delete(ReadingSchema.INSTANCE, keys);
  }
}
