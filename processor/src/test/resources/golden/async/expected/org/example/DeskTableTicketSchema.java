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
 * Maps {@link DeskTable.Ticket} to items and back.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class DeskTableTicketSchema extends EntitySchema<DeskTable.Ticket> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  public static final DeskTableTicketSchema INSTANCE = new DeskTableTicketSchema();

  private DeskTableTicketSchema() {
    super(
        DeskTable.Ticket.class,
        EntityInfo.of("TICKET", "desk", "id", "text", "open", "createdAt", "version")
            .createdAt("createdAt")
            .version("version"));
  }

  @Override
  public ItemKey key(DeskTable.Ticket ticket) {
    return DeskTableTicketKeys.of(ticket.desk(), ticket.id());
  }

  @Override
  protected void write(DeskTable.Ticket ticket, Map<String, AttributeValue> attributes) {
    attributes.put("desk", Attributes.of("desk", ticket.desk()));
    attributes.put("id", Attributes.of("id", ticket.id()));
    attributes.put("text", Attributes.of("text", ticket.text()));
    attributes.put("open", Attributes.of("open", ticket.open()));
    attributes.put("createdAt", Attributes.of("createdAt", ticket.createdAt()));
    attributes.put("version", Attributes.of("version", ticket.version()));
  }

  @Override
  protected DeskTable.Ticket read(ItemReader item) {
    return new DeskTable.Ticket(
        item.string("desk"),
        item.string("id"),
        item.string("text"),
        item.bool("open"),
        item.instant("createdAt"),
        item.longInteger("version"));
  }
}
