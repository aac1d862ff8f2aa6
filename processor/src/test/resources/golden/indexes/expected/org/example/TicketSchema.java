package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.NullableComponents;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Maps {@link Ticket} to items and back.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
@NullableComponents({
    "org.example.Ticket.assignee",
    "org.example.Ticket.estimate"
})
public final class TicketSchema extends EntitySchema<Ticket> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  public static final TicketSchema INSTANCE = new TicketSchema();

  private TicketSchema() {
    super(
        Ticket.class,
        EntityInfo.of("TICKET", "projectId", "id", "state", "priority", "assignee", "due", "estimate", "createdAt", "updatedAt", "version")
            .composedIndex("byPerson", "_byPerson_pk", "_byPerson_sk")
            .composedIndex("by-state", "_by-state_pk", "_by-state_sk")
            .composedIndex("recent", "_recent_pk", "_recent_sk")
            .composedIndex("tickets", "_tickets_pk")
            .localIndex("byPriority", "_byPriority_sk")
            .createdAt("createdAt")
            .version("version"));
  }

  @Override
  public ItemKey key(Ticket ticket) {
    return TicketKeys.of(ticket.projectId(), ticket.id());
  }

  @Override
  protected void write(Ticket ticket, Map<String, AttributeValue> attributes) {
    attributes.put("projectId", Attributes.of("projectId", ticket.projectId()));
    attributes.put("id", Attributes.of("id", ticket.id()));
    attributes.put("state", Attributes.of("state", ticket.state()));
    attributes.put("priority", Attributes.of("priority", ticket.priority()));
    if (ticket.assignee() != null) {
      attributes.put("assignee", Attributes.of("assignee", ticket.assignee()));
    }
    if (Attributes.required("due", ticket.due()).isPresent()) {
      attributes.put("due", Attributes.of("due", ticket.due().get()));
    }
    if (ticket.estimate() != null) {
      attributes.put("estimate", Attributes.of("estimate", ticket.estimate()));
    }
    attributes.put("createdAt", Attributes.of("createdAt", ticket.createdAt()));
    attributes.put("updatedAt", Attributes.of("updatedAt", ticket.updatedAt()));
    attributes.put("version", Attributes.of("version", ticket.version()));
    if (ticket.assignee() != null && ticket.due().isPresent() && ticket.estimate() != null) {
      attributes.put("_byPerson_pk", Attributes.of("_byPerson_pk", TicketKeys.byPersonPk(ticket.assignee())));
      attributes.put("_byPerson_sk", Attributes.of("_byPerson_sk", TicketKeys.byPersonSk(ticket.due().get(), ticket.estimate(), ticket.id())));
    }
    attributes.put("_by-state_pk", Attributes.of("_by-state_pk", TicketKeys.byStatePk(ticket.state())));
    attributes.put("_by-state_sk", Attributes.of("_by-state_sk", TicketKeys.byStateSk(ticket.createdAt())));
    attributes.put("_recent_pk", Attributes.of("_recent_pk", TicketKeys.recentPk()));
    attributes.put("_recent_sk", Attributes.of("_recent_sk", TicketKeys.recentSk(ticket.updatedAt(), ticket.version())));
    attributes.put("_tickets_pk", Attributes.of("_tickets_pk", TicketKeys.ticketsPk(ticket.projectId())));
    attributes.put("_byPriority_sk", Attributes.of("_byPriority_sk", TicketKeys.byPrioritySk(ticket.priority(), ticket.state())));
  }

  @Override
  protected Ticket read(ItemReader item) {
    return new Ticket(
        item.string("projectId"),
        item.string("id"),
        toState(item, "state", item.attribute("state")),
        item.integer("priority"),
        item.has("assignee") ? item.string("assignee") : null,
        item.has("due") ? Optional.of(item.localDate("due")) : Optional.empty(),
        item.has("estimate") ? item.integer("estimate") : null,
        item.instant("createdAt"),
        item.instant("updatedAt"),
        item.longInteger("version"));
  }

  private static State toState(ItemReader item, String name, AttributeValue value) {
    return switch (item.string(name, value)) {
      case "OPEN" -> State.OPEN;
      case "DONE" -> State.DONE;
      default -> throw item.unknownConstant(name, "State");
    };
  }
}
