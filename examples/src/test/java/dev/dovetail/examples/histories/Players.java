package dev.dovetail.examples.histories;

import dev.dovetail.Add;
import dev.dovetail.AddToSet;
import dev.dovetail.Append;
import dev.dovetail.Count;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.DeleteFromSet;
import dev.dovetail.Expect;
import dev.dovetail.From;
import dev.dovetail.Get;
import dev.dovetail.Move;
import dev.dovetail.New;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.Update;
import dev.dovetail.Upsert;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The players of teams. */
interface Players {
  @Create
  Player create(Player player);

  @Replace
  Player replace(Player player);

  @Upsert
  Player put(Player player);

  @Update
  Player rename(String team, int number, String name);

  @Update
  Player rename(String team, int number, String name, long version);

  @Update
  Player score(String team, int number, @Add("points") int more);

  @Update
  Player note(String team, int number, @Append List<String> notes, long version);

  @Update
  Player tag(String team, int number, @AddToSet Set<String> tags);

  @Update
  Player untag(String team, int number, @DeleteFromSet Set<String> tags);

  @Update
  Player settle(String team, int number, @Nullable String city);

  @Update
  Player honour(String team, int number, Optional<String> motto, @Expect("points") int had);

  @Update(remove = {"motto", "notes"})
  Player clear(String team, int number);

  @Update
  Player write(String team, int number, @Nullable String email);

  @Update
  Player writeIf(
      String team,
      int number,
      @Nullable String email,
      @Expect("motto") Optional<String> had,
      long version);

  @Update
  Player expireAt(String team, int number, @Nullable Instant expiresAt);

  @Move
  Player move(String team, int number, @New("team") String toTeam, @New("number") int toNumber);

  @Move
  Player move(String team, int number, @New("number") int toNumber, long version);

  @Delete
  Optional<Player> delete(String team, int number);

  @Delete
  Optional<Player> delete(String team, int number, long version);

  @Delete
  Optional<Player> deleteIf(String team, int number, @Expect("motto") Optional<String> had);

  @Get(consistent = true)
  Optional<Player> get(String team, int number);

  @Get(consistent = true, includeExpired = true)
  Optional<Player> getAny(String team, int number);

  @Query(consistent = true)
  Page<Player> ofTeam(String team, @From("number") int from, PageRequest page);

  @Query(consistent = true, descending = true)
  Page<Player> backwards(String team, PageRequest page);

  @Query(index = "byCity")
  Page<Player> ofCity(String city, PageRequest page);

  @Count(consistent = true)
  long countOfTeam(String team);

  @Count(index = "byCity")
  long countOfCity(String city);
}
