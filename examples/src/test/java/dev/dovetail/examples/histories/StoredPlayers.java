package dev.dovetail.examples.histories;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The items of a table in memory, and what holds for every write of one. */
final class StoredPlayers {
  private final Clock clock;
  private final Map<Place, Player> items = new TreeMap<>();

  StoredPlayers(Clock clock) {
    this.clock = clock;
  }

  /** All items, also those that have expired. */
  Map<Place, Player> all() {
    return new TreeMap<>(items);
  }

  void set(Map<Place, Player> others) {
    items.clear();
    items.putAll(others);
  }

  @Nullable Player any(Place place) {
    return items.get(place);
  }

  void remove(Place place) {
    items.remove(place);
  }

  List<Player> live() {
    return items.values().stream().filter(this::isLive).toList();
  }

  @Nullable Player live(Place place) {
    Player player = items.get(place);
    return player != null && isLive(player) ? player : null;
  }

  private boolean isLive(Player player) {
    Instant end = player.expiresAt();
    return end == null || end.isAfter(clock.instant());
  }

  /** The player there, as a write needs it. */
  Player existing(Place place, @Nullable Long version, Predicate<Player> condition) {
    Player player = live(place);
    if (player == null) {
      throw new Refusal("NotFound");
    }
    if (version != null && version != player.version()) {
      throw new Refusal("StaleVersion");
    }
    if (!condition.test(player)) {
      throw new Refusal("ConditionFailed");
    }
    return player;
  }

  /**
   * Puts a player, if the e-mail address is free.
   *
   * @param old the one in whose place it is, or null if it is a new one
   */
  Player store(Draft draft, @Nullable Player old) {
    Instant now = clock.instant();
    draft.createdAt = old == null ? now : old.createdAt();
    draft.updatedAt = now;
    draft.version = old == null ? 1 : old.version() + 1;
    Player player = draft.player();
    for (Player other : live()) {
      if (!other.equals(old) && player.email() != null && player.email().equals(other.email())) {
        throw new Refusal("NotUnique");
      }
    }
    if (old != null) {
      items.remove(Place.of(old));
    }
    items.put(Place.of(player), player);
    return player;
  }
}
