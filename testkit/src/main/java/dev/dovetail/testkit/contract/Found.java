package dev.dovetail.testkit.contract;

import dev.dovetail.testkit.values.RecordParts;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/** Compares what a read returns with the items that it should have read. */
final class Found {
  private Found() {}

  /** {@return all that a read without pages returns; the parts of an aggregate one by one} */
  static List<Object> all(@Nullable Object result) {
    List<Object> all = new ArrayList<>();
    if (result instanceof Optional<?> aggregate) {
      aggregate.ifPresent(record -> parts(record, all));
    } else if (result instanceof BaseStream<?, ?> stream) {
      try (stream) {
        stream.iterator().forEachRemaining(all::add);
      }
    } else if (result instanceof Iterable<?> iterable) {
      iterable.forEach(all::add);
    } else if (result != null && result.getClass().isRecord()) {
      parts(result, all);
    }
    return all;
  }

  private static void parts(Object aggregate, List<Object> all) {
    RecordParts parts = RecordParts.of(aggregate.getClass());
    for (Object value : parts.take(aggregate).values()) {
      if (value instanceof Collection<?> items) {
        all.addAll(items);
      } else if (value instanceof Optional<?> item) {
        item.ifPresent(all::add);
      } else if (value != null) {
        all.add(value);
      }
    }
  }

  /** {@return whether a record is that of an item, or a projection of it} */
  static boolean isSame(Object found, Row row) {
    if (found.getClass() == row.record().getClass()) {
      return found.equals(row.record());
    }
    if (!found.getClass().isRecord()) {
      return false;
    }
    RecordParts whole = RecordParts.of(row.record().getClass());
    RecordParts projection = RecordParts.of(found.getClass());
    return projection.all().stream()
        .filter(part -> whole.has(part.name()) && sameType(part.type(), whole, part.name()))
        .allMatch(
            part ->
                Objects.equals(
                    projection.get(found, part.name()), whole.get(row.record(), part.name())));
  }

  private static boolean sameType(Type type, RecordParts whole, String name) {
    return type.equals(whole.part(name).type());
  }

  /** Fails unless just these items were found, in any order. */
  static void requireAll(List<?> found, List<Row> expected, String by) {
    List<Row> missing = new ArrayList<>(expected);
    List<Object> surplus = new ArrayList<>();
    for (Object item : found) {
      Optional<Row> same = missing.stream().filter(row -> isSame(item, row)).findFirst();
      same.ifPresentOrElse(missing::remove, () -> surplus.add(item));
    }
    if (!missing.isEmpty() || !surplus.isEmpty()) {
      throw new AssertionError(
          by
              + " should return "
              + expected.size()
              + " items.\nMissing: "
              + records(missing)
              + "\nSurplus or different: "
              + surplus);
    }
  }

  /** Fails unless just these items were found, in this order; equal sort keys have none. */
  static void requireInOrder(List<?> found, List<Row> expected, Selection selection, String by) {
    requireAll(found, expected, by);
    for (int i = 0; i < expected.size(); i++) {
      Row wanted = expected.get(i);
      Object item = found.get(i);
      boolean fits =
          expected.stream()
              .filter(row -> selection.order().compare(row, wanted) == 0)
              .anyMatch(row -> isSame(item, row));
      if (!fits) {
        throw new AssertionError(
            by
                + " returns the right items in the wrong order.\nExpected: "
                + records(expected)
                + "\nFound: "
                + found);
      }
    }
  }

  static List<Object> records(List<Row> rows) {
    return rows.stream().map(Row::record).toList();
  }
}
