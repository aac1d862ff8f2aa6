package dev.dovetail.testkit.contract;

import dev.dovetail.Contended;
import dev.dovetail.InvalidItem;
import dev.dovetail.ItemKey;
import dev.dovetail.testkit.contract.Call.Kind;
import dev.dovetail.testkit.values.RecordParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks of writes by a function of the caller. */
final class ModifyRules {
  private static final int RECORDS = 6;

  private ModifyRules() {}

  /** {@return the arguments of a call about one record, with a function if it takes one} */
  static @Nullable Object[] values(
      Bench bench, Call call, Object record, UnaryOperator<Object> function) {
    @Nullable Object[] values = bench.values(call, record);
    for (int i = 0; i < values.length; i++) {
      values[i] = call.arguments().get(i).kind() == Kind.FUNCTION ? function : values[i];
    }
    return values;
  }

  static void stores(Bench bench, Call call) {
    for (Object record : bench.drawn().related(RECORDS)) {
      Row row = WriteRules.storeWithMore(bench, record);
      Map<ItemKey, Map<String, AttributeValue>> before = bench.items();
      Optional<Object> other = bench.extremes().changed(row.record());
      if (other.isEmpty()) {
        continue; // Of its key there is one record only, and of that nothing is written.
      }
      Object made = other.get();
      List<Object> given = new ArrayList<>();
      Object result =
          bench.invoke(
              call,
              values(
                  bench,
                  call,
                  row.record(),
                  present -> {
                    given.add(present);
                    return made;
                  }));
      bench.require(
          given.equals(List.of(row.record())),
          "The function is called with " + given + ", where this is stored: " + row.record());
      Map<ItemKey, Map<String, AttributeValue>> after = bench.items();
      Map<String, AttributeValue> item = after.remove(Row.key(row.item()));
      before.remove(Row.key(row.item()));
      bench.require(item != null && after.equals(before), "It has written or lost other items.");
      requireMade(bench, made, row.item(), Objects.requireNonNull(item), result);
    }
  }

  private static void requireMade(
      Bench bench,
      Object made,
      Map<String, AttributeValue> old,
      Map<String, AttributeValue> item,
      @Nullable Object result) {
    Subject subject = bench.subject();
    Object stored = subject.schema().mapToItem(item);
    for (RecordParts.Part part : subject.parts().all()) {
      Object wanted = subject.parts().get(made, part.name());
      Object found = subject.parts().get(stored, part.name());
      bench.require(
          subject.isManaged(part.name()) || Objects.equals(wanted, found),
          part.name() + " is stored as " + found + ", but the function made it " + wanted);
    }
    WriteRules.requireNextVersion(bench, old, item);
    Forms.require(bench, item);
    WriteRules.requireMore(bench, item);
    bench.require(
        result == null || result.equals(stored),
        "It returns " + result + ", but has stored " + stored);
  }

  static void ofNothingNew(Bench bench, Call call) {
    Row row = bench.store(bench.drawn().next());
    Map<ItemKey, Map<String, AttributeValue>> before = bench.items();
    Object result = bench.invoke(call, row.record());
    bench.requireItems(before, "a modify whose function has changed nothing");
    bench.require(
        result == null || result.equals(row.record()),
        "It returns " + result + " where this is stored: " + row.record());
  }

  static void ofTheKey(Bench bench, Call call) {
    List<Object> records = bench.drawn().related(2);
    if (records.size() < 2) {
      return; // There is one key only.
    }
    Row row = bench.store(records.get(0));
    Map<ItemKey, Map<String, AttributeValue>> before = bench.items();
    bench.requireRefused(
        call, values(bench, call, row.record(), present -> records.get(1)), InvalidItem.class);
    bench.requireItems(before, "a modify whose function has changed the key");
  }

  /** Another write comes between the read and the write of the first attempt. */
  static void meetsAnother(Bench bench, Call call) {
    Row row = bench.store(bench.drawn().next());
    Map<String, AttributeValue> other = bench.withNextVersion(row.item());
    Optional<Object> changed = bench.drawn().changed(row.record());
    if (changed.isEmpty()) {
      return; // Of its key there is one record only, and of that nothing is written.
    }
    Object made = changed.get();
    List<Object> given = new ArrayList<>();
    UnaryOperator<Object> function =
        present -> {
          given.add(present);
          if (given.size() == 1) {
            bench.put(other);
          }
          return made;
        };
    try {
      bench.invoke(call, values(bench, call, row.record(), function));
    } catch (Contended e) {
      // It may make one attempt only.
      bench.requireItems(Map.of(Row.key(other), other), "a modify that gave up");
      return;
    }
    bench.require(
        given.size() == 2 && given.get(1).equals(bench.subject().schema().mapToItem(other)),
        "Somebody else has written while it ran, and its function was called with " + given);
    Map<String, AttributeValue> item = bench.items().get(Row.key(other));
    WriteRules.requireNextVersion(bench, other, Objects.requireNonNull(item));
  }
}
