package org.example;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.Codecs;
import dev.dovetail.spi.Elements;
import dev.dovetail.spi.ItemQuery;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.KeyValues;
import dev.dovetail.spi.TableClient;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keeps {@link TicketTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbTicketTable implements TicketTable {
  private final TableClient table;

  private final DynamoDbTickets ticketsRepository;

  private DynamoDbTicketTable(TableClient table) {
    this.table = table;
    this.ticketsRepository = new DynamoDbTickets(table);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  static DynamoDbTicketTable on(DynamoDbClient client, String tableName) {
    return on(client, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  static DynamoDbTicketTable on(DynamoDbClient client, String tableName, TableOptions options) {
    return new DynamoDbTicketTable(new TableClient(client, tableName, options));
  }

  /**
   * {@return the SDK's client, for what repositories do not do}
   */
  DynamoDbClient client() {
    return table.client();
  }

  /**
   * {@return the table's physical name or ARN}
   */
  String tableName() {
    return table.name();
  }

  @Override
  public Tickets tickets() {
    return ticketsRepository;
  }

  /**
   * Keeps {@link Ticket} items in a DynamoDB table.
   */
  private static final class DynamoDbTickets implements Tickets {
    private static final GradeCodec GRADE_CODEC = new GradeCodec();

    private static final FlagsCodec FLAGS_CODEC = new FlagsCodec();

    private static final EmailCodec EMAIL_CODEC = new EmailCodec();

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
              ticket.email(),
              ticket.name(),
              ticket.city(),
              ticket.text(),
              ticket.large(),
              ticket.huge(),
              ticket.price(),
              ticket.flag(),
              ticket.id(),
              now.truncatedTo(ChronoUnit.SECONDS),
              ticket.millis(),
              ticket.micros(),
              ticket.nanos(),
              ticket.day(),
              ticket.month(),
              ticket.size(),
              ticket.state(),
              ticket.grade(),
              ticket.flags(),
              now.truncatedTo(ChronoUnit.SECONDS),
              ticket.before(),
              ticket.states(),
              ticket.emails(),
              ticket.grades(),
              ticket.detail()));
    }

    @Override
    public Ticket replace(Ticket ticket) {
      return table.replace(
          TicketSchema.INSTANCE,
          new Ticket(
              ticket.email(),
              ticket.name(),
              ticket.city(),
              ticket.text(),
              ticket.large(),
              ticket.huge(),
              ticket.price(),
              ticket.flag(),
              ticket.id(),
              ticket.createdAt(),
              ticket.millis(),
              ticket.micros(),
              ticket.nanos(),
              ticket.day(),
              ticket.month(),
              ticket.size(),
              ticket.state(),
              ticket.grade(),
              ticket.flags(),
              table.now().truncatedTo(ChronoUnit.SECONDS),
              ticket.before(),
              ticket.states(),
              ticket.emails(),
              ticket.grades(),
              ticket.detail()),
          new ItemUpdate());
    }

    @Override
    public Page<Ticket> at(Email email, String name, String city, String text, Long large,
        BigInteger huge, BigDecimal price, boolean flag, UUID id, Instant createdAt,
        Instant millis, PageRequest page) {
      return table.query(
          TicketSchema.INSTANCE,
          ItemQuery.ofTable("Tickets.at", TicketSchema.pk(email, name, city, text, large, huge, price, flag, id))
              .sortPrefix(Facet.encode("createdAt", createdAt, ChronoUnit.SECONDS).concat("#").concat(Facet.encode("millis", millis, ChronoUnit.MILLIS)).concat("#")),
          page);
    }

    @Override
    public Page<Ticket> ofState(State state, YearMonth month, Grade grade, Flags flags,
        Email email, PageRequest page) {
      return table.query(
          TicketSchema.INSTANCE,
          ItemQuery.ofIndex("Tickets.ofState", "byState", "TICKET")
              .where("state", Attributes.of("state", codeOfState(Facet.required("state", state))))
              .where("month", KeyValues.yearMonth("month", month))
              .where("grade", Attributes.of("grade", Codecs.key("grade", GRADE_CODEC, grade)))
              .where("flags", Attributes.of("flags", codeOfState(Codecs.key("flags", FLAGS_CODEC, flags))))
              .where("email", Attributes.key("email", Codecs.key("email", EMAIL_CODEC, email))),
          page);
    }

    @Override
    public void change(Email email, String name, String city, String text, Long large,
        BigInteger huge, BigDecimal price, boolean flag, UUID id, Instant createdAt,
        Instant millis, Instant micros, Instant nanos, LocalDate day, YearMonth month, Size size,
        State state, Grade grade, Flags flags, Optional<State> before, Set<Email> emails) {
      ItemUpdate update = new ItemUpdate();
      if (Attributes.required("before", before).isPresent()) {
        update.set("before", Attributes.of("before", codeOfState(before.get())));
      } else {
        update.remove("before");
      }
      if (!Attributes.required("emails", emails).isEmpty()) {
        update.set("emails", fromEmails(emails));
      } else {
        update.remove("emails");
      }
      update.set("updatedAt", Attributes.of("updatedAt", table.now().truncatedTo(ChronoUnit.SECONDS)));
      table.update(TicketSchema.INSTANCE, TicketSchema.key(email, name, city, text, large, huge, price, flag, id, createdAt, millis, micros, nanos, day, month, size, state, grade, flags), update);
    }

    private static String codeOfState(State value) {
      return switch (value) {
        case OPEN -> "o";
        case STARTED -> "in work";
        case DONE -> "DONE";
      };
    }

    private static AttributeValue fromEmails(Set<Email> value) {
      List<String> elements = new ArrayList<>(value.size());
      for (Email element : value) {
        elements.add(Attributes.of("emails", Codecs.stored("emails", EMAIL_CODEC, Attributes.element("emails", element))).s());
      }
      return AttributeValue.createSs(Elements.distinct(elements));
    }
  }
}
