package dev.dovetail.examples.batches;

import dev.dovetail.BatchDelete;
import dev.dovetail.BatchGet;
import dev.dovetail.BatchPut;
import dev.dovetail.BatchRead;
import dev.dovetail.BatchWrite;
import dev.dovetail.Create;
import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Precision;
import dev.dovetail.Query;
import dev.dovetail.SingleTable;
import dev.dovetail.TimeToLive;
import dev.dovetail.UpdatedAt;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Batches over either part of a key. */
@SingleTable(name = "batches")
interface BatchTable {
  @Entity(type = "CARD", pk = "BOX#{box}", sk = "CARD#{number}")
  record Card(String box, int number, String text) {}

  @Entity(type = "EVENT", pk = "EVENT#{name}", sk = "EVENT")
  record Event(
      @GeneratedId String name,
      @CreatedAt @Precision(ChronoUnit.SECONDS) Instant createdAt,
      @UpdatedAt Instant updatedAt,
      String text) {}

  @Entity(type = "PASS", pk = "PASS#{name}", sk = "PASS")
  record Pass(String name, @TimeToLive Instant until) {}

  interface Passes {
    @BatchGet
    BatchRead<String, Pass> getAll(List<String> names);

    @BatchPut(unguarded = true)
    BatchWrite<Pass> putAll(List<Pass> passes);
  }

  interface Cards {
    @Create
    void create(Card card);

    @Query(consistent = true)
    Page<Card> in(String box, PageRequest page);

    @BatchGet(consistent = true)
    BatchRead<Integer, Card> getAll(String box, List<Integer> numbers);

    @BatchGet
    BatchRead<String, Card> inBoxes(List<String> boxes, int number);

    @BatchPut(unguarded = true)
    BatchWrite<Card> putAll(List<Card> cards);

    @BatchPut(unguarded = true)
    void putOrThrow(List<Card> cards);

    @BatchDelete(unguarded = true)
    BatchWrite<Integer> deleteAll(String box, List<Integer> numbers);

    @BatchDelete(unguarded = true)
    void deleteOrThrow(String box, List<Integer> numbers);
  }

  interface Events {
    @Get
    Optional<Event> get(String name);

    @BatchPut(unguarded = true)
    BatchWrite<Event> putAll(List<Event> events);
  }

  Cards cards();

  Events events();

  Passes passes();
}
