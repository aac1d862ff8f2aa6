package dev.dovetail.examples.crossing;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Entity;
import dev.dovetail.Get;
import dev.dovetail.ItemUpgrade;
import dev.dovetail.Move;
import dev.dovetail.New;
import dev.dovetail.SingleTable;
import dev.dovetail.TimeToLive;
import dev.dovetail.Unique;
import dev.dovetail.Update;
import dev.dovetail.Upsert;
import dev.dovetail.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Seats that are unique, expire, and were stored in another form before. */
final class Seats {
  private Seats() {}

  @Entity(type = "SEAT", pk = "ROOM#{room}", sk = "SEAT#{id}", version = 2, upgrade = Renamed.class)
  record Seat(
      String room,
      String id,
      @Unique String place,
      @TimeToLive @Nullable Instant endsAt,
      @Version long version) {}

  /** Gives the place its present name. */
  static final class Renamed implements ItemUpgrade {
    @Override
    public Map<String, AttributeValue> upgrade(int from, Map<String, AttributeValue> item) {
      item.put("place", item.remove("spot"));
      return item;
    }
  }

  interface Repository {
    @Create
    Seat add(Seat seat);

    @Upsert
    Seat put(Seat seat);

    @Get(consistent = true)
    Optional<Seat> get(String room, String id);

    @Update
    Seat place(String room, String id, String place);

    @Move
    Seat move(String room, String id, @New("room") String toRoom);

    @Delete
    Optional<Seat> delete(String room, String id);
  }

  @SingleTable(name = "seats")
  interface SeatTable {
    Repository seats();
  }
}
