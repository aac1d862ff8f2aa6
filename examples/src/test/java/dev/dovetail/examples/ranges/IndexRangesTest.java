package dev.dovetail.examples.ranges;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.InvalidKey;
import dev.dovetail.PageRequest;
import dev.dovetail.examples.ranges.IndexTable.Bill;
import dev.dovetail.examples.ranges.IndexTable.Mail;
import dev.dovetail.examples.ranges.IndexTable.Memo;
import dev.dovetail.examples.ranges.IndexTable.Month;
import dev.dovetail.examples.ranges.IndexTable.Second;
import dev.dovetail.examples.ranges.LocalTable.Note;
import dev.dovetail.examples.ranges.LocalTable.Task;
import dev.dovetail.testkit.DynamoDbTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same of indexes whose keys the library composes, in partitions that entities share. */
@DynamoDbTest
class IndexRangesTest {
  private static final String BOX = RangeChecks.BOX;

  private static final Comparator<String> BYTES =
      (a, b) -> Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));

  private static final List<String> TEXTS =
      List.of(
          "a",
          "a!",
          "a#b",
          "a b",
          "a$",
          "a%",
          "a\0",
          "\0",
          "ab",
          "b",
          "\uD7FF",
          "\uE000",
          "\uFFFF",
          "\uD800\uDC00",
          "\uDBFF\uDFFF",
          "x".repeat(990),
          "x".repeat(990) + "!");

  private static final List<String> DECIMALS =
      List.of("-100", "-1.25", "-0.01", "0", "0.5", "99.99", "1000");

  @Test
  void ranges_overAComposedIndex_areThoseOfAFilter(IndexTable engine) {
    CountingClient client = new CountingClient(((DynamoDbIndexTable) engine).client());
    IndexTable table = table(client, engine);
    List<Memo> memos = numbered(TEXTS).map(i -> new Memo(BOX, i, TEXTS.get(i))).toList();
    memos.forEach(table.memos()::create);
    table.memos().create(new Memo(BOX, 99, null));
    surround(table, Memo.class);

    List<String> bounds = new ArrayList<>(TEXTS);
    bounds.add("x".repeat(2000));
    RangeChecks<Memo, String> checks = new RangeChecks<>(client, memos, bounds, BYTES);
    checks.ofIndex(table.memos());
    for (String start : List.of("", "a", "a!", "a$", "x", "x".repeat(1000), "x".repeat(2000))) {
      checks.check(
          "starts with " + start,
          memo -> memo.value() != null && memo.value().startsWith(start),
          false,
          page -> table.memos().startingWith(BOX, start, page));
    }
  }

  @Test
  void ranges_overFoldedTexts_areThoseOfAFilterThatFolds(IndexTable engine) {
    CountingClient client = new CountingClient(((DynamoDbIndexTable) engine).client());
    IndexTable table = table(client, engine);
    surround(table, Mail.class);
    List<String> texts = List.of("Ann", "ANNA", "ann b", "Bob", "zoë", "ZOË B");
    List<Mail> mails = numbered(texts).map(i -> new Mail(BOX, i, texts.get(i))).toList();
    mails.forEach(table.mails()::create);

    List<String> bounds = List.of("ann", "ANN", "anna", "b", "BOB", "Zoe\u0308");
    Comparator<String> folded =
        Comparator.comparing(text -> text.toLowerCase(Locale.ROOT).replace("e\u0308", "ë"), BYTES);
    RangeChecks<Mail, String> checks = new RangeChecks<>(client, mails, bounds, folded);
    checks.ofIndex(table.mails());
    checks.check(
        "starts with aNN",
        mail -> mail.value().toLowerCase(Locale.ROOT).startsWith("ann"),
        true,
        page -> table.mails().startingWith(BOX, "aNN", page));
  }

  @Test
  void ranges_overDecimals_areThoseOfAFilter(IndexTable engine) {
    CountingClient client = new CountingClient(((DynamoDbIndexTable) engine).client());
    IndexTable table = table(client, engine);
    surround(table, Bill.class);
    List<Bill> bills = numbered(DECIMALS).map(IndexRangesTest::bill).toList();
    bills.forEach(table.bills()::create);
    List<BigDecimal> bounds = new ArrayList<>(bills.stream().map(Bill::value).toList());
    bounds.addAll(List.of(new BigDecimal("0.00"), new BigDecimal("5"), new BigDecimal("-1E1")));

    new RangeChecks<>(client, bills, bounds, BigDecimal::compareTo).ofIndex(table.bills());
    assertThatThrownBy(
            () -> table.bills().indexFrom(BOX, new BigDecimal("0.001"), PageRequest.first(1)))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("value");
  }

  @Test
  void ranges_overMonthsAndSeconds_areThoseOfAFilter(IndexTable engine) {
    CountingClient client = new CountingClient(((DynamoDbIndexTable) engine).client());
    IndexTable table = table(client, engine);
    surround(table, Month.class);
    List<YearMonth> months =
        Stream.of("0000-01", "1999-12", "2000-01", "2026-10", "9999-12")
            .map(YearMonth::parse)
            .toList();
    List<Instant> seconds =
        Stream.of(
                "0000-01-01T00:00:00Z",
                "1999-12-31T23:59:59Z",
                "2000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z")
            .map(Instant::parse)
            .toList();
    List<Month> ofMonths = numbered(months).map(i -> new Month(BOX, i, months.get(i))).toList();
    List<Second> ofSeconds =
        numbered(seconds).map(i -> new Second(BOX, i, seconds.get(i))).toList();
    ofMonths.forEach(table.months()::create);
    ofSeconds.forEach(table.seconds()::create);

    new RangeChecks<>(client, ofMonths, months, Comparator.<YearMonth>naturalOrder())
        .ofIndex(table.months());
    new RangeChecks<>(client, ofSeconds, seconds, Comparator.<Instant>naturalOrder())
        .ofIndex(table.seconds());
  }

  @Test
  void ranges_overALocalIndex_areThoseOfAFilter(LocalTable engine) {
    CountingClient client = new CountingClient(((DynamoDbLocalTable) engine).client());
    LocalTable table = DynamoDbLocalTable.on(client, ((DynamoDbLocalTable) engine).tableName());
    List<LocalDate> days =
        Stream.of("0000-01-01", "1999-12-30", "1999-12-31", "2000-01-01", "9999-12-31")
            .map(LocalDate::parse)
            .toList();
    List<Task> tasks = numbered(days).map(i -> new Task(BOX, i, days.get(i))).toList();
    List<Note> notes = numbered(TEXTS).map(i -> new Note(BOX, i, TEXTS.get(i))).toList();
    tasks.forEach(table.tasks()::create);
    table.tasks().create(new Task(BOX, 99, null));
    notes.forEach(table.notes()::create);

    new RangeChecks<>(client, tasks, days, Comparator.<LocalDate>naturalOrder())
        .ofIndex(table.tasks());
    new RangeChecks<>(client, notes, TEXTS, BYTES).ofIndex(table.notes());
  }

  /** Puts the other entities into the partition, next to the keys of one of them. */
  private static void surround(IndexTable table, Class<?> own) {
    for (String text : List.of("\0", "a", "\uDBFF\uDFFF")) {
      table
          .memos()
          .create(new Memo(own == Memo.class ? "another" : BOX, -1 - text.charAt(0), text));
      table
          .mails()
          .create(new Mail(own == Mail.class ? "another" : BOX, -1 - text.charAt(0), text));
    }
    for (int i = 0; own != Bill.class && i < DECIMALS.size(); i++) {
      table.bills().create(bill(i));
    }
    if (own != Month.class) {
      table.months().create(new Month(BOX, -1, YearMonth.of(5000, 5)));
    }
  }

  private static Bill bill(int number) {
    return new Bill(BOX, number, new BigDecimal(DECIMALS.get(number)));
  }

  private static Stream<Integer> numbered(List<?> values) {
    return IntStream.range(0, values.size()).boxed();
  }

  private static IndexTable table(CountingClient client, IndexTable engine) {
    return DynamoDbIndexTable.on(client, ((DynamoDbIndexTable) engine).tableName());
  }
}
