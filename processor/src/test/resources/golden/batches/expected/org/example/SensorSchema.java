package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import javax.annotation.processing.Generated;

/**
 * Maps {@link Sensor} to items and back, and writes and reads their keys.
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

  /**
   * {@return the key of an item}
   */
  public static ItemKey key(String name) {
    return new ItemKey(pk(name), sk());
  }

  /**
   * {@return the partition key, {@code SENSOR#{name}}}
   */
  public static String pk(String name) {
    return "SENSOR#".concat(Facet.encode("name", name));
  }

  /**
   * {@return the sort key, {@code SENSOR}}
   */
  public static String sk() {
    return "SENSOR";
  }

  @Override
  public ItemKey key(Sensor sensor) {
    return key(sensor.name());
  }

  @Override
  protected void write(Sensor sensor, ItemWriter item) {
    item.string("name", sensor.name());
    item.integer("floor", sensor.floor());
  }

  @Override
  protected Sensor read(ItemReader item) {
    return new Sensor(
        item.string("name"),
        item.integer("floor"));
  }
}
