package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import javax.annotation.processing.Generated;

/**
 * Maps {@link DeskTable.Ticket} to items and back, and writes and reads their keys.
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

  /**
   * {@return the key of an item}
   */
  public static ItemKey key(String desk, String id) {
    return new ItemKey(pk(desk), sk(id));
  }

  /**
   * {@return the partition key, {@code DESK#{desk}}}
   */
  public static String pk(String desk) {
    return "DESK#".concat(Facet.encode("desk", desk));
  }

  /**
   * {@return the sort key, {@code TICKET#{id}}}
   */
  public static String sk(String id) {
    return "TICKET#".concat(Facet.encode("id", id));
  }

  @Override
  public ItemKey key(DeskTable.Ticket ticket) {
    return key(ticket.desk(), ticket.id());
  }

  @Override
  protected void write(DeskTable.Ticket ticket, ItemWriter item) {
    item.string("desk", ticket.desk());
    item.string("id", ticket.id());
    item.string("text", ticket.text());
    item.bool("open", ticket.open());
    item.instant("createdAt", ticket.createdAt());
    item.longInteger("version", ticket.version());
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
