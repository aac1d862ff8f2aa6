package org.example;

import dev.dovetail.Condition;
import dev.dovetail.Count;
import dev.dovetail.Create;
import dev.dovetail.CreatedAt;
import dev.dovetail.Delete;
import dev.dovetail.Entity;
import dev.dovetail.Filter;
import dev.dovetail.GeneratedId;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Projection;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.SingleTable;
import dev.dovetail.Slice;
import dev.dovetail.Update;
import dev.dovetail.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

@SingleTable
public interface DeskTable {
  @Entity(type = "TICKET", pk = "DESK#{desk}", sk = "TICKET#{id}")
  record Ticket(
      String desk,
      @GeneratedId String id,
      String text,
      boolean open,
      @CreatedAt Instant createdAt,
      @Version long version) {}

  @Projection(of = Ticket.class)
  record TicketText(String id, String text) {}

  @Entity(type = "DESK", pk = "DESK#{name}", sk = "INFO")
  record Desk(String name, String async) {}

  interface Tickets {
    @Create
    CompletableFuture<Ticket> open(String desk, String text, boolean open);

    @Create
    CompletableFuture<Void> put(Ticket ticket);

    @Get
    CompletableFuture<Optional<Ticket>> get(String desk, String id);

    @Get(consistent = true)
    CompletableFuture<Optional<TicketText>> text(String desk, String id);

    @Get
    Optional<Ticket> getNow(String desk, String id);

    @Query
    CompletableFuture<Page<Ticket>> ofDesk(String desk, PageRequest page);

    @Query
    CompletableFuture<Slice<Ticket>> openOfDesk(
        String desk, @Filter boolean open, PageRequest refusal);

    @Count
    CompletableFuture<Long> countOfDesk(String desk);

    @Replace
    CompletableFuture<Ticket> replace(Ticket ticket);

    @Replace(returnOld = true)
    CompletableFuture<Optional<Ticket>> exchange(Ticket ticket, Condition<Ticket> condition);

    @Update
    CompletableFuture<Void> close(String desk, String id, boolean open, long version);

    @Delete
    CompletableFuture<Void> delete(String desk, String id);

    @Delete
    CompletableFuture<Optional<Ticket>> delete(String desk, String id, long version);
  }

  interface Desks {
    @Update
    CompletableFuture<Desk> rename(String name, String async);

    @Get
    CompletableFuture<Optional<Desk>> get(String name);
  }

  Tickets tickets();

  Desks desks();

}
