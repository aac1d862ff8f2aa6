package dev.dovetail.testkit.faults;

import dev.dovetail.Add;
import dev.dovetail.BatchGet;
import dev.dovetail.BatchPut;
import dev.dovetail.BatchRead;
import dev.dovetail.BatchWrite;
import dev.dovetail.Create;
import dev.dovetail.Entity;
import dev.dovetail.Filter;
import dev.dovetail.Get;
import dev.dovetail.Index;
import dev.dovetail.Modify;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.ProjectionType;
import dev.dovetail.Query;
import dev.dovetail.SingleTable;
import dev.dovetail.Slice;
import dev.dovetail.TimeToLive;
import dev.dovetail.Update;
import dev.dovetail.Version;
import dev.dovetail.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Seats that many want. */
@SingleTable(stream = true)
interface SeatTable {
  Seats seats();

  Tickets tickets();

  @Entity(type = "SEAT", pk = "HALL#{hall}", sk = "SEAT#{id}")
  @Index(name = "byHolder", pk = "holder", sk = "id", projection = ProjectionType.KEYS_ONLY)
  record Seat(
      String hall,
      String id,
      String holder,
      int sold,
      String text,
      @TimeToLive @Nullable Instant until,
      @Version long version) {
    static Seat of(String id, String holder) {
      return new Seat("h", id, holder, 0, "", null, 1);
    }

    Seat withSold(int number) {
      return new Seat(hall, id, holder, number, text, until, version);
    }

    Seat withText(String other) {
      return new Seat(hall, id, holder, sold, other, until, version);
    }

    Seat until(Instant end) {
      return new Seat(hall, id, holder, sold, text, end, version);
    }
  }

  /** What is sold, without a version: it is imported in batches. */
  @Entity(type = "TICKET", pk = "HALL#{hall}", sk = "TICKET#{id}")
  record Ticket(String hall, String id) {
    static List<Ticket> some(int count) {
      return IntStream.range(0, count).mapToObj(i -> new Ticket("h", "t" + i)).toList();
    }
  }

  interface Tickets {
    @BatchPut(unguarded = true)
    BatchWrite<Ticket> putAll(List<Ticket> tickets);

    @BatchGet(consistent = true)
    BatchRead<String, Ticket> getAll(String hall, List<String> ids);

    @Query
    Page<Ticket> ofHall(String hall, PageRequest page);
  }

  interface Seats {
    @Create
    Seat create(Seat seat);

    @Create
    Write<Seat> creating(Seat seat);

    @Get
    Optional<Seat> get(String hall, String id);

    @Update
    Seat sell(String hall, String id, @Add("sold") int more);

    @Update
    Seat give(String hall, String id, String holder);

    @Modify
    Seat modify(String hall, String id, UnaryOperator<Seat> change);

    @Query
    Slice<Seat> sold(String hall, @Filter int sold, PageRequest page);

    @Query
    Page<Seat> ofHall(String hall, PageRequest page);

    @Query(index = "byHolder", hydrate = true)
    Page<Seat> ofHolder(String holder, PageRequest page);
  }
}
