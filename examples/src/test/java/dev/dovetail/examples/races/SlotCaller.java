package dev.dovetail.examples.races;

import dev.dovetail.BatchRead;
import dev.dovetail.examples.races.Act.Kind;
import dev.dovetail.examples.races.Call.Effect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Calls single operations on few slots, mostly with the version that it has seen. */
final class SlotCaller implements Race.Caller<Slots, Map<String, Slot>> {
  static final List<String> IDS = List.of("a", "b");

  private final Random random;
  private final String name;
  private final Map<String, Long> versions = new HashMap<>();
  private int calls;

  SlotCaller(long seed, String name) {
    this.random = new Random(seed);
    this.name = name;
  }

  @Override
  public Act<Slots, Map<String, Slot>> next() {
    String id = IDS.get(random.nextInt(IDS.size()));
    long version = versions.getOrDefault(id, 1L) + (random.nextInt(6) == 0 ? 1 : 0);
    String text = name + calls++;
    Slot slot = new Slot(id, text, random.nextInt(9), version);
    return switch (random.nextInt(12)) {
      case 0, 1 ->
          act(
              Kind.WRITE,
              "create " + slot,
              id,
              slots -> slots.create(slot),
              s -> SlotModel.create(s, slot));
      case 2 ->
          act(
              Kind.WRITE,
              "replace " + slot,
              id,
              slots -> slots.replace(slot),
              s -> SlotModel.change(s, id, version, old -> slot));
      case 3 ->
          act(
              Kind.WRITE,
              "put " + slot,
              id,
              slots -> slots.put(slot),
              s -> SlotModel.upsert(s, slot));
      case 4 ->
          act(
              Kind.WRITE,
              "rename " + id + " " + text + " at " + version,
              id,
              slots -> slots.rename(id, text, version),
              s -> SlotModel.change(s, id, version, old -> old.with(text, old.sum())));
      case 5 ->
          act(
              Kind.WRITE,
              "add 1 to " + id,
              id,
              slots -> slots.add(id, 1),
              s -> SlotModel.change(s, id, null, old -> old.with(old.text(), old.sum() + 1)));
      case 6, 7 -> modify(id, text);
      case 8 ->
          act(
              Kind.WRITE,
              "delete " + id,
              id,
              slots -> slots.delete(id),
              s -> SlotModel.delete(s, id, null));
      case 9 ->
          act(
              Kind.DELETE_OF_VERSION,
              "delete " + id + " at " + version,
              id,
              slots -> slots.delete(id, version),
              s -> SlotModel.delete(s, id, version));
      case 10 -> act(Kind.READ, "get " + id, id, slots -> slots.get(id), s -> SlotModel.get(s, id));
      default -> readAll();
    };
  }

  private static Act<Slots, Map<String, Slot>> modify(String id, String text) {
    UnaryOperator<Slot> change = slot -> slot.with(text, slot.sum() + 1);
    return act(
        Kind.MODIFY,
        "modify " + id + " " + text,
        id,
        slots -> slots.modify(id, change),
        s -> SlotModel.change(s, id, null, change));
  }

  /** A batch reads each item for itself. */
  private static Act<Slots, Map<String, Slot>> readAll() {
    return new Act<>(
        Kind.READ,
        IDS,
        "get all",
        slots -> slots.getAll(IDS).entries().stream().map(SlotCaller::found).toList(),
        // The history is that of one slot.
        s -> new Effect<>(s.values().stream().findFirst(), s));
  }

  private static Optional<Slot> found(BatchRead.Entry<String, Slot> entry) {
    return entry instanceof BatchRead.Found<String, Slot> found
        ? Optional.of(found.item())
        : Optional.empty();
  }

  private static Act<Slots, Map<String, Slot>> act(
      Kind kind,
      String text,
      String id,
      Function<Slots, Object> call,
      Function<Map<String, Slot>, Effect<Map<String, Slot>>> model) {
    return new Act<>(kind, List.of(id), text, call, model);
  }

  @Override
  public void saw(Act<Slots, Map<String, Slot>> act, Object answer) {
    String id = act.keys().get(0);
    if (answer instanceof Slot slot) {
      versions.put(id, slot.version());
    } else if (answer instanceof Optional<?> found && found.orElse(null) instanceof Slot slot) {
      versions.put(id, slot.version());
    } else if (answer instanceof String refusal && refusal.startsWith("StaleVersion ")) {
      versions.put(id, Long.parseLong(refusal.substring(refusal.indexOf(' ') + 1)));
    }
  }
}
