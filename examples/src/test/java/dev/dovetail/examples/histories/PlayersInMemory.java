package dev.dovetail.examples.histories;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the manual says of the repository, done to a map. */
final class PlayersInMemory implements Players {
  private static final Predicate<Player> ANY = player -> true;

  private final StoredPlayers stored;

  PlayersInMemory(StoredPlayers stored) {
    this.stored = stored;
  }

  private Player update(
      Place place, @Nullable Long version, Predicate<Player> condition, Consumer<Draft> change) {
    Player old = stored.existing(place, version, condition);
    Draft draft = new Draft(old);
    change.accept(draft);
    return stored.store(draft, old);
  }

  @Override
  public Player create(Player player) {
    if (stored.live(Place.of(player)) != null) {
      throw new Refusal("AlreadyExists");
    }
    return stored.store(new Draft(player), null);
  }

  @Override
  public Player replace(Player player) {
    return stored.store(
        new Draft(player), stored.existing(Place.of(player), player.version(), ANY));
  }

  @Override
  public Player put(Player player) {
    return stored.store(new Draft(player), stored.live(Place.of(player)));
  }

  @Override
  public Player rename(String team, int number, String name) {
    return update(new Place(team, number), null, ANY, draft -> draft.name = name);
  }

  @Override
  public Player rename(String team, int number, String name, long version) {
    return update(new Place(team, number), version, ANY, draft -> draft.name = name);
  }

  @Override
  public Player score(String team, int number, int more) {
    return update(
        new Place(team, number),
        null,
        player -> (long) player.points() + more == player.points() + more,
        draft -> draft.points += more);
  }

  @Override
  public Player note(String team, int number, List<String> notes, long version) {
    return update(
        new Place(team, number),
        version,
        ANY,
        draft -> {
          List<String> joined = new ArrayList<>(draft.notes);
          joined.addAll(notes);
          draft.notes = joined;
        });
  }

  @Override
  public Player tag(String team, int number, Set<String> tags) {
    return update(
        new Place(team, number),
        null,
        ANY,
        draft -> {
          Set<String> joined = new HashSet<>(draft.tags);
          joined.addAll(tags);
          draft.tags = joined;
        });
  }

  @Override
  public Player untag(String team, int number, Set<String> tags) {
    return update(
        new Place(team, number),
        null,
        ANY,
        draft -> {
          Set<String> left = new HashSet<>(draft.tags);
          left.removeAll(tags);
          draft.tags = left;
        });
  }

  @Override
  public Player settle(String team, int number, @Nullable String city) {
    return update(new Place(team, number), null, ANY, draft -> draft.city = city);
  }

  @Override
  public Player honour(String team, int number, Optional<String> motto, int had) {
    return update(
        new Place(team, number),
        null,
        player -> player.points() == had,
        draft -> draft.motto = motto);
  }

  @Override
  public Player clear(String team, int number) {
    return update(
        new Place(team, number),
        null,
        ANY,
        draft -> {
          draft.motto = Optional.empty();
          draft.notes = List.of();
        });
  }

  @Override
  public Player write(String team, int number, @Nullable String email) {
    return update(new Place(team, number), null, ANY, draft -> draft.email = email);
  }

  @Override
  public Player writeIf(
      String team, int number, @Nullable String email, Optional<String> had, long version) {
    return update(
        new Place(team, number),
        version,
        player -> player.motto().equals(had),
        draft -> draft.email = email);
  }

  @Override
  public Player expireAt(String team, int number, @Nullable Instant expiresAt) {
    return update(new Place(team, number), null, ANY, draft -> draft.expiresAt = expiresAt);
  }

  @Override
  public Player move(String team, int number, String toTeam, int toNumber) {
    return move(new Place(team, number), new Place(toTeam, toNumber), null);
  }

  @Override
  public Player move(String team, int number, int toNumber, long version) {
    return move(new Place(team, number), new Place(team, toNumber), version);
  }

  private Player move(Place from, Place to, @Nullable Long version) {
    Player old = stored.existing(from, version, ANY);
    if (from.equals(to)) {
      return old;
    }
    if (stored.live(to) != null) {
      throw new Refusal("AlreadyExists");
    }
    Draft draft = new Draft(old);
    draft.team = to.team();
    draft.number = to.number();
    return stored.store(draft, old);
  }

  @Override
  public Optional<Player> delete(String team, int number) {
    Place place = new Place(team, number);
    Optional<Player> old = Optional.ofNullable(stored.live(place));
    stored.remove(place);
    return old;
  }

  @Override
  public Optional<Player> delete(String team, int number, long version) {
    stored.existing(new Place(team, number), version, ANY);
    return delete(team, number);
  }

  @Override
  public Optional<Player> deleteIf(String team, int number, Optional<String> had) {
    stored.existing(new Place(team, number), null, player -> player.motto().equals(had));
    return delete(team, number);
  }

  @Override
  public Optional<Player> get(String team, int number) {
    return Optional.ofNullable(stored.live(new Place(team, number)));
  }

  @Override
  public Optional<Player> getAny(String team, int number) {
    return Optional.ofNullable(stored.any(new Place(team, number)));
  }

  @Override
  public Page<Player> ofTeam(String team, int from, PageRequest page) {
    return page(player -> player.team().equals(team) && player.number() >= from, page);
  }

  @Override
  public Page<Player> backwards(String team, PageRequest page) {
    List<Player> found = new ArrayList<>();
    stored.live().stream()
        .filter(player -> player.team().equals(team))
        .forEach(p -> found.add(0, p));
    return page(found, page);
  }

  @Override
  public Page<Player> ofCity(String city, PageRequest page) {
    return page(player -> city.equals(player.city()), page);
  }

  private Page<Player> page(Predicate<Player> filter, PageRequest page) {
    return page(stored.live().stream().filter(filter).toList(), page);
  }

  private static Page<Player> page(List<Player> found, PageRequest page) {
    int start = page.cursor().map(Integer::parseInt).orElse(0);
    int end = Math.min(found.size(), start + page.limit());
    List<Player> items = found.subList(start, end);
    return end == found.size() ? Page.last(items) : Page.of(items, "" + end);
  }

  @Override
  public long countOfTeam(String team) {
    return stored.live().stream().filter(player -> player.team().equals(team)).count();
  }

  @Override
  public long countOfCity(String city) {
    return stored.live().stream().filter(player -> city.equals(player.city())).count();
  }
}
