package dev.dovetail.testkit.contract;

import dev.dovetail.BatchRead;
import dev.dovetail.model.Operation;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.contract.Call.Argument;
import dev.dovetail.testkit.contract.Call.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks of batches, of more than one request takes. */
final class BatchRules {
  private static final int MANY = 30;

  /** So many that keys of items are among them. */
  private static final int LEFT = 20;

  private BatchRules() {}

  static void getsEach(Bench bench, Call call) {
    List<Object> records = bench.drawn().siblings(component(call), MANY);
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
    List<Object> records = bench.drawn().siblings(component(call), MANY);
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

  /** The request leaves some of its keys or writes, and they are to be sent again. */
  static void goesOn(Bench bench, Call call) {
    boolean reads = call.pattern().operation() == Operation.BATCH_GET;
    bench.db().faults().next(reads ? "BatchGetItem" : "BatchWriteItem", Fault.unprocessed(LEFT));
    switch (call.pattern().operation()) {
      case BATCH_GET -> getsEach(bench, call);
      case BATCH_PUT -> putsAll(bench, call);
      default -> deletesAll(bench, call);
    }
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
}
