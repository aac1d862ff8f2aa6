package dev.dovetail.testkit.contract;

import dev.dovetail.InvalidCursor;
import dev.dovetail.PageRequest;
import dev.dovetail.model.AttributeRole;
import dev.dovetail.model.KeyModel;
import dev.dovetail.model.Operation;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.contract.Call.Argument;
import dev.dovetail.testkit.contract.Call.Kind;
import dev.dovetail.testkit.values.RecordParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Checks of queries, counts and scans: against every item of the table, looked at one by one. */
final class QueryRules {
  private static final int RECORDS = 14;
  private static final int DRAWS = 6;

  /** More than a query or a scan takes. */
  private static final int FAULTS = 120;

  private QueryRules() {}

  static void readsAllInOrder(Bench bench, Call call) {
    readsAllInOrder(bench, call, stored(bench));
  }

  /** Requests end before all is read, and have to be followed by others. */
  static void goesOn(Bench bench, Call call) {
    List<Row> rows = stored(bench);
    Fault[] faults = new Fault[FAULTS];
    for (int i = 0; i < FAULTS; i++) {
      faults[i] = Fault.shortPage(1 + bench.random().nextInt(3));
    }
    boolean scan = call.pattern().operation() == Operation.SCAN;
    bench.db().faults().next(scan ? "Scan" : "Query", faults);
    switch (call.pattern().operation()) {
      case QUERY -> readsAllInOrder(bench, call, rows);
      case COUNT -> counts(bench, call, rows);
      default -> scansAll(bench, call, rows);
    }
  }

  private static void readsAllInOrder(Bench bench, Call call, List<Row> rows) {
    for (int draw = 0; draw < DRAWS; draw++) {
      Selection selection = selection(bench, call, rows);
      if (selection == null) {
        continue;
      }
      List<Row> expected = selection.of(rows);
      if (call.method().getReturnType() == Optional.class && !isComplete(call, expected)) {
        continue;
      }
      Object result = bench.invoke(call, values(bench, call, selection, PageRequest.first(1000)));
      String by = "The query for " + selection.source().record();
      if (call.takesPage()) {
        Found.requireInOrder(Call.items(Objects.requireNonNull(result)), expected, selection, by);
      } else if (result instanceof Optional<?>) {
        Found.requireAll(Found.all(result), expected, by);
      } else {
        Found.requireInOrder(Found.all(result), expected, selection, by);
      }
    }
  }

  /** An aggregate is refused where an item is not there that it can't do without. */
  private static boolean isComplete(Call call, List<Row> expected) {
    return RecordParts.of(call.element()).all().stream()
        .allMatch(
            part -> {
              Class<?> one = Call.inner(part.type());
              long found = expected.stream().filter(r -> one.isInstance(r.record())).count();
              boolean optional = RecordParts.raw(part.type()) == Optional.class;
              return !one.isRecord() || found == 1 || optional && found == 0;
            });
  }

  static void pagesFitTogether(Bench bench, Call call) {
    List<Row> rows = unexpired(bench, call, stored(bench));
    for (int draw = 0; draw < DRAWS; draw++) {
      Selection selection = selection(bench, call, rows);
      if (selection == null) {
        continue;
      }
      long drawn = bench.random().nextLong();
      List<Object> whole = pages(bench, call, selection, 1000, drawn);
      List<Object> cut = pages(bench, call, selection, 3, drawn);
      bench.require(
          whole.equals(cut) || sameTies(whole, cut, selection, rows),
          "In pages of up to 3 items it returns " + cut + ", but in one " + whole);
    }
  }

  /** Items with equal keys of an index may come in any order. */
  private static boolean sameTies(
      List<Object> whole, List<Object> cut, Selection selection, List<Row> rows) {
    if (selection.pattern().filtered() || selection.pattern().index() == null) {
      return false;
    }
    Found.requireInOrder(cut, selection.of(rows), selection, "In pages, the query");
    return whole.size() == cut.size();
  }

  private static List<Object> pages(
      Bench bench, Call call, Selection selection, int most, long drawn) {
    Random cuts = new Random(drawn);
    List<Object> items = new ArrayList<>();
    @Nullable Object[] values = values(bench, call, selection, PageRequest.first(most));
    Optional<String> next = Optional.empty();
    int requests = 0;
    do {
      int limit = most == 1000 ? most : 1 + cuts.nextInt(most);
      PageRequest request =
          next.isEmpty() ? PageRequest.first(limit) : PageRequest.after(next.get(), limit);
      Object page = Objects.requireNonNull(bench.invoke(call, paged(call, values, request)));
      bench.require(
          call.isSlice() || Call.next(page).isEmpty() || Call.items(page).size() == limit,
          "A page of "
              + limit
              + " items has "
              + Call.items(page).size()
              + ", but is not the last.");
      bench.require(Call.items(page).size() <= limit, "A page has more items than were asked for.");
      items.addAll(Call.items(page));
      next = Call.next(page);
      bench.require(++requests <= 10 * RECORDS, "The pages have no end.");
    } while (next.isPresent());
    return items;
  }

  static void foreignCursor(Bench bench, Call call) {
    List<Row> rows = stored(bench);
    for (int draw = 0; draw < 4 * DRAWS; draw++) {
      Selection selection = selection(bench, call, rows);
      Selection other = selection(bench, call, rows);
      if (selection == null || other == null || samePartition(selection, other)) {
        continue;
      }
      Object page = bench.invoke(call, values(bench, call, selection, PageRequest.first(1)));
      Optional<String> cursor = Call.next(Objects.requireNonNull(page));
      if (cursor.isPresent()) {
        PageRequest stolen = PageRequest.after(cursor.get(), 10);
        try {
          bench.invoke(call, values(bench, call, other, stolen));
        } catch (InvalidCursor e) {
          return;
        }
        throw new AssertionError("A cursor is good for a partition that it is not of.");
      }
    }
  }

  private static boolean samePartition(Selection left, Selection right) {
    KeyModel key = left.key();
    return key.partition().stream()
        .allMatch(
            attribute ->
                attribute.name().equals("pk") && left.subject().isSharded()
                    ? unsharded(left).equals(unsharded(right))
                    : Objects.equals(
                        left.source().get(attribute.name()), right.source().get(attribute.name())));
  }

  private static List<String> unsharded(Selection selection) {
    String[] segments = selection.source().segments("pk");
    return List.of(segments).subList(0, segments.length - 1);
  }

  static void counts(Bench bench, Call call) {
    counts(bench, call, stored(bench));
  }

  private static void counts(Bench bench, Call call, List<Row> rows) {
    for (int draw = 0; draw < DRAWS; draw++) {
      Selection selection = selection(bench, call, rows);
      if (selection != null) {
        Object count = bench.invoke(call, values(bench, call, selection, PageRequest.first(1)));
        int expected = selection.of(rows).size();
        bench.require(
            Objects.equals(count, (long) expected),
            "It counts " + count + " items, but there are " + expected + ".");
      }
    }
  }

  static void scansAll(Bench bench, Call call) {
    scansAll(bench, call, stored(bench));
  }

  private static void scansAll(Bench bench, Call call, List<Row> rows) {
    KeyModel key = Selection.key(bench.subject(), call.pattern().index());
    List<Row> expected =
        rows.stream()
            .filter(row -> bench.subject().owns(row.item()) && Selection.isIn(key, row))
            .toList();
    List<Object> found = new ArrayList<>();
    @Nullable Object[] values = bench.values(call, rows.get(0).record());
    int segments = call.arguments().isEmpty() ? 1 : 3;
    for (int segment = 0; segment < segments; segment++) {
      for (int i = 0; i < values.length; i++) {
        values[i] = call.arguments().get(i).kind() == Kind.SEGMENT ? segment : segments;
      }
      found.addAll(Found.all(bench.invoke(call, values)));
    }
    Found.requireAll(found, expected, "The scan");
  }

  private static List<Row> stored(Bench bench) {
    List<Object> records = bench.drawn().related(RECORDS);
    records.forEach(bench::store);
    bench.storeOthers(records.get(0));
    bench.storeOthers(records.get(1 % records.size()));
    return bench.rows();
  }

  /** Lets some items expire, which a page leaves out and does not count. */
  private static List<Row> unexpired(Bench bench, Call call, List<Row> rows) {
    boolean expires = bench.subject().component(AttributeRole.TIME_TO_LIVE).isPresent();
    if (!expires || bench.readsExpired(call)) {
      return rows;
    }
    List<Row> left = new ArrayList<>();
    for (Row row : rows) {
      if (bench.subject().owns(row.item()) && bench.random().nextInt(4) == 0) {
        ExpiryRules.expire(bench, row);
      } else {
        left.add(row);
      }
    }
    return left;
  }

  /** {@return what a call with values of some items selects, or null if they lack such values} */
  static @Nullable Selection selection(Bench bench, Call call, List<Row> rows) {
    List<Row> own =
        rows.stream()
            .filter(row -> bench.subject().owns(row.item()))
            .filter(
                row -> Selection.isIn(Selection.key(bench.subject(), call.pattern().index()), row))
            .toList();
    if (own.isEmpty()) {
      return null;
    }
    Random random = bench.random();
    Row low = own.get(random.nextInt(own.size()));
    Row high = own.get(random.nextInt(own.size()));
    Row source = own.get(random.nextInt(own.size()));
    String start = start(bench, call, low);
    return new Selection(bench.subject(), call.pattern(), source, low, high, start);
  }

  /** {@return what the values start with that a call asks for, of those of an item} */
  static String start(Bench bench, Call call, Row row) {
    for (Argument argument : call.arguments()) {
      if (argument.kind() == Kind.START) {
        String text = (String) bench.required(row.record(), argument.component());
        return text.substring(0, text.offsetByCodePoints(0, 1));
      }
    }
    return "";
  }

  static @Nullable Object[] values(Bench bench, Call call, Selection selection, PageRequest page) {
    return bench.values(
        call,
        selection.source().record(),
        selection.low().record(),
        selection.high().record(),
        selection.start(),
        page);
  }

  private static @Nullable Object[] paged(
      Call call, @Nullable Object[] values, PageRequest request) {
    @Nullable Object[] paged = values.clone();
    for (int i = 0; i < paged.length; i++) {
      if (call.arguments().get(i).kind() == Kind.PAGE) {
        paged[i] = request;
      }
    }
    return paged;
  }
}
