package dev.dovetail.examples.crossing;

import dev.dovetail.Add;
import dev.dovetail.Check;
import dev.dovetail.Count;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Entity;
import dev.dovetail.Get;
import dev.dovetail.Modify;
import dev.dovetail.Move;
import dev.dovetail.New;
import dev.dovetail.Query;
import dev.dovetail.Scan;
import dev.dovetail.Sharded;
import dev.dovetail.SingleTable;
import dev.dovetail.TimeToLive;
import dev.dovetail.Unique;
import dev.dovetail.Update;
import dev.dovetail.Upsert;
import dev.dovetail.Version;
import dev.dovetail.Write;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sharded entities, with everything that writes them. */
final class Clicks {
  private Clicks() {}

  @Sharded(7)
  @Entity(type = "CLICK", pk = "SITE#{site}", sk = "CLICK#{number}")
  record Click(
      String site,
      int number,
      String page,
      int times,
      @TimeToLive @Nullable Instant endsAt,
      @Version long version) {}

  interface Repository {
    @Upsert
    Click put(Click click);

    @Get(consistent = true)
    Optional<Click> get(String site, int number);

    @Update
    Click again(String site, int number, @Add int times);

    @Modify
    Click modify(String site, int number, UnaryOperator<Click> change);

    @Move
    Click move(String site, int number, @New("number") int toNumber);

    @Create
    Write<Click> creating(Click click);

    @Update
    Write<Click> counting(String site, int number, @Add int times);

    @Check
    Write<Click> being(String site, int number, String page);

    @Delete
    Write<Click> deleting(String site, int number);

    @Query(consistent = true)
    Stream<Click> of(String site);

    @Count(consistent = true)
    long count(String site);

    @Scan(consistent = true)
    Stream<Click> all();
  }

  @Sharded(5)
  @Entity(type = "USER", pk = "SITE#{site}", sk = "USER#{number}")
  record User(
      String site,
      int number,
      @Unique(scope = "site") String nick,
      @TimeToLive @Nullable Instant endsAt) {}

  interface Users {
    @Upsert
    User put(User user);

    @Update
    User rename(String site, int number, String nick);

    @Move
    User move(String site, int number, @New("number") int toNumber);

    @Delete
    Optional<User> delete(String site, int number);

    @Query(consistent = true)
    Stream<User> of(String site);
  }

  @SingleTable(name = "crossing-clicks")
  interface ClickTable {
    Repository clicks();

    Users users();
  }
}
