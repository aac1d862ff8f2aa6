package dev.dovetail.examples.async;

import dev.dovetail.Condition;
import dev.dovetail.Count;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Filter;
import dev.dovetail.From;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.Slice;
import dev.dovetail.To;
import dev.dovetail.Update;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

interface Tickets {
  @Create
  CompletableFuture<Ticket> open(String desk, String text, boolean open);

  @Get(consistent = true)
  CompletableFuture<Optional<Ticket>> get(String desk, String id);

  @Query
  CompletableFuture<Page<Ticket>> ofDesk(String desk, PageRequest page);

  @Update
  CompletableFuture<Ticket> answer(String desk, String id, String text, long version);

  @Delete
  CompletableFuture<Void> delete(String desk, String id);

  @Count
  long count(String desk);

  @Create
  CompletableFuture<Void> put(Ticket ticket);

  @Get
  CompletableFuture<Optional<TicketText>> text(String desk, String id);

  @Query
  Page<Ticket> ofDeskNow(String desk, PageRequest page);

  @Query(descending = true, consistent = true)
  CompletableFuture<Page<TicketText>> texts(String desk, PageRequest page);

  @Query
  CompletableFuture<Page<Ticket>> between(
      String desk, @From("id") String first, @To("id") String last, PageRequest page);

  @Query
  CompletableFuture<Slice<Ticket>> openOnes(String desk, @Filter boolean open, PageRequest page);

  @Query
  Slice<Ticket> openOnesNow(String desk, @Filter boolean open, PageRequest page);

  @Count
  CompletableFuture<Long> number(String desk);

  @Replace
  CompletableFuture<Ticket> replace(Ticket ticket);

  @Replace(returnOld = true)
  CompletableFuture<Optional<Ticket>> exchange(Ticket ticket, Condition<Ticket> condition);

  @Update(returnOld = true)
  CompletableFuture<Optional<Ticket>> close(String desk, String id, boolean open);

  @Update
  CompletableFuture<Void> rewrite(String desk, String id, String text, Condition<Ticket> condition);

  @Delete
  CompletableFuture<Optional<Ticket>> delete(String desk, String id, long version);

  @Delete
  CompletableFuture<Optional<Ticket>> take(String desk, String id, Condition<Ticket> condition);
}
