package dev.dovetail.examples.histories;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A player that is being changed. */
final class Draft {
  String team;
  int number;
  String name;
  int points;
  Set<String> tags;
  List<String> notes;
  @Nullable String city;
  Optional<String> motto;
  @Nullable String email;
  @Nullable Instant expiresAt;
  Instant createdAt;
  Instant updatedAt;
  long version;

  Draft(Player player) {
    team = player.team();
    number = player.number();
    name = player.name();
    points = player.points();
    tags = player.tags();
    notes = player.notes();
    city = player.city();
    motto = player.motto();
    email = player.email();
    expiresAt = player.expiresAt();
    createdAt = player.createdAt();
    updatedAt = player.updatedAt();
    version = player.version();
  }

  /** The player as it is stored: a time to live is a whole second, the later one. */
  Player player() {
    Instant end = expiresAt;
    if (end != null && end.getNano() > 0) {
      end = end.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }
    return new Player(
        team, number, name, points, tags, notes, city, motto, email, end, createdAt, updatedAt,
        version);
  }
}
