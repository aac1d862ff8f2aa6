package dev.dovetail.examples.races;

import dev.dovetail.Read;
import dev.dovetail.Snapshot;
import dev.dovetail.Transaction;
import dev.dovetail.Write;
import dev.dovetail.examples.races.Act.Kind;
import dev.dovetail.examples.races.Call.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** Writes and reads several slots together, and single ones among them. */
final class TransactionCaller implements Race.Caller<Slots, Map<String, Slot>> {
  static final List<String> IDS = List.of("a", "b", "c");

  private final Random random;
  private final String name;
  private final Map<String, Slot> seen = new HashMap<>();
  private int calls;

  TransactionCaller(long seed, String name) {
    this.random = new Random(seed);
    this.name = name;
  }

  /** A write in a transaction, and what it does to its slot alone. */
  private record Part(
      String text,
      Function<Slots, Write<Slot>> write,
      Function<Map<String, Slot>, Effect<Map<String, Slot>>> model) {}

  @Override
  public Act<Slots, Map<String, Slot>> next() {
    calls++;
    int from = random.nextInt(IDS.size());
    String one = IDS.get(from);
    String other = IDS.get((from + 1) % IDS.size());
    return switch (random.nextInt(6)) {
      case 0, 1, 2 -> transaction(List.of(part(one), part(other)));
      case 3, 4 -> snapshot();
      default -> {
        String text = name + calls;
        Slot slot = new Slot(one, text, 0, 1);
        yield random.nextBoolean()
            ? act(Kind.WRITE, "put " + slot, s -> s.put(slot), s -> SlotModel.upsert(s, slot))
            : act(Kind.READ, "get " + one, s -> s.get(one), s -> SlotModel.get(s, one));
      }
    };
  }

  private Part part(String id) {
    Slot old = seen.getOrDefault(id, new Slot(id, "", 0, 1));
    long version = old.version();
    String text = name + calls;
    Slot slot = new Slot(id, text, calls, 1);
    return switch (random.nextInt(6)) {
      case 0, 1 ->
          new Part("create " + slot, s -> s.creating(slot), s -> SlotModel.create(s, slot));
      case 2 ->
          new Part(
              "rename " + id + " " + text + " at " + version,
              s -> s.renaming(id, text, version),
              s -> SlotModel.change(s, id, version, o -> o.with(text, o.sum())));
      case 3 ->
          new Part(
              "add 1 to " + id,
              s -> s.adding(id, 1),
              s -> SlotModel.change(s, id, null, o -> o.with(o.text(), o.sum() + 1)));
      case 4 ->
          new Part(
              "delete " + id + " at " + version,
              s -> s.deleting(id, version),
              s -> SlotModel.delete(s, id, version));
      default ->
          new Part(
              "check " + id + " has " + old.text(),
              s -> s.having(id, old.text()),
              s -> SlotModel.check(s, id, old.text()));
    };
  }

  private static Act<Slots, Map<String, Slot>> transaction(List<Part> parts) {
    return act(
        Kind.ONCE,
        String.join(" and ", parts.stream().map(Part::text).toList()),
        slots -> {
          List<Write<Slot>> writes = new ArrayList<>();
          parts.forEach(part -> writes.add(part.write().apply(slots)));
          Transaction.of(writes).commit();
          return "Committed";
        },
        stored -> {
          Map<String, Slot> after = stored;
          List<String> reasons = new ArrayList<>();
          for (Part part : parts) {
            Effect<Map<String, Slot>> effect = part.model().apply(after);
            after = effect.after();
            reasons.add(effect.answer() instanceof String no ? no.split(" ", 2)[0] : "None");
          }
          return reasons.stream().allMatch(reason -> reason.equals("None"))
              ? new Effect<>("Committed", after)
              : new Effect<>("Canceled " + reasons, stored);
        });
  }

  private static Act<Slots, Map<String, Slot>> snapshot() {
    return act(
        Kind.READ,
        "snapshot",
        slots -> {
          List<Read<Slot>> reads = IDS.stream().map(slots::reading).toList();
          Snapshot snapshot = Snapshot.read(reads);
          Map<String, Slot> found = new HashMap<>();
          reads.forEach(read -> snapshot.get(read).ifPresent(slot -> found.put(slot.id(), slot)));
          return found;
        },
        stored -> new Effect<>(stored, stored));
  }

  private static Act<Slots, Map<String, Slot>> act(
      Kind kind,
      String text,
      Function<Slots, Object> call,
      Function<Map<String, Slot>, Effect<Map<String, Slot>>> model) {
    return new Act<>(kind, List.of("all"), text, call, model);
  }

  @Override
  public void saw(Act<Slots, Map<String, Slot>> act, Object answer) {
    Object found = answer instanceof Optional<?> optional ? optional.orElse(null) : answer;
    if (found instanceof Slot slot) {
      seen.put(slot.id(), slot);
    } else if (found instanceof Map<?, ?> slots) {
      seen.clear();
      slots.values().forEach(value -> saw(act, value));
    }
  }
}
