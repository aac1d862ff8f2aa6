package dev.dovetail.testkit.contract;

import dev.dovetail.BatchDelete;
import dev.dovetail.BatchGet;
import dev.dovetail.BatchPut;
import dev.dovetail.BatchRead;
import dev.dovetail.Check;
import dev.dovetail.ComposedIndex;
import dev.dovetail.Count;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Entity;
import dev.dovetail.From;
import dev.dovetail.Get;
import dev.dovetail.Index;
import dev.dovetail.Modify;
import dev.dovetail.Move;
import dev.dovetail.New;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Read;
import dev.dovetail.Replace;
import dev.dovetail.Scan;
import dev.dovetail.SingleTable;
import dev.dovetail.TimeToLive;
import dev.dovetail.Unique;
import dev.dovetail.Update;
import dev.dovetail.UpdatedAt;
import dev.dovetail.Version;
import dev.dovetail.Write;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table with something of everything that the contract is about. */
@SingleTable
interface DeskTable {
  Visits visits();

  Badges badges();

  Rooms rooms();

  Bills bills();

  @Entity(type = "VISIT", pk = "HOST#{host}", sk = "VISIT#{rank}#{id}")
  @Index(
      name = "byGuest",
      pk = "guest",
      sk = {"rank", "id"})
  @ComposedIndex(name = "byRank", pk = "GUEST#{guest}", sk = "{rank}#{id}")
  record Visit(
      String host,
      int rank,
      String id,
      String guest,
      Optional<String> reason,
      List<String> things,
      @UpdatedAt Instant updatedAt,
      @TimeToLive @Nullable Instant until,
      @Version long version) {}

  interface Visits {
    @Create
    Visit create(Visit visit);

    @Get
    Optional<Visit> get(String host, int rank, String id);

    @Query
    Page<Visit> ofHost(String host, PageRequest page);

    @Query(descending = true)
    Stream<Visit> latest(String host, @From("rank") int least);

    @Query(index = "byGuest")
    Page<Visit> ofGuest(String guest, PageRequest page);

    @Query(index = "byRank")
    Page<Visit> ranked(String guest, @From("rank") int least, PageRequest page);

    @Count
    long count(String host);

    @Replace
    Visit replace(Visit visit);

    @Update
    Visit explain(String host, int rank, String id, Optional<String> reason, long version);

    @Update
    Visit instead(String host, int rank, String id, String guest);

    @Modify
    Visit modify(String host, int rank, String id, UnaryOperator<Visit> change);

    @Move
    Visit move(String host, int rank, String id, @New("rank") int toRank);

    @Delete
    Optional<Visit> delete(String host, int rank, String id);

    @Create
    Write<Visit> creating(Visit visit);

    @Update
    Write<Visit> explaining(String host, int rank, String id, Optional<String> reason);

    @Check
    Write<Visit> present(String host, int rank, String id);

    @Check
    Write<Visit> withGuest(String host, int rank, String id, String guest);

    @Get
    Read<Visit> reading(String host, int rank, String id);
  }

  @Entity(type = "BADGE", pk = "HOST#{host}", sk = "BADGE#{id}")
  record Badge(String host, String id, @Unique(scope = "host") String colour) {}

  interface Badges {
    @Create
    Badge create(Badge badge);

    @Delete
    Optional<Badge> delete(String host, String id);
  }

  @Entity(type = "ROOM", pk = "HOUSE#{house}", sk = "ROOM#{number}")
  record Room(String house, String number, int seats) {}

  interface Rooms {
    @BatchGet
    BatchRead<String, Room> all(String house, List<String> numbers);

    @BatchPut(unguarded = true)
    void putAll(List<Room> rooms);

    @BatchDelete(unguarded = true)
    void removeAll(String house, List<String> numbers);

    @Scan
    Stream<Room> rooms();
  }

  /** Has a value of each kind that is easily stored as another. */
  @Entity(type = "BILL", pk = "HOST#{host}", sk = "BILL#{number}")
  record Bill(
      String host,
      int number,
      String text,
      Optional<String> note,
      BigDecimal sum,
      Instant at,
      Set<String> tags,
      @Version long version) {}

  interface Bills {
    @Create
    Bill create(Bill bill);

    @Get(consistent = true)
    Optional<Bill> get(String host, int number);

    @Query
    Stream<Bill> of(String host);

    @Update
    Bill note(String host, int number, Optional<String> note);

    @Delete
    Optional<Bill> delete(String host, int number, long version);
  }
}
