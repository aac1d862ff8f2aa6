package dev.dovetail.testkit.contract;

import java.util.List;
import java.util.Optional;

/** Checks of reads by key. */
final class ReadRules {
  private static final int RECORDS = 12;

  private ReadRules() {}

  static void getFinds(Bench bench, Call call) {
    // Records that need guards are stored by the repository, which draws its own times.
    List<Row> rows = bench.extremes().related(RECORDS).stream().map(bench::store).toList();
    bench.storeOthers(rows.get(0).record());
    for (Row row : rows) {
      Object result = bench.invoke(call, row.record());
      boolean same =
          result instanceof Optional<?> found
              && found.isPresent()
              && Found.isSame(found.get(), row);
      bench.require(same, "It returns " + result + " where this is stored: " + row.record());
    }
  }

  static void getOfNothing(Bench bench, Call call) {
    List<Object> records = bench.drawn().related(4);
    for (Object record : records.subList(1, records.size())) {
      bench.store(record);
    }
    bench.storeOthers(records.get(0));
    Object result = bench.invoke(call, records.get(0));
    bench.require(
        Optional.empty().equals(result), "It returns " + result + " where nothing is stored.");
  }
}
