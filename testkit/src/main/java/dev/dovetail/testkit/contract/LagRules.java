package dev.dovetail.testkit.contract;

import dev.dovetail.BatchRead;
import dev.dovetail.PageRequest;
import dev.dovetail.model.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks of consistent reads, where all others are a write behind. */
final class LagRules {
  private LagRules() {}

  static void seesTheLastWrite(Bench bench, Call call) {
    Class<?> result = call.method().getReturnType();
    boolean query = call.pattern().operation() == Operation.QUERY;
    if (query && result == Optional.class) {
      return; // An aggregate has items of others.
    }
    bench.db().faults().lag(1);
    Row row = bench.store(bench.drawn().next());
    bench.require(
        isThere(bench, call, row),
        "It does not see the item that was written last: " + row.record());
  }

  private static boolean isThere(Bench bench, Call call, Row row) {
    return switch (call.pattern().operation()) {
      case GET -> !Optional.empty().equals(bench.invoke(call, row.record()));
      case BATCH_GET ->
          bench.invoke(call, row.record()) instanceof BatchRead<?, ?> read
              && !read.found().isEmpty();
      default -> {
        Selection selection = new Selection(bench.subject(), call.pattern(), row, row, row, "");
        if (selection.of(List.of(row)).isEmpty()) {
          yield true; // Its bounds, of which both are this item, leave it out.
        }
        @Nullable Object[] values =
            QueryRules.values(bench, call, selection, PageRequest.first(10));
        Object found = Objects.requireNonNull(bench.invoke(call, values));
        yield call.takesPage()
            ? !Call.items(found).isEmpty()
            : found instanceof Long count ? count == 1 : !Found.all(found).isEmpty();
      }
    };
  }
}
