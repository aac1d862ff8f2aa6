package dev.dovetail.testkit.contract;

import dev.dovetail.BatchRead;
import dev.dovetail.ItemKey;
import dev.dovetail.PageRequest;
import dev.dovetail.RepositoryException;
import dev.dovetail.model.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks with an item of an entity that the table does not know, under a key of this one. */
final class TypeRules {
  private static final AttributeValue OTHER = AttributeValue.fromS("_another");

  private TypeRules() {}

  static void notRead(Bench bench, Call call) {
    Row row = bench.store(bench.drawn().next());
    disguise(bench, row);
    switch (call.pattern().operation()) {
      case QUERY, COUNT -> notQueried(bench, call, row);
      default -> {
        Object result = result(bench, call, bench.values(call, row.record()));
        bench.require(isNothing(result), "It returns an item of another type: " + result);
      }
    }
  }

  private static void notQueried(Bench bench, Call call, Row row) {
    Selection selection = QueryRules.selection(bench, call, List.of(row));
    if (selection == null) {
      return;
    }
    Object result =
        result(bench, call, QueryRules.values(bench, call, selection, PageRequest.first(10)));
    boolean counts = call.pattern().operation() == Operation.COUNT;
    bench.require(
        counts || result == null || items(call, result).isEmpty(),
        "It returns an item of another type: " + result);
  }

  private static List<?> items(Call call, Object result) {
    return call.takesPage() ? Call.items(result) : Found.all(result);
  }

  private static @Nullable Object result(Bench bench, Call call, @Nullable Object[] values) {
    try {
      Object result = bench.invoke(call, values);
      return result instanceof BatchRead<?, ?> || result instanceof Optional<?>
          ? result
          : call.takesPage() || result == null ? result : Found.all(result);
    } catch (RepositoryException e) {
      return null;
    }
  }

  private static boolean isNothing(@Nullable Object result) {
    return result == null
        || Optional.empty().equals(result)
        || result instanceof BatchRead<?, ?> batch && batch.found().isEmpty();
  }

  static void notWritten(Bench bench, Call call) {
    Row row = bench.store(bench.drawn().next());
    disguise(bench, row);
    if (!WriteRules.decidesTheKey(bench.subject(), call)
        && call.pattern().operation() == Operation.CREATE) {
      return; // It makes a key of its own.
    }
    Map<ItemKey, Map<String, AttributeValue>> before = bench.items();
    Optional<RepositoryException> refusal = bench.refusal(call, row.record());
    bench.requireItems(before, "a write with the key of an item of another type");
    bench.require(
        refusal.isPresent() || call.pattern().operation() == Operation.DELETE,
        "It is done, as if there were no item of another type.");
  }

  static void disguise(Bench bench, Row row) {
    Map<String, AttributeValue> other =
        new LinkedHashMap<>(Objects.requireNonNull(bench.items().get(Row.key(row.item()))));
    other.put("_type", OTHER);
    bench.put(other);
  }
}
