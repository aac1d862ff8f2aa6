package org.example;

import dev.dovetail.Attribute;
import dev.dovetail.DocumentPath;
import dev.dovetail.NumberAttribute;
import dev.dovetail.OrderedAttribute;
import dev.dovetail.StringAttribute;
import dev.dovetail.spi.AttributeTypes;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * Has the attributes of {@link DeskTable.Ticket} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class DeskTableTicketAttributes {
  /**
   * The attribute {@code desk}.
   */
  public static final StringAttribute<DeskTable.Ticket> DESK = new StringAttribute<DeskTable.Ticket>(
      DocumentPath.of("desk"),
      AttributeTypes.<String>plain());

  /**
   * The attribute {@code id}.
   */
  public static final StringAttribute<DeskTable.Ticket> ID = new StringAttribute<DeskTable.Ticket>(
      DocumentPath.of("id"),
      AttributeTypes.<String>plain());

  /**
   * The attribute {@code text}.
   */
  public static final StringAttribute<DeskTable.Ticket> TEXT = new StringAttribute<DeskTable.Ticket>(
      DocumentPath.of("text"),
      AttributeTypes.<String>plain());

  /**
   * The attribute {@code open}.
   */
  public static final Attribute<DeskTable.Ticket, Boolean> OPEN = new Attribute<DeskTable.Ticket, Boolean>(
      DocumentPath.of("open"),
      AttributeTypes.<Boolean>plain());

  /**
   * The attribute {@code createdAt}.
   */
  public static final OrderedAttribute<DeskTable.Ticket, Instant> CREATED_AT = new OrderedAttribute<DeskTable.Ticket, Instant>(
      DocumentPath.of("createdAt"),
      AttributeTypes.<Instant>plain());

  /**
   * The attribute {@code version}.
   */
  public static final NumberAttribute<DeskTable.Ticket, Long> VERSION = new NumberAttribute<DeskTable.Ticket, Long>(
      DocumentPath.of("version"),
      AttributeTypes.<Long>plain());

  private DeskTableTicketAttributes() {
  }
}
