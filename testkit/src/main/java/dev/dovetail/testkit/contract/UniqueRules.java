package dev.dovetail.testkit.contract;

import dev.dovetail.ItemKey;
import dev.dovetail.NotUnique;
import dev.dovetail.model.Operation;
import dev.dovetail.model.UniqueModel;
import dev.dovetail.testkit.values.RecordParts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks of values that one item at most has. */
final class UniqueRules {
  private static final int DRAWS = 64;

  private UniqueRules() {}

  static void hadOnce(Bench bench, Call call) {
    for (UniqueModel unique : Subject.uniques(bench.subject().entity())) {
      hadOnce(bench, call, unique);
    }
  }

  private static void hadOnce(Bench bench, Call call, UniqueModel unique) {
    RecordParts parts = bench.subject().parts();
    Object held = bench.drawn().next();
    for (int i = 0; i < DRAWS && isAbsent(parts.get(held, unique.component())); i++) {
      held = bench.drawn().next();
    }
    if (isAbsent(parts.get(held, unique.component()))) {
      return;
    }
    Object first = held;
    Map<String, Object> same = new LinkedHashMap<>();
    same.put(unique.component(), Objects.requireNonNull(parts.get(first, unique.component())));
    unique.scope().forEach(scope -> same.put(scope, bench.required(first, scope)));
    Object second = first;
    for (int i = 0; i < DRAWS && key(bench, second).equals(key(bench, first)); i++) {
      second = parts.with(bench.drawn().next(), same);
    }
    if (key(bench, second).equals(key(bench, first))) {
      return; // There is one key only.
    }
    Map<ItemKey, Map<String, AttributeValue>> nothing = bench.items();
    bench.invoke(call, first);
    Map<ItemKey, Map<String, AttributeValue>> before = bench.items();
    bench.requireRefused(call, second, NotUnique.class);
    bench.requireItems(before, "a create with a value that another item has");
    Optional<Call> delete = bench.call(Operation.DELETE);
    if (delete.isPresent()) {
      Object stored = bench.own().get(0).record();
      bench.invoke(delete.get(), stored);
      bench.requireItems(nothing, "the delete of the only item with a unique value");
      bench.invoke(call, second);
      bench.require(bench.own().size() == 1, "The value of an item that is gone is still taken.");
      bench.invoke(delete.get(), bench.own().get(0).record());
    }
  }

  private static boolean isAbsent(@Nullable Object value) {
    return value == null || Optional.empty().equals(value);
  }

  private static ItemKey key(Bench bench, Object record) {
    return bench.subject().schema().key(record);
  }
}
