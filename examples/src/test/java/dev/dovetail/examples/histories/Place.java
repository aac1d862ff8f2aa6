package dev.dovetail.examples.histories;

import java.util.Comparator;

/** The key of a player, in the order of keys. */
record Place(String team, int number) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::team).thenComparing(Place::number);

  static Place of(Player player) {
    return new Place(player.team(), player.number());
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
