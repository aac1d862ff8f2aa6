package dev.dovetail.testkit.contract;

import dev.dovetail.AlreadyExists;
import dev.dovetail.Contended;
import dev.dovetail.ItemKey;
import dev.dovetail.NotUnique;
import dev.dovetail.RepositoryException;
import dev.dovetail.model.AttributeRole;
import dev.dovetail.model.UniqueModel;
import dev.dovetail.testkit.contract.Call.Argument;
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

  /** How often an item is tried to move, if others are in its way. */
  private static final int ROUNDS = 8;

  private MoveRules() {}

  static void takesAlong(Bench bench, Call call) {
    List<Row> rows = new ArrayList<>();
    records(bench).forEach(record -> rows.add(WriteRules.storeWithMore(bench, record)));
    int moved = 0;
    for (int i = 0; i < ROUNDS && moved == 0; i++) {
      int movable = 0;
      for (Row row : rows) {
        @Nullable Object[] values = bench.values(call, row.record());
        Map<ItemKey, Map<String, AttributeValue>> before = bench.items();
        Object result;
        try {
          result = bench.invoke(call, values);
        } catch (AlreadyExists | NotUnique e) {
          bench.requireItems(before, "a move that was refused");
          movable += meetsAnother(bench, call, values, row) ? 0 : 1;
          continue;
        }
        movable += isElsewhere(bench, call, values, row) ? 1 : 0;
        moved += requireMoved(bench, call, values, row, before, result) ? 1 : 0;
      }
      bench.require(moved > 0 || movable == 0, "No item could be moved.");
    }
  }

  /** Records of which not all have a key that another could be moved to, if keys are few. */
  private static List<Object> records(Bench bench) {
    List<Object> records = bench.drawn().related(RECORDS);
    boolean few = records.size() > 1 && records.size() < RECORDS;
    return few ? records.subList(0, records.size() - 1) : records;
  }

  /** Whether a new value is none that the key has now: where there is only one, none is. */
  private static boolean isElsewhere(Bench bench, Call call, @Nullable Object[] values, Row row) {
    for (int i = 0; i < values.length; i++) {
      Argument argument = call.arguments().get(i);
      if (argument.kind() == Kind.NEW
          && !bench
              .subject()
              .keyValues(row.record(), argument.component())
              .contains(Objects.requireNonNull(values[i]))) {
        return true;
      }
    }
    return false;
  }

  /** Whether another item could be in the way: by the new values, or by one that is unique. */
  private static boolean meetsAnother(Bench bench, Call call, @Nullable Object[] values, Row row) {
    List<Object> wanted = newValues(call, values);
    return bench.own().stream()
        .filter(other -> !Row.key(other.item()).equals(Row.key(row.item())))
        .anyMatch(
            other ->
                hasTheKey(bench, row.record(), wanted, other.record())
                    || sharesUnique(bench, row, other));
  }

  /** Whether a key has all new values, and else those of the old one. */
  private static boolean hasTheKey(Bench bench, Object old, List<Object> wanted, Object other) {
    List<Object> was = keyValues(bench, old);
    List<Object> is = keyValues(bench, other);
    for (int i = 0; i < is.size(); i++) {
      if (!is.get(i).equals(was.get(i)) && !wanted.contains(is.get(i))) {
        return false;
      }
    }
    return is.containsAll(wanted);
  }

  private static boolean sharesUnique(Bench bench, Row row, Row other) {
    return Subject.uniques(bench.subject().entity()).stream()
        .map(UniqueModel::component)
        .anyMatch(
            name ->
                row.item().containsKey(name)
                    && Objects.equals(row.item().get(name), other.item().get(name)));
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
    Forms.require(bench, item);
    WriteRules.requireMore(bench, item);
    bench.require(
        result == null || result.equals(stored),
        "It returns " + result + ", but has stored " + stored);
    return true;
  }

  /** Fails unless the item has all values that its key is to have. */
  private static void requireNew(Bench bench, Call call, @Nullable Object[] values, Object stored) {
    bench.require(
        keyValues(bench, stored).containsAll(newValues(call, values)),
        "It should move the item to "
            + newValues(call, values)
            + ", but this is stored: "
            + stored);
  }

  private static List<Object> keyValues(Bench bench, Object record) {
    List<Object> values = new ArrayList<>();
    for (RecordParts.Part part : bench.subject().parts().all()) {
      if (bench.subject().isInTheKey(part.name())) {
        values.add(bench.required(record, part.name()));
      }
    }
    return values;
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
    List<Row> rows = records(bench).stream().map(bench::store).toList();
    for (int i = 0; i < ROUNDS * rows.size(); i++) {
      Row row = rows.get(i % rows.size());
      ItemKey key = Row.key(row.item());
      @Nullable Object[] values = bench.values(call, row.record());
      Map<String, AttributeValue> item = Objects.requireNonNull(bench.items().get(key));
      Optional<RepositoryException> refusal = bench.refusal(call, values);
      bench.require(
          refusal.isEmpty() || !(refusal.get() instanceof Contended),
          "Nobody else writes, and a move is refused: " + refusal);
      if (refusal.isPresent() || bench.items().containsKey(key)) {
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
