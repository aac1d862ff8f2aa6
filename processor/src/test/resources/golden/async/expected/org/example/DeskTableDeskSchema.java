package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import javax.annotation.processing.Generated;

/**
 * Maps {@link DeskTable.Desk} to items and back, and writes and reads their keys.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class DeskTableDeskSchema extends EntitySchema<DeskTable.Desk> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  public static final DeskTableDeskSchema INSTANCE = new DeskTableDeskSchema();

  private DeskTableDeskSchema() {
    super(
        DeskTable.Desk.class,
        EntityInfo.of("DESK", "name", "async"));
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey key(String name) {
    return new ItemKey(pk(name), sk());
  }

  /**
   * {@return the partition key, {@code DESK#{name}}}
   */
  public static String pk(String name) {
    return "DESK#".concat(Facet.encode("name", name));
  }

  /**
   * {@return the sort key, {@code INFO}}
   */
  public static String sk() {
    return "INFO";
  }

  @Override
  public ItemKey key(DeskTable.Desk desk) {
    return key(desk.name());
  }

  @Override
  protected void write(DeskTable.Desk desk, ItemWriter item) {
    item.string("name", desk.name());
    item.string("async", desk.async());
  }

  @Override
  protected DeskTable.Desk read(ItemReader item) {
    return new DeskTable.Desk(
        item.string("name"),
        item.string("async"));
  }
}
