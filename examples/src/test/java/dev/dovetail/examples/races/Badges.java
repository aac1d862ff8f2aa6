package dev.dovetail.examples.races;

import dev.dovetail.Add;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Get;
import dev.dovetail.Move;
import dev.dovetail.New;
import dev.dovetail.Update;
import dev.dovetail.Upsert;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The badges of rooms. */
interface Badges {
  @Create
  Badge create(Badge badge);

  @Upsert
  Badge put(Badge badge);

  @Update
  Badge name(String room, int number, @Nullable String name);

  @Update
  Badge name(String room, int number, @Nullable String name, long version);

  @Update
  Badge use(String room, int number, @Add("uses") int more, long version);

  @Move
  Badge move(String room, int number, @New("number") int toNumber);

  @Move
  Badge move(String room, int number, @New("number") int toNumber, long version);

  @Delete
  Optional<Badge> delete(String room, int number);

  @Delete
  Optional<Badge> delete(String room, int number, long version);

  @Get(consistent = true)
  Optional<Badge> get(String room, int number);
}
