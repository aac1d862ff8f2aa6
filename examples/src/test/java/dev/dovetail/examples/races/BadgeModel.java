package dev.dovetail.examples.races;

import dev.dovetail.examples.races.Call.Effect;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the manual says of the badges of one room, done to a map that stays as it is. */
final class BadgeModel {
  private BadgeModel() {}

  static Effect<Map<Integer, Badge>> create(Map<Integer, Badge> stored, Badge badge) {
    return stored.containsKey(badge.number())
        ? new Effect<>("AlreadyExists", stored)
        : put(stored, null, badge, 1);
  }

  static Effect<Map<Integer, Badge>> upsert(Map<Integer, Badge> stored, Badge badge) {
    Badge old = stored.get(badge.number());
    return put(stored, old, badge, old == null ? 1 : old.version() + 1);
  }

  /** Any write of a badge that must exist, and must have a version if one is demanded. */
  static Effect<Map<Integer, Badge>> change(
      Map<Integer, Badge> stored, int number, @Nullable Long version, UnaryOperator<Badge> change) {
    Badge old = stored.get(number);
    String refusal = refusal(old, version);
    return old == null || refusal != null
        ? new Effect<>(String.valueOf(refusal), stored)
        : put(stored, old, change.apply(old), old.version() + 1);
  }

  static Effect<Map<Integer, Badge>> move(
      Map<Integer, Badge> stored, int number, int to, @Nullable Long version) {
    Badge old = stored.get(number);
    if (old != null && refusal(old, version) == null && number == to) {
      return new Effect<>(old, stored);
    }
    if (old != null && refusal(old, version) == null && stored.containsKey(to)) {
      return new Effect<>("AlreadyExists", stored);
    }
    return change(
        stored, number, version, b -> new Badge(b.room(), to, b.name(), b.uses(), b.version()));
  }

  static Effect<Map<Integer, Badge>> delete(
      Map<Integer, Badge> stored, int number, @Nullable Long version) {
    Badge old = stored.get(number);
    String refusal = version == null ? null : refusal(old, version);
    if (refusal != null) {
      return new Effect<>(refusal, stored);
    }
    Map<Integer, Badge> after = new TreeMap<>(stored);
    after.remove(number);
    return new Effect<>(Optional.ofNullable(old), after);
  }

  private static @Nullable String refusal(@Nullable Badge old, @Nullable Long version) {
    if (old == null) {
      return "NotFound";
    }
    return version == null || version == old.version() ? null : Act.stale(old.version());
  }

  private static Effect<Map<Integer, Badge>> put(
      Map<Integer, Badge> stored, @Nullable Badge old, Badge badge, long version) {
    Map<Integer, Badge> after = new TreeMap<>(stored);
    if (old != null) {
      after.remove(old.number());
    }
    String name = badge.name();
    if (name != null && after.values().stream().anyMatch(other -> name.equals(other.name()))) {
      return new Effect<>("NotUnique", stored);
    }
    Badge written = new Badge(badge.room(), badge.number(), name, badge.uses(), version);
    after.put(badge.number(), written);
    return new Effect<>(written, after);
  }
}
