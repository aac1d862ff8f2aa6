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

  /**
   * {@return the call, and if it is a modify, one that goes by the version only}
   *
   * <p>A write that is done twice, as its first answer was lost, has the same write token both
   * times. If the item was deleted and created again in between, its version can be the same too,
   * and a modify that read the one overwrites the other.
   */
  static Call<Map<String, Slot>> byVersion(Call<Map<String, Slot>> call) {
    if (!call.text().startsWith("modify ") || !(call.answer() instanceof Slot modified)) {
      return call;
    }
    return new Call<>(
        call.text(),
        stored -> change(stored, modified.id(), modified.version() - 1, old -> modified),
        call.invoked(),
        call.returned(),
        modified,
        call.certainty());
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
