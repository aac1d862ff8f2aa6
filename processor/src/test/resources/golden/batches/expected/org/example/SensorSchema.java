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
 * Maps {@link Sensor} to items and back.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class SensorSchema extends EntitySchema<Sensor> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  public static final SensorSchema INSTANCE = new SensorSchema();

  private SensorSchema() {
    super(
        Sensor.class,
        EntityInfo.of("SENSOR", "name", "floor"));
  }

  @Override
  public ItemKey key(Sensor sensor) {
    return SensorKeys.of(sensor.name());
  }

  @Override
  protected void write(Sensor sensor, Map<String, AttributeValue> attributes) {
    attributes.put("name", Attributes.of("name", sensor.name()));
    attributes.put("floor", Attributes.of("floor", sensor.floor()));
  }

  @Override
  protected Sensor read(ItemReader item) {
    return new Sensor(
        item.string("name"),
        item.integer("floor"));
  }
}
