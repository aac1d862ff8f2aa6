package org.example;

import dev.dovetail.BatchWrite;
import dev.dovetail.spi.BatchClient;
import dev.dovetail.spi.BatchKeys;
import dev.dovetail.spi.TableClient;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Keeps {@link Sensor} items in a DynamoDB table.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbSensors implements Sensors {
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
