package dev.dovetail.testkit.contract;

import dev.dovetail.BatchRead;
import dev.dovetail.PageRequest;
import dev.dovetail.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks of consistent reads, where all others are a write behind. */
final class LagRules {
  /** So many that one of them is between two others. */
  private static final int RECORDS = 14;

  private LagRules() {}

  static void seesTheLastWrite(Bench bench, Call call) {
    Class<?> result = call.method().getReturnType();
    boolean query = call.pattern().operation() == Operation.QUERY;
    if (query && result == Optional.class) {
      return; // An aggregate has items of others.
    }
    bench.db().faults().lag(1);
    boolean bounded = query || call.pattern().operation() == Operation.COUNT;
    if (bounded) {
      isSelected(bench, call);
    } else {
      isThere(bench, call);
    }
  }

  private static void isThere(Bench bench, Call call) {
    Row row = bench.store(bench.drawn().next());
    Object found = bench.invoke(call, row.record());
    boolean there =
        call.pattern().operation() == Operation.BATCH_GET
            ? found instanceof BatchRead<?, ?> read && !read.found().isEmpty()
            : !Optional.empty().equals(found);
    require(bench, there, row);
  }

  private static void isSelected(Bench bench, Call call) {
    Selection selection = selection(bench, call);
    if (selection == null) {
      return; // Its bounds leave out all that can be drawn.
    }
    @Nullable Object[] values = QueryRules.values(bench, call, selection, PageRequest.first(10));
    Object found = Objects.requireNonNull(bench.invoke(call, values));
    boolean there =
        call.takesPage()
            ? !Call.items(found).isEmpty()
            : found instanceof Long count ? count == 1 : !Found.all(found).isEmpty();
    require(bench, there, selection.source());
  }

  private static void require(Bench bench, boolean there, Row row) {
    bench.require(there, "It does not see the item that was written last: " + row.record());
  }

  /** {@return what selects an item that is stored now, the only one; or null if nothing does} */
  private static @Nullable Selection selection(Bench bench, Call call) {
    List<Row> drawn = new ArrayList<>();
    for (Object record : bench.drawn().related(RECORDS)) {
      drawn.add(new Row(bench.subject().schema().toItem(record), record));
    }
    for (Row candidate : drawn) {
      Optional<Selection> around = around(bench, call, candidate, drawn);
      if (around.isPresent()) {
        // As it is stored, where the library has set some of it.
        Row row = bench.store(candidate.record());
        return around(bench, call, row, drawn).orElse(null);
      }
    }
    return null;
  }

  /** Bounds that are of the item itself may leave it out: then those of others are around it. */
  private static Optional<Selection> around(Bench bench, Call call, Row row, List<Row> others) {
    List<Row> bounds = new ArrayList<>(List.of(row));
    bounds.addAll(others);
    String start = QueryRules.start(bench, call, row);
    for (Row low : bounds) {
      for (Row high : bounds) {
        Selection selection = new Selection(bench.subject(), call.pattern(), row, low, high, start);
        if (!selection.of(List.of(row)).isEmpty()) {
          return Optional.of(selection);
        }
      }
    }
    return Optional.empty();
  }
}
