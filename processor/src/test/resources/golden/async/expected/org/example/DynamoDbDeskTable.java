package org.example;

import dev.dovetail.Condition;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.RepositoryException;
import dev.dovetail.Slice;
import dev.dovetail.TableOptions;
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
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keeps {@link DeskTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class DynamoDbDeskTable implements DeskTable {
  private final TableClient table;

  private final AsyncClient async;

  private final DynamoDbDeskTableTickets ticketsRepository;

  private final DynamoDbDeskTableDesks desksRepository;

  private DynamoDbDeskTable(TableClient table, AsyncClient async) {
    this.table = table;
    this.async = async;
    this.ticketsRepository = new DynamoDbDeskTableTickets(table, async);
    this.desksRepository = new DynamoDbDeskTableDesks(table, async);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param asyncClient the SDK's client for methods that return a future, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  public static DynamoDbDeskTable on(DynamoDbClient client, DynamoDbAsyncClient asyncClient,
      String tableName) {
    return on(client, asyncClient, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param asyncClient the SDK's client for methods that return a future, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  public static DynamoDbDeskTable on(DynamoDbClient client, DynamoDbAsyncClient asyncClient,
      String tableName, TableOptions options) {
    TableClient table = new TableClient(client, tableName, options);
    return new DynamoDbDeskTable(table, new AsyncClient(table, asyncClient));
  }

  /**
   * {@return the SDK's client, for what repositories do not do}
   */
  public DynamoDbClient client() {
    return table.client();
  }

  /**
   * {@return the SDK's asynchronous client, for what repositories do not do}
   */
  public DynamoDbAsyncClient asyncClient() {
    return async.client();
  }

  /**
   * {@return the table's physical name or ARN}
   */
  public String tableName() {
    return table.name();
  }

  @Override
  public DeskTable.Tickets tickets() {
    return ticketsRepository;
  }

  @Override
  public DeskTable.Desks desks() {
    return desksRepository;
  }

  /**
   * Keeps {@link DeskTable.Ticket} items in a DynamoDB table.
   */
  private static final class DynamoDbDeskTableTickets implements DeskTable.Tickets {
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

  /**
   * Keeps {@link DeskTable.Desk} items in a DynamoDB table.
   */
  private static final class DynamoDbDeskTableDesks implements DeskTable.Desks {
    private final TableClient table;

    private final AsyncClient async;

    DynamoDbDeskTableDesks(TableClient table, AsyncClient async) {
      this.table = table;
      this.async = async;
    }

    @Override
    public CompletableFuture<DeskTable.Desk> rename(String name, String async) {
      try {
        ItemUpdate update = new ItemUpdate();
        update.set("async", Attributes.of("async", async));
        return this.async.update(DeskTableDeskSchema.INSTANCE, DeskTableDeskSchema.key(name), update);
      } catch (RepositoryException refusal) {
        return AsyncClient.refused(refusal);
      }
    }

    @Override
    public CompletableFuture<Optional<DeskTable.Desk>> get(String name) {
      try {
        return async.get(DeskTableDeskSchema.INSTANCE, DeskTableDeskSchema.key(name), false);
      } catch (RepositoryException refusal) {
        return AsyncClient.refused(refusal);
      }
    }
  }
}
