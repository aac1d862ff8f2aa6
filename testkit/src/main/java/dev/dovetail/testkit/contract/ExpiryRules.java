package dev.dovetail.testkit.contract;

import dev.dovetail.ItemKey;
import dev.dovetail.NotFound;
import dev.dovetail.PageRequest;
import dev.dovetail.model.AttributeRole;
import dev.dovetail.model.Operation;
import dev.dovetail.testkit.contract.Call.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks with an item that has expired, but that DynamoDB has not deleted yet. */
final class ExpiryRules {
  /** Long ago for every clock. */
  private static final AttributeValue PAST = AttributeValue.fromN("1000000000");

  private ExpiryRules() {}

  static void hidden(Bench bench, Call call) {
    Row row = bench.store(bench.drawn().next());
    expire(bench, row);
    Selection selection = QueryRules.selection(bench, call, List.of(row));
    if (selection == null) {
      return;
    }
    @Nullable Object[] values = QueryRules.values(bench, call, selection, PageRequest.first(10));
    for (int i = 0; i < values.length; i++) {
      if (call.arguments().get(i).kind() == Kind.SEGMENTS) {
        values[i] = 1;
      }
    }
    Object result = bench.invoke(call, values);
    boolean empty =
        call.pattern().operation() == Operation.COUNT
            ? Objects.equals(result, 0L)
            : call.takesPage()
                ? Call.items(Objects.requireNonNull(result)).isEmpty()
                : Found.all(result).isEmpty();
    bench.require(
        empty || bench.readsExpired(call),
        "It returns what has expired: "
            + result
            + ". If it has includeExpired, write .readsExpired(\""
            + bench.subject().repository().accessor()
            + "."
            + call.pattern().name()
            + "\").");
  }

  static void notWritten(Bench bench, Call call) {
    Row row = bench.store(bench.drawn().next());
    expire(bench, row);
    Map<ItemKey, Map<String, AttributeValue>> before = bench.items();
    bench.requireRefused(call, row.record(), NotFound.class);
    bench.requireItems(before, "a write of an item that has expired");
  }

  static void noObstacle(Bench bench, Call call) {
    if (!WriteRules.decidesTheKey(bench.subject(), call)) {
      return;
    }
    Row row = bench.store(bench.drawn().next());
    expire(bench, row);
    bench.invoke(call, row.record());
    List<Row> own = bench.own();
    bench.require(own.size() == 1, "There are " + own.size() + " items instead of one.");
    bench.require(
        !PAST.equals(own.get(0).get(timeToLive(bench))), "The item is the one that has expired.");
  }

  private static String timeToLive(Bench bench) {
    return bench.subject().component(AttributeRole.TIME_TO_LIVE).orElseThrow();
  }

  static void expire(Bench bench, Row row) {
    Map<String, AttributeValue> expired =
        new LinkedHashMap<>(Objects.requireNonNull(bench.items().get(Row.key(row.item()))));
    expired.put(timeToLive(bench), PAST);
    bench.put(expired);
  }
}
