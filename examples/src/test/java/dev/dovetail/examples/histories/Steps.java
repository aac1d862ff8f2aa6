package dev.dovetail.examples.histories;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws the steps of a history: few keys and values, so that calls meet each other. */
final class Steps {
  static final List<String> TEAMS = List.of("a", "a b");
  static final List<Integer> NUMBERS = List.of(-2, 9, 10);
  static final List<String> CITIES = List.of("Bonn", "Ulm#1");

  private final Random random;
  private final StoredPlayers stored;
  private final MovingClock clock;

  Steps(Random random, StoredPlayers stored, MovingClock clock) {
    this.random = random;
    this.stored = stored;
    this.clock = clock;
  }

  Step next() {
    String team = any(TEAMS);
    int number = any(NUMBERS);
    Player old = stored.any(new Place(team, number));
    long version = (old == null ? 1 : old.version()) + (chance(5) ? 1 : 0);
    String at = " " + team + "/" + number + " ";
    int kind = random.nextInt(22);
    if (kind < 7) {
      return record(kind, player(team, number, version));
    }
    if (kind < 12) {
      return collection(kind, at, team, number, version);
    }
    if (kind < 17) {
      return update(kind, at, team, number, version);
    }
    return kind < 21 ? keyed(kind, at, team, number, version) : read(at, team, number);
  }

  private static Step record(int kind, Player player) {
    if (kind < 3) {
      return Step.of("create " + player, players -> players.create(player));
    }
    return kind < 5
        ? Step.of("replace " + player, players -> players.replace(player))
        : Step.of("put " + player, players -> players.put(player));
  }

  private Step collection(int kind, String at, String team, int number, long version) {
    List<String> notes = new ArrayList<>(words());
    Set<String> tags = words();
    int more = chance(6) ? Integer.MAX_VALUE - 3 : random.nextInt(-5, 6);
    return switch (kind) {
      case 7 -> Step.of("score" + at + more, players -> players.score(team, number, more));
      case 8 ->
          Step.of(
              "note" + at + notes + ", " + version,
              players -> players.note(team, number, notes, version));
      case 9 -> Step.of("tag" + at + tags, players -> players.tag(team, number, tags));
      case 10 -> Step.of("untag" + at + tags, players -> players.untag(team, number, tags));
      default -> Step.of("clear" + at, players -> players.clear(team, number));
    };
  }

  private Step update(int kind, String at, String team, int number, long version) {
    String name = any(List.of("", "Ann", "Bob"));
    String city = city();
    String email = email();
    Optional<String> motto = motto();
    Player old = stored.any(new Place(team, number));
    int had = old == null || chance(3) ? 1 : old.points();
    Optional<String> other = old == null || chance(4) ? motto : old.motto();
    Instant end = end();
    return switch (kind) {
      case 12 ->
          chance(2)
              ? Step.of("rename" + at + name, players -> players.rename(team, number, name))
              : Step.of(
                  "rename" + at + name + ", " + version,
                  players -> players.rename(team, number, name, version));
      case 13 -> Step.of("settle" + at + city, players -> players.settle(team, number, city));
      case 14 ->
          chance(2)
              ? Step.of("write" + at + email, players -> players.write(team, number, email))
              : Step.of(
                  "writeIf" + at + email + ", " + other + ", " + version,
                  players -> players.writeIf(team, number, email, other, version));
      case 15 -> Step.of("expireAt" + at + end, players -> players.expireAt(team, number, end));
      default ->
          Step.of(
              "honour" + at + motto + ", " + had,
              players -> players.honour(team, number, motto, had));
    };
  }

  private Step keyed(int kind, String at, String team, int number, long version) {
    String toTeam = any(TEAMS);
    int toNumber = any(NUMBERS);
    Optional<String> motto = motto();
    return switch (kind) {
      case 17 ->
          Step.of(
              "move" + at + toTeam + ", " + toNumber,
              players -> players.move(team, number, toTeam, toNumber));
      case 18 ->
          Step.of(
              "move" + at + toNumber + ", version " + version,
              players -> players.move(team, number, toNumber, version));
      case 19 ->
          chance(2)
              ? Step.of("delete" + at, players -> players.delete(team, number))
              : Step.of("deleteIf" + at + motto, players -> players.deleteIf(team, number, motto));
      default -> Step.of("delete" + at + version, players -> players.delete(team, number, version));
    };
  }

  private Step read(String at, String team, int number) {
    int limit = random.nextInt(1, 4);
    String city = any(CITIES);
    return Step.of(
        "read" + at + limit,
        players -> {
          List<Object> read = new ArrayList<>();
          read.add(players.get(team, number));
          read.add(players.getAny(team, number));
          read.add(all(limit, page -> players.ofTeam(team, number, page)));
          read.add(all(limit, page -> players.backwards(team, page)));
          read.add(all(limit, page -> players.ofCity(city, page)));
          read.add(players.countOfTeam(team));
          read.add(players.countOfCity(city));
          return read;
        });
  }

  /** Everything that can be read, page by page. */
  Step readAll() {
    int limit = random.nextInt(1, 4);
    return Step.of(
        "read all by " + limit,
        players -> {
          List<Object> read = new ArrayList<>();
          for (String team : TEAMS) {
            NUMBERS.forEach(number -> read.add(players.getAny(team, number)));
            NUMBERS.forEach(number -> read.add(players.get(team, number)));
            read.add(all(limit, page -> players.ofTeam(team, -2, page)));
            read.add(all(limit, page -> players.backwards(team, page)));
            read.add(players.countOfTeam(team));
          }
          for (String city : CITIES) {
            read.add(all(limit, page -> players.ofCity(city, page)));
            read.add(players.countOfCity(city));
          }
          return read;
        });
  }

  private static List<Player> all(int limit, Function<PageRequest, Page<Player>> query) {
    List<Player> all = new ArrayList<>();
    PageRequest request = PageRequest.first(limit);
    while (true) {
      Page<Player> page = query.apply(request);
      all.addAll(page.items());
      if (page.next().isEmpty()) {
        return all;
      }
      if (page.items().size() != limit) {
        throw new AssertionError("A page that is neither full nor the last: " + page.items());
      }
      request = PageRequest.after(page.next().get(), limit);
    }
  }

  private Player player(String team, int number, long version) {
    Instant before = clock.instant().minusSeconds(9);
    return new Player(
        team,
        number,
        any(List.of("", "Ann", "Bob")),
        random.nextInt(4),
        words(),
        new ArrayList<>(words()),
        city(),
        motto(),
        email(),
        chance(3) ? end() : null,
        before,
        before,
        version);
  }

  private @Nullable String city() {
    return chance(3) ? null : any(CITIES);
  }

  private @Nullable String email() {
    return chance(4) ? null : any(List.of("ann@x", "Ann@x", "a#b", "bob"));
  }

  private Optional<String> motto() {
    return chance(3) ? Optional.empty() : Optional.of(any(List.of("", "Go")));
  }

  private @Nullable Instant end() {
    return chance(4) ? null : clock.instant().plusMillis(random.nextLong(-500, 6000));
  }

  private Set<String> words() {
    Set<String> words = new LinkedHashSet<>();
    for (String word : List.of("x", "y", "z")) {
      if (chance(3)) {
        words.add(word);
      }
    }
    return words;
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private boolean chance(int in) {
    return random.nextInt(in) == 0;
  }
}
