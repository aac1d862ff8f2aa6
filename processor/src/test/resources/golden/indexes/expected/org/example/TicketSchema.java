package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import dev.dovetail.spi.NullableComponents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Maps {@link Ticket} to items and back, and writes and reads their keys.
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

  /**
   * {@return the key of an item}
   */
  public static ItemKey key(String projectId, String id) {
    return new ItemKey(pk(projectId), sk(id));
  }

  /**
   * {@return the partition key, {@code PROJECT#{projectId}}}
   */
  public static String pk(String projectId) {
    return "PROJECT#".concat(Facet.encode("projectId", projectId));
  }

  /**
   * {@return the sort key, {@code TICKET#{id}}}
   */
  public static String sk(String id) {
    return "TICKET#".concat(Facet.encode("id", id));
  }

  /**
   * {@return the partition key of the index byPerson, {@code PERSON#{assignee}}}
   */
  public static String byPersonPk(String assignee) {
    return "PERSON#".concat(Facet.encode("assignee", assignee));
  }

  /**
   * {@return the sort key of the index byPerson, {@code TICKET#{due}#{estimate}#{id}}}
   */
  public static String byPersonSk(LocalDate due, Integer estimate, String id) {
    return "TICKET#".concat(Facet.encode("due", due)).concat("#").concat(Facet.encode("estimate", Facet.required("estimate", estimate))).concat("#").concat(Facet.encode("id", id));
  }

  /**
   * {@return the partition key of the index by-state, {@code STATE#{state}}}
   */
  public static String byStatePk(State state) {
    return "STATE#".concat(Facet.encode("state", state));
  }

  /**
   * {@return the sort key of the index by-state, {@code {createdAt}}}
   */
  public static String byStateSk(Instant createdAt) {
    return Facet.encode("createdAt", createdAt);
  }

  /**
   * {@return the partition key of the index recent, {@code TICKETS}}
   */
  public static String recentPk() {
    return "TICKETS";
  }

  /**
   * {@return the sort key of the index recent, {@code {updatedAt}#{version}}}
   */
  public static String recentSk(Instant updatedAt, long version) {
    return Facet.encode("updatedAt", updatedAt).concat("#").concat(Facet.encode("version", version));
  }

  /**
   * {@return the partition key of the index tickets, {@code TICKETS#{projectId}}}
   */
  public static String ticketsPk(String projectId) {
    return "TICKETS#".concat(Facet.encode("projectId", projectId));
  }

  /**
   * {@return the sort key of the index byPriority, {@code PRIORITY#{priority}#{state}}}
   */
  public static String byPrioritySk(int priority, State state) {
    return "PRIORITY#".concat(Facet.encode("priority", priority)).concat("#").concat(Facet.encode("state", state));
  }

  @Override
  public ItemKey key(Ticket ticket) {
    return key(ticket.projectId(), ticket.id());
  }

  @Override
  protected void write(Ticket ticket, ItemWriter item) {
    item.string("projectId", ticket.projectId());
    item.string("id", ticket.id());
    item.constant("state", ticket.state());
    item.integer("priority", ticket.priority());
    if (ticket.assignee() != null) {
      item.string("assignee", ticket.assignee());
    }
    if (Attributes.required("due", ticket.due()).isPresent()) {
      item.localDate("due", ticket.due().get());
    }
    if (ticket.estimate() != null) {
      item.integer("estimate", ticket.estimate());
    }
    item.instant("createdAt", ticket.createdAt());
    item.instant("updatedAt", ticket.updatedAt());
    item.longInteger("version", ticket.version());
    if (ticket.assignee() != null && ticket.due().isPresent() && ticket.estimate() != null) {
      item.string("_byPerson_pk", byPersonPk(ticket.assignee()));
      item.string("_byPerson_sk", byPersonSk(ticket.due().get(), ticket.estimate(), ticket.id()));
    }
    item.string("_by-state_pk", byStatePk(ticket.state()));
    item.string("_by-state_sk", byStateSk(ticket.createdAt()));
    item.string("_recent_pk", recentPk());
    item.string("_recent_sk", recentSk(ticket.updatedAt(), ticket.version()));
    item.string("_tickets_pk", ticketsPk(ticket.projectId()));
    item.string("_byPriority_sk", byPrioritySk(ticket.priority(), ticket.state()));
  }

  @Override
  protected Ticket read(ItemReader item) {
    return new Ticket(
        item.string("projectId"),
        item.string("id"),
        toState(item, "state", item.string("state")),
        item.integer("priority"),
        item.has("assignee") ? item.string("assignee") : null,
        item.has("due") ? Optional.of(item.localDate("due")) : Optional.empty(),
        item.has("estimate") ? item.integer("estimate") : null,
        item.instant("createdAt"),
        item.instant("updatedAt"),
        item.longInteger("version"));
  }

  private static State toState(ItemReader item, String name, String code) {
    return switch (code) {
      case "OPEN" -> State.OPEN;
      case "DONE" -> State.DONE;
      default -> throw item.unknownConstant(name, "State");
    };
  }
}
