package dev.dovetail.examples.races;

import dev.dovetail.examples.races.Call.Effect;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the manual says of the slots, done to a map that stays as it is. */
final class SlotModel {
  private SlotModel() {}

  static Effect<Map<String, Slot>> create(Map<String, Slot> stored, Slot slot) {
    return stored.containsKey(slot.id())
        ? new Effect<>("AlreadyExists", stored)
        : put(stored, slot.at(1));
  }

  static Effect<Map<String, Slot>> upsert(Map<String, Slot> stored, Slot slot) {
    Slot old = stored.get(slot.id());
    return put(stored, slot.at(old == null ? 1 : old.version() + 1));
  }

  /** Any write of a slot that must exist, and must have a version if one is demanded. */
  static Effect<Map<String, Slot>> change(
      Map<String, Slot> stored, String id, @Nullable Long version, UnaryOperator<Slot> change) {
    Slot old = stored.get(id);
    String refusal = refusal(old, version);
    if (old == null || refusal != null) {
      return new Effect<>(String.valueOf(refusal), stored);
    }
    return put(stored, change.apply(old).at(old.version() + 1));
  }

  static Effect<Map<String, Slot>> delete(
      Map<String, Slot> stored, String id, @Nullable Long version) {
    Slot old = stored.get(id);
    String refusal = version == null ? null : refusal(old, version);
    if (refusal != null) {
      return new Effect<>(refusal, stored);
    }
    Map<String, Slot> after = new TreeMap<>(stored);
    after.remove(id);
    return new Effect<>(Optional.ofNullable(old), after);
  }

  static Effect<Map<String, Slot>> check(Map<String, Slot> stored, String id, String text) {
    Slot slot = stored.get(id);
    if (slot == null) {
      return new Effect<>("NotFound", stored);
    }
    return new Effect<>(slot.text().equals(text) ? slot : "ConditionFailed", stored);
  }

  static Effect<Map<String, Slot>> get(Map<String, Slot> stored, String id) {
    return new Effect<>(Optional.ofNullable(stored.get(id)), stored);
  }

  private static @Nullable String refusal(@Nullable Slot old, @Nullable Long version) {
    if (old == null) {
      return "NotFound";
    }
    return version == null || version == old.version() ? null : Act.stale(old.version());
  }

  private static Effect<Map<String, Slot>> put(Map<String, Slot> stored, Slot slot) {
    Map<String, Slot> after = new TreeMap<>(stored);
    after.put(slot.id(), slot);
    return new Effect<>(slot, after);
  }
}
