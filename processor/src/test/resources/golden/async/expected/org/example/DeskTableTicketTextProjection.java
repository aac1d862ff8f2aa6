package org.example;

import dev.dovetail.spi.ItemProjection;
import dev.dovetail.spi.ItemReader;
import javax.annotation.processing.Generated;

/**
 * Reads {@link DeskTable.TicketText} out of items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class DeskTableTicketTextProjection extends ItemProjection<DeskTable.TicketText> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  public static final DeskTableTicketTextProjection INSTANCE = new DeskTableTicketTextProjection();

  private DeskTableTicketTextProjection() {
    super(DeskTableTicketSchema.INSTANCE, "id", "text");
  }

  @Override
  protected DeskTable.TicketText read(ItemReader item) {
    return new DeskTable.TicketText(
        item.string("id"),
        item.string("text"));
  }
}
