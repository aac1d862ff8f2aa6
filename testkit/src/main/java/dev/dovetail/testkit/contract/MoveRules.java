package dev.dovetail.testkit.contract;

import dev.dovetail.AlreadyExists;
import dev.dovetail.ItemKey;
import dev.dovetail.NotUnique;
import dev.dovetail.model.AttributeRole;
import dev.dovetail.testkit.contract.Call.Kind;
import dev.dovetail.testkit.values.RecordParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks of writes that give an item another key. */
final class MoveRules {
  private static final int RECORDS = 6;

  private MoveRules() {}

  static void takesAlong(Bench bench, Call call) {
    int moved = 0;
    List<Row> rows = new ArrayList<>();
    bench.drawn().related(RECORDS).forEach(r -> rows.add(WriteRules.storeWithMore(bench, r)));
    for (Row row : rows) {
      @Nullable Object[] values = bench.values(call, row.record());
      Map<ItemKey, Map<String, AttributeValue>> before = bench.items();
      Object result;
      try {
        result = bench.invoke(call, values);
      } catch (AlreadyExists | NotUnique e) {
        bench.requireItems(before, "a move that was refused");
        continue; // It met another of the items.
      }
      if (requireMoved(bench, call, values, row, before, result)) {
        moved++;
      }
    }
    bench.require(moved > 0, "No item could be moved.");
  }

  /** Whether the key is another than before. */
  private static boolean requireMoved(
      Bench bench,
      Call call,
      @Nullable Object[] values,
      Row row,
      Map<ItemKey, Map<String, AttributeValue>> before,
      @Nullable Object result) {
    ItemKey old = Row.key(row.item());
    Map<ItemKey, Map<String, AttributeValue>> after = bench.items();
    List<ItemKey> added = new ArrayList<>();
    for (ItemKey key : after.keySet()) {
      if (!before.containsKey(key) && bench.subject().owns(after.get(key))) {
        added.add(key);
      }
    }
    if (added.isEmpty()) {
      requireNew(bench, call, values, row.record());
      bench.requireItems(before, "a move to the key that the item has");
      return false;
    }
    bench.require(added.size() == 1, "It has stored " + added.size() + " items instead of one.");
    bench.require(!after.containsKey(old), "There is still an item under the old key " + old + ".");
    Map<String, AttributeValue> item = Objects.requireNonNull(after.remove(added.get(0)));
    before.remove(old);
    bench.require(
        bench.subject().hasUniques() || after.equals(before), "It has written other items.");
    Object stored = bench.subject().schema().mapToItem(item);
    requireNew(bench, call, values, stored);
    requireTheRest(bench, row.record(), stored, newValues(call, values));
    WriteRules.requireNextVersion(bench, row.item(), item);
    WriteRules.requireComposed(bench, item);
    WriteRules.requireMore(bench, item);
    bench.require(
        result == null || result.equals(stored),
        "It returns " + result + ", but has stored " + stored);
    return true;
  }

  /** Fails unless the item has all values that its key is to have. */
  private static void requireNew(Bench bench, Call call, @Nullable Object[] values, Object stored) {
    List<Object> ofTheKey = new ArrayList<>();
    for (RecordParts.Part part : bench.subject().parts().all()) {
      if (bench.subject().isInTheKey(part.name())) {
        ofTheKey.add(bench.required(stored, part.name()));
      }
    }
    bench.require(
        ofTheKey.containsAll(newValues(call, values)),
        "It should move the item to "
            + newValues(call, values)
            + ", but this is stored: "
            + stored);
  }

  /** Fails if anything else has changed, but what the library sets. */
  private static void requireTheRest(Bench bench, Object old, Object stored, List<Object> moved) {
    Subject subject = bench.subject();
    Optional<String> updatedAt = subject.component(AttributeRole.UPDATED_AT);
    Optional<String> version = subject.component(AttributeRole.VERSION);
    for (RecordParts.Part part : subject.parts().all()) {
      String name = part.name();
      Object was = subject.parts().get(old, name);
      Object is = subject.parts().get(stored, name);
      boolean set =
          updatedAt.filter(name::equals).isPresent() || version.filter(name::equals).isPresent();
      boolean isNew = subject.isInTheKey(name) && moved.contains(is);
      bench.require(
          set || isNew || Objects.equals(was, is),
          "It changes "
              + name
              + " from "
              + was
              + " to "
              + is
              + ", which is no new value of the key.");
    }
  }

  private static List<Object> newValues(Call call, @Nullable Object[] values) {
    List<Object> found = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (call.arguments().get(i).kind() == Kind.NEW) {
        found.add(Objects.requireNonNull(values[i]));
      }
    }
    return found;
  }

  /** The item is moved, put where it was, and moved again. */
  static void toATakenKey(Bench bench, Call call) {
    List<Row> rows = bench.drawn().related(RECORDS).stream().map(bench::store).toList();
    for (Row row : rows) {
      ItemKey key = Row.key(row.item());
      @Nullable Object[] values = bench.values(call, row.record());
      Map<String, AttributeValue> item = Objects.requireNonNull(bench.items().get(key));
      if (bench.refusal(call, values).isPresent() || bench.items().containsKey(key)) {
        continue; // It met another of the items, or has the key already.
      }
      bench.put(item);
      Map<ItemKey, Map<String, AttributeValue>> before = bench.items();
      bench.requireRefused(call, values, AlreadyExists.class);
      bench.requireItems(before, "a move to a key that another item has");
      return;
    }
  }
}
