package org.example;

import dev.dovetail.Condition;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.RepositoryException;
import dev.dovetail.Slice;
import dev.dovetail.spi.AsyncClient;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.ItemCondition;
import dev.dovetail.spi.ItemQuery;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.TableClient;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Keeps {@link DeskTable.Ticket} items in a DynamoDB table.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbDeskTableTickets implements DeskTable.Tickets {
  private final TableClient table;

  private final AsyncClient async;

  DynamoDbDeskTableTickets(TableClient table, AsyncClient async) {
    this.table = table;
    this.async = async;
  }

  @Override
  public CompletableFuture<DeskTable.Ticket> open(String desk, String text, boolean open) {
    try {
      Instant now = table.now();
      return async.create(
          DeskTableTicketSchema.INSTANCE,
          new DeskTable.Ticket(
              desk,
              table.newId().toString(),
              text,
              open,
              now,
              1));
    } catch (RepositoryException refusal) {
      return AsyncClient.refused(refusal);
    }
  }

  @Override
  public CompletableFuture<Void> put(DeskTable.Ticket ticket) {
    try {
      Instant now = table.now();
      return AsyncClient.withoutResult(async.create(
          DeskTableTicketSchema.INSTANCE,
          new DeskTable.Ticket(
              ticket.desk(),
              table.idOr(ticket.id()),
              ticket.text(),
              ticket.open(),
              now,
              1)));
    } catch (RepositoryException refusal) {
      return AsyncClient.refused(refusal);
    }
  }

  @Override
  public CompletableFuture<Optional<DeskTable.Ticket>> get(String desk, String id) {
    try {
      return async.get(DeskTableTicketSchema.INSTANCE, DeskTableTicketSchema.key(desk, id), false);
    } catch (RepositoryException refusal) {
      return AsyncClient.refused(refusal);
    }
  }

  @Override
  public CompletableFuture<Optional<DeskTable.TicketText>> text(String desk, String id) {
    try {
      return async.get(DeskTableTicketTextProjection.INSTANCE, DeskTableTicketSchema.key(desk, id), true);
    } catch (RepositoryException refusal) {
      return AsyncClient.refused(refusal);
    }
  }

  @Override
  public Optional<DeskTable.Ticket> getNow(String desk, String id) {
    return table.get(DeskTableTicketSchema.INSTANCE, DeskTableTicketSchema.key(desk, id), false);
  }

  @Override
  public CompletableFuture<Page<DeskTable.Ticket>> ofDesk(String desk, PageRequest page) {
    try {
      return async.query(
          DeskTableTicketSchema.INSTANCE,
          ItemQuery.ofTable("DeskTableTickets.ofDesk", DeskTableTicketSchema.pk(desk))
              .sortPrefix("TICKET#"),
          page);
    } catch (RepositoryException refusal) {
      return AsyncClient.refused(refusal);
    }
  }

  @Override
  public CompletableFuture<Slice<DeskTable.Ticket>> openOfDesk(String desk, boolean open,
      PageRequest refusal) {
    try {
      ItemCondition filter = new ItemCondition();
      filter.expect("open", Attributes.of("open", open));
      return async.slice(
          DeskTableTicketSchema.INSTANCE,
          ItemQuery.ofTable("DeskTableTickets.openOfDesk", DeskTableTicketSchema.pk(desk))
              .sortPrefix("TICKET#"),
          filter,
          refusal);
    } catch (RepositoryException refusal_) {
      return AsyncClient.refused(refusal_);
    }
  }

  @Override
  public CompletableFuture<Long> countOfDesk(String desk) {
    try {
      return async.count(
          DeskTableTicketSchema.INSTANCE,
          ItemQuery.ofTable("DeskTableTickets.countOfDesk", DeskTableTicketSchema.pk(desk))
              .sortPrefix("TICKET#"));
    } catch (RepositoryException refusal) {
      return AsyncClient.refused(refusal);
    }
  }

  @Override
  public CompletableFuture<DeskTable.Ticket> replace(DeskTable.Ticket ticket) {
    try {
      return async.replace(
          DeskTableTicketSchema.INSTANCE,
          ticket,
          new ItemUpdate().count("version", ticket.version()));
    } catch (RepositoryException refusal) {
      return AsyncClient.refused(refusal);
    }
  }

  @Override
  public CompletableFuture<Optional<DeskTable.Ticket>> exchange(DeskTable.Ticket ticket,
      Condition<DeskTable.Ticket> condition) {
    try {
      ItemCondition guard = new ItemCondition();
      guard.and("condition", condition);
      return async.replaceReturningOld(
          DeskTableTicketSchema.INSTANCE,
          ticket,
          new ItemUpdate().count("version", ticket.version()).where(guard));
    } catch (RepositoryException refusal) {
      return AsyncClient.refused(refusal);
    }
  }

  @Override
  public CompletableFuture<Void> close(String desk, String id, boolean open, long version) {
    try {
      ItemUpdate update = new ItemUpdate();
      update.set("open", Attributes.of("open", open));
      update.count("version", version);
      return AsyncClient.withoutResult(async.update(DeskTableTicketSchema.INSTANCE, DeskTableTicketSchema.key(desk, id), update));
    } catch (RepositoryException refusal) {
      return AsyncClient.refused(refusal);
    }
  }

  @Override
  public CompletableFuture<Void> delete(String desk, String id) {
    try {
      return AsyncClient.withoutResult(async.delete(DeskTableTicketSchema.INSTANCE, DeskTableTicketSchema.key(desk, id)));
    } catch (RepositoryException refusal) {
      return AsyncClient.refused(refusal);
    }
  }

  @Override
  public CompletableFuture<Optional<DeskTable.Ticket>> delete(String desk, String id,
      long version) {
    try {
      return async.delete(DeskTableTicketSchema.INSTANCE, DeskTableTicketSchema.key(desk, id), "version", version);
    } catch (RepositoryException refusal) {
      return AsyncClient.refused(refusal);
    }
  }
}
