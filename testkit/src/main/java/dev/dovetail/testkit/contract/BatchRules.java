package dev.dovetail.testkit.contract;

import dev.dovetail.BatchRead;
import dev.dovetail.testkit.contract.Call.Argument;
import dev.dovetail.testkit.contract.Call.Kind;
import dev.dovetail.testkit.values.RecordParts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks of batches, of more than one request takes. */
final class BatchRules {
  private static final int MANY = 30;

  private BatchRules() {}

  static void getsEach(Bench bench, Call call) {
    List<Object> records = siblings(bench, call);
    List<Object> stored = records.subList(0, records.size() / 2 + 1);
    List<Row> rows = stored.stream().map(bench::store).toList();
    bench.storeOthers(records.get(0));
    String component = component(call);
    List<Object> keys = records.stream().map(r -> bench.required(r, component)).toList();
    @Nullable Object[] values = bench.values(call, records.get(0));
    setKeys(call, values, keys);
    BatchRead<?, ?> read = (BatchRead<?, ?>) Objects.requireNonNull(bench.invoke(call, values));
    bench.require(
        read.entries().size() == keys.size(),
        "It tells of " + read.entries().size() + " keys, and was asked for " + keys.size() + ".");
    for (int i = 0; i < keys.size(); i++) {
      Object entry = read.entries().get(i);
      boolean right =
          i < rows.size()
              ? entry instanceof BatchRead.Found<?, ?> found
                  && Found.isSame(found.item(), rows.get(i))
              : entry instanceof BatchRead.Missing<?, ?>;
      bench.require(right, "Entry " + i + " is " + entry + " for the key " + keys.get(i) + ".");
    }
  }

  static void putsAll(Bench bench, Call call) {
    List<Object> records = bench.drawn().related(MANY);
    bench.storeOthers(records.get(0));
    int others = bench.rows().size();
    @Nullable Object[] values = bench.values(call, records.get(0));
    for (int i = 0; i < values.length; i++) {
      values[i] = call.arguments().get(i).kind() == Kind.RECORDS ? records : values[i];
    }
    bench.invoke(call, values);
    bench.require(
        bench.rows().size() == others + records.size(),
        "There are "
            + (bench.rows().size() - others)
            + " items after a batch of "
            + records.size()
            + ".");
    Set<Object> keys = new HashSet<>();
    bench.own().forEach(row -> keys.add(Row.key(row.item())));
    for (Object record : records) {
      bench.require(
          keys.contains(bench.subject().schema().key(record)), "There is no item for " + record);
    }
  }

  static void deletesAll(Bench bench, Call call) {
    List<Object> records = siblings(bench, call);
    records.forEach(bench::store);
    bench.storeOthers(records.get(0));
    int before = bench.rows().size();
    String component = component(call);
    @Nullable Object[] values = bench.values(call, records.get(0));
    List<Object> removed = records.subList(0, records.size() - 1);
    setKeys(call, values, removed.stream().map(r -> bench.required(r, component)).toList());
    bench.invoke(call, values);
    bench.require(
        bench.rows().size() == before - removed.size(),
        "Of " + removed.size() + " items, " + (before - bench.rows().size()) + " are removed.");
    bench.require(
        bench.own().size() == 1, "The item that was not in the batch should be left alone.");
  }

  private static String component(Call call) {
    return call.arguments().stream()
        .filter(argument -> argument.kind() == Kind.COMPONENTS)
        .map(Argument::component)
        .findFirst()
        .orElseThrow();
  }

  private static void setKeys(Call call, @Nullable Object[] values, List<Object> keys) {
    for (int i = 0; i < values.length; i++) {
      values[i] = call.arguments().get(i).kind() == Kind.COMPONENTS ? keys : values[i];
    }
  }

  /** Records whose keys differ in the component of which the batch has a list. */
  private static List<Object> siblings(Bench bench, Call call) {
    RecordParts parts = bench.subject().parts();
    String component = component(call);
    List<Object> siblings = new ArrayList<>(List.of(bench.drawn().next()));
    Set<Object> keys = new HashSet<>();
    for (int i = 0; i < 4 * MANY && siblings.size() < MANY; i++) {
      Object value = bench.required(bench.drawn().next(), component);
      Object record = parts.with(siblings.get(0), Map.of(component, value));
      if (keys.add(bench.subject().schema().key(record)) && !record.equals(siblings.get(0))) {
        siblings.add(record);
      }
    }
    return siblings;
  }
}
