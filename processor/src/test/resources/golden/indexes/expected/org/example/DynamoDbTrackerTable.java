package org.example;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.ItemQuery;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.TableClient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keeps {@link TrackerTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class DynamoDbTrackerTable implements TrackerTable {
  private final TableClient table;

  private final DynamoDbTickets ticketsRepository;

  private final DynamoDbComments commentsRepository;

  private DynamoDbTrackerTable(TableClient table) {
    this.table = table;
    this.ticketsRepository = new DynamoDbTickets(table);
    this.commentsRepository = new DynamoDbComments(table);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  public static DynamoDbTrackerTable on(DynamoDbClient client, String tableName) {
    return on(client, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  public static DynamoDbTrackerTable on(DynamoDbClient client, String tableName,
      TableOptions options) {
    return new DynamoDbTrackerTable(new TableClient(client, tableName, options));
  }

  /**
   * {@return the SDK's client, for what repositories do not do}
   */
  public DynamoDbClient client() {
    return table.client();
  }

  /**
   * {@return the table's physical name or ARN}
   */
  public String tableName() {
    return table.name();
  }

  @Override
  public Tickets tickets() {
    return ticketsRepository;
  }

  @Override
  public Comments comments() {
    return commentsRepository;
  }

  /**
   * Keeps {@link Ticket} items in a DynamoDB table.
   */
  private static final class DynamoDbTickets implements Tickets {
    private final TableClient table;

    DynamoDbTickets(TableClient table) {
      this.table = table;
    }

    @Override
    public Ticket create(Ticket ticket) {
      Instant now = table.now();
      return table.create(
          TicketSchema.INSTANCE,
          new Ticket(
              ticket.projectId(),
              table.idOr(ticket.id()),
              ticket.state(),
              ticket.priority(),
              ticket.assignee(),
              ticket.due(),
              ticket.estimate(),
              now,
              now,
              1));
    }

    @Override
    public Ticket replace(Ticket ticket) {
      return table.replace(
          TicketSchema.INSTANCE,
          new Ticket(
              ticket.projectId(),
              ticket.id(),
              ticket.state(),
              ticket.priority(),
              ticket.assignee(),
              ticket.due(),
              ticket.estimate(),
              ticket.createdAt(),
              table.now(),
              ticket.version() + 1),
          new ItemUpdate().count("version", ticket.version())
              .expect("createdAt", Attributes.of("createdAt", ticket.createdAt())));
    }

    @Override
    public Ticket plan(String projectId, String id, @Nullable String assignee,
        Optional<LocalDate> due, int estimate, long version) {
      ItemUpdate update = new ItemUpdate();
      if (assignee != null) {
        update.set("assignee", Attributes.of("assignee", assignee));
      } else {
        update.remove("assignee");
      }
      if (Attributes.required("due", due).isPresent()) {
        update.set("due", Attributes.of("due", due.get()));
      } else {
        update.remove("due");
      }
      update.set("estimate", Attributes.of("estimate", Attributes.required("estimate", estimate)));
      Instant now = table.now();
      update.set("updatedAt", Attributes.of("updatedAt", now));
      if (assignee != null && due.isPresent()) {
        update.set("_byPerson_pk", Attributes.of("_byPerson_pk", TicketSchema.byPersonPk(assignee)));
        update.set("_byPerson_sk", Attributes.of("_byPerson_sk", TicketSchema.byPersonSk(due.get(), estimate, id)));
      } else {
        update.remove("_byPerson_pk");
        update.remove("_byPerson_sk");
      }
      update.set("_recent_sk", Attributes.of("_recent_sk", TicketSchema.recentSk(now, version + 1)));
      update.count("version", version);
      return table.update(TicketSchema.INSTANCE, TicketSchema.key(projectId, id), update);
    }

    @Override
    public Ticket rank(String projectId, String id, State state, int priority, long version) {
      ItemUpdate update = new ItemUpdate();
      update.set("state", Attributes.of("state", state));
      update.set("priority", Attributes.of("priority", priority));
      Instant now = table.now();
      update.set("updatedAt", Attributes.of("updatedAt", now));
      update.set("_by-state_pk", Attributes.of("_by-state_pk", TicketSchema.byStatePk(state)));
      update.set("_recent_sk", Attributes.of("_recent_sk", TicketSchema.recentSk(now, version + 1)));
      update.set("_byPriority_sk", Attributes.of("_byPriority_sk", TicketSchema.byPrioritySk(priority, state)));
      update.count("version", version);
      return table.update(TicketSchema.INSTANCE, TicketSchema.key(projectId, id), update);
    }

    @Override
    public Page<Ticket> ofPerson(String assignee, PageRequest page) {
      return table.query(
          TicketSchema.INSTANCE,
          ItemQuery.ofIndex("Tickets.ofPerson", "byPerson", "_byPerson_pk", TicketSchema.byPersonPk(assignee))
              .sortedBy("_byPerson_sk")
              .sortPrefix("TICKET#"),
          page);
    }

    @Override
    public Page<Ticket> ofPersonOnDay(String assignee, LocalDate due, int estimate,
        PageRequest page) {
      return table.query(
          TicketSchema.INSTANCE,
          ItemQuery.ofIndex("Tickets.ofPersonOnDay", "byPerson", "_byPerson_pk", TicketSchema.byPersonPk(assignee))
              .sortedBy("_byPerson_sk")
              .sortPrefix("TICKET#".concat(Facet.encode("due", due)).concat("#").concat(Facet.encode("estimate", Facet.required("estimate", estimate))).concat("#")),
          page);
    }

    @Override
    public Page<Ticket> inState(State state, PageRequest page) {
      return table.query(
          TicketSchema.INSTANCE,
          ItemQuery.ofIndex("Tickets.inState", "by-state", "_by-state_pk", TicketSchema.byStatePk(state))
              .sortedBy("_by-state_sk")
              .descending(),
          page);
    }

    @Override
    public Page<Ticket> recent(PageRequest page) {
      return table.query(
          TicketSchema.INSTANCE,
          ItemQuery.ofIndex("Tickets.recent", "recent", "_recent_pk", TicketSchema.recentPk())
              .sortedBy("_recent_sk")
              .descending(),
          page);
    }

    @Override
    public Page<Ticket> ofProject(String projectId, PageRequest page) {
      return table.query(
          TicketSchema.INSTANCE,
          ItemQuery.ofIndex("Tickets.ofProject", "tickets", "_tickets_pk", TicketSchema.ticketsPk(projectId)),
          page);
    }

    @Override
    public Page<Ticket> ofPriority(String projectId, int priority, State state, PageRequest page) {
      return table.query(
          TicketSchema.INSTANCE,
          ItemQuery.ofIndex("Tickets.ofPriority", "byPriority", "pk", TicketSchema.pk(projectId))
              .sortedBy("_byPriority_sk")
              .sortKey("PRIORITY#".concat(Facet.encode("priority", priority)).concat("#").concat(Facet.encode("state", state)))
              .consistent(),
          page);
    }
  }

  /**
   * Keeps {@link Comment} items in a DynamoDB table.
   */
  private static final class DynamoDbComments implements Comments {
    private final TableClient table;

    DynamoDbComments(TableClient table) {
      this.table = table;
    }

    @Override
    public void edit(String projectId, String ticketId, long number, String text) {
      ItemUpdate update = new ItemUpdate();
      update.set("text", Attributes.of("text", text));
      table.update(CommentSchema.INSTANCE, CommentSchema.key(projectId, ticketId, number), update);
    }

    @Override
    public Page<Comment> ofPerson(String author, String ticketId, PageRequest page) {
      return table.query(
          CommentSchema.INSTANCE,
          ItemQuery.ofIndex("Comments.ofPerson", "byPerson", "_byPerson_pk", CommentSchema.byPersonPk(author))
              .sortedBy("_byPerson_sk")
              .sortPrefix("COMMENT#".concat(Facet.encode("ticketId", ticketId)).concat("#")),
          page);
    }
  }
}
