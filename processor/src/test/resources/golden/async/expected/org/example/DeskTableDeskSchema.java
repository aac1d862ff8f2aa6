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
 * Maps {@link DeskTable.Desk} to items and back.
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

  @Override
  public ItemKey key(DeskTable.Desk desk) {
    return DeskTableDeskKeys.of(desk.name());
  }

  @Override
  protected void write(DeskTable.Desk desk, Map<String, AttributeValue> attributes) {
    attributes.put("name", Attributes.of("name", desk.name()));
    attributes.put("async", Attributes.of("async", desk.async()));
  }

  @Override
  protected DeskTable.Desk read(ItemReader item) {
    return new DeskTable.Desk(
        item.string("name"),
        item.string("async"));
  }
}
