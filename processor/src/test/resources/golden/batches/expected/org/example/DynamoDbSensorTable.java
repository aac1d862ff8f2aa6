package org.example;

import dev.dovetail.BatchRead;
import dev.dovetail.BatchWrite;
import dev.dovetail.TableOptions;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.BatchClient;
import dev.dovetail.spi.BatchKeys;
import dev.dovetail.spi.TableClient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keeps {@link SensorTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class DynamoDbSensorTable implements SensorTable {
  private final TableClient table;

  private final DynamoDbReadings readingsRepository;

  private final DynamoDbSensors sensorsRepository;

  private DynamoDbSensorTable(TableClient table) {
    this.table = table;
    this.readingsRepository = new DynamoDbReadings(table);
    this.sensorsRepository = new DynamoDbSensors(table);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  public static DynamoDbSensorTable on(DynamoDbClient client, String tableName) {
    return on(client, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  public static DynamoDbSensorTable on(DynamoDbClient client, String tableName,
      TableOptions options) {
    return new DynamoDbSensorTable(new TableClient(client, tableName, options));
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
  public Readings readings() {
    return readingsRepository;
  }

  @Override
  public Sensors sensors() {
    return sensorsRepository;
  }

  /**
   * Keeps {@link Reading} items in a DynamoDB table.
   */
  private static final class DynamoDbReadings implements Readings {
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

  /**
   * Keeps {@link Sensor} items in a DynamoDB table.
   */
  private static final class DynamoDbSensors implements Sensors {
    private final TableClient table;

    DynamoDbSensors(TableClient table) {
      this.table = table;
    }

    @Override
    public BatchWrite<Sensor> putAll(List<Sensor> sensors) {
      return new BatchClient(table).put(SensorSchema.INSTANCE, sensors);
    }

    @Override
    public void deleteAll(List<String> table) {
      BatchKeys<String> keys = new BatchKeys<>();
      for (String name : table) {
        keys.add(name, SensorSchema.key(name));
      }
      new BatchClient(this.table).delete(SensorSchema.INSTANCE, keys).orThrow();
    }
  }
}
