package dev.dovetail.examples.ranges;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dovetail.examples.ranges.NumberTable.Count;
import dev.dovetail.examples.ranges.NumberTable.Huge;
import dev.dovetail.examples.ranges.NumberTable.Price;
import dev.dovetail.examples.ranges.NumberTable.Tally;
import dev.dovetail.examples.ranges.TextTable.Above;
import dev.dovetail.examples.ranges.TextTable.At;
import dev.dovetail.examples.ranges.TextTable.Below;
import dev.dovetail.examples.ranges.TextTable.Day;
import dev.dovetail.examples.ranges.TextTable.Moment;
import dev.dovetail.examples.ranges.TextTable.Phrase;
import dev.dovetail.examples.ranges.TextTable.Token;
import dev.dovetail.examples.ranges.TextTable.Word;
import dev.dovetail.key.Facet;
import dev.dovetail.testkit.DynamoDbTest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every pair of bounds with every operator, over items of the same partition as all others. */
@DynamoDbTest
class RangesTest {
  private static final String BOX = RangeChecks.BOX;
  private static final String LAST = "\uDBFF\uDFFF";

  /** As DynamoDB sorts strings. */
  private static final Comparator<String> BYTES =
      (a, b) -> Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));

  private static final List<String> TEXTS =
      List.of(
          "a",
          "a!",
          "a\"",
          "a#b",
          "a b",
          "a$",
          "a$24",
          "a%",
          "a\0",
          "\0",
          "\0\0",
          "!",
          "#",
          "$",
          "ab",
          "b",
          "~",
          "\u007F",
          "\u0080",
          "\uD7FF",
          "\uE000",
          "\uFFFF",
          "\uD800\uDC00",
          LAST,
          LAST + "a",
          "a" + LAST,
          "x".repeat(1000),
          "x".repeat(1000) + "!",
          "x".repeat(1001),
          "x".repeat(1000) + LAST,
          "x".repeat(999),
          "x".repeat(1022),
          "x".repeat(1018) + LAST,
          "x".repeat(1019) + "\uFFFF",
          "x".repeat(1021) + "y");

  /** Bounds that no key can have. */
  private static final List<String> BEYOND =
      List.of(
          "x".repeat(1023),
          "x".repeat(1024),
          "x".repeat(2000),
          "x".repeat(1021) + LAST,
          LAST.repeat(600),
          "a" + LAST.repeat(300));

  @Test
  void ranges_overTexts_areThoseOfAFilter(TextTable engine) {
    CountingClient client = client(engine);
    TextTable table = table(client, engine);
    List<Word> words = words(table, 1022);
    surround(table);

    RangeChecks<Word, String> checks = new RangeChecks<>(client, words, bounds(), BYTES);
    checks.ofKey(table.words());
    checks.ofIndex(table.words());
  }

  @Test
  void ranges_overTextsWithinAKey_areThoseOfAFilter(TextTable engine) {
    CountingClient client = client(engine);
    TextTable table = table(client, engine);
    surround(table);
    words(table, 1022);
    List<Phrase> phrases = phrases(table);

    RangeChecks<Phrase, String> checks = new RangeChecks<>(client, phrases, bounds(), BYTES);
    checks.ofKey(table.phrases());
  }

  @Test
  void startsWith_everyStart_isThatOfAFilter(TextTable engine) {
    CountingClient client = client(engine);
    TextTable table = table(client, engine);
    List<Word> words = words(table, 1022);
    List<Phrase> phrases = phrases(table);
    surround(table);
    List<String> starts = bounds();
    starts.addAll(List.of("", "x", "x".repeat(500), "a$2", "a$", "nothing", "\uD7FF\uE000"));

    RangeChecks<Word, String> ofWords = new RangeChecks<>(client, words, bounds(), BYTES);
    RangeChecks<Phrase, String> ofPhrases = new RangeChecks<>(client, phrases, bounds(), BYTES);
    for (String start : starts) {
      ofWords.check(
          "starts with " + start,
          word -> word.value().startsWith(start),
          false,
          page -> table.words().startingWith(BOX, start, page));
      ofWords.check(
          "index starts with " + start,
          word -> word.value().startsWith(start),
          true,
          page -> table.words().indexStartingWith(BOX, start, page));
      ofPhrases.check(
          "within a key, starts with " + start,
          phrase -> phrase.value().startsWith(start),
          true,
          page -> table.phrases().startingWith(BOX, start, page));
    }
  }

  @Test
  void ranges_overTimes_areThoseOfAFilter(TextTable engine) {
    CountingClient client = client(engine);
    TextTable table = table(client, engine);
    surround(table);
    List<Instant> times = new ArrayList<>();
    for (String time :
        List.of(
            "0000-01-01T00:00:00Z",
            "1969-12-31T23:59:59.999999999Z",
            "1970-01-01T00:00:00Z",
            "1970-01-01T00:00:00.000000001Z",
            "2026-11-21T09:30:00Z",
            "2026-11-21T09:30:00.5Z",
            "2026-11-21T09:30:00.499999999Z",
            "9999-12-31T23:59:59.999999999Z")) {
      times.add(Instant.parse(time));
      table.moments().create(new Moment(BOX, Instant.parse(time)));
    }
    List<Moment> moments = times.stream().map(time -> new Moment(BOX, time)).toList();
    times.add(Instant.parse("2026-11-21T09:30:00.4Z"));

    RangeChecks<Moment, Instant> checks =
        new RangeChecks<>(client, moments, times, Comparator.naturalOrder());
    checks.ofKey(table.moments());
    checks.ofIndex(table.moments());
  }

  @Test
  void ranges_overDays_areThoseOfAFilter(TextTable engine) {
    CountingClient client = client(engine);
    TextTable table = table(client, engine);
    surround(table);
    List<LocalDate> dates = new ArrayList<>();
    List<Day> days = new ArrayList<>();
    for (String date :
        List.of("0000-01-01", "1999-12-31", "2000-01-01", "2026-11-21", "9999-12-31")) {
      dates.add(LocalDate.parse(date));
      for (int number : new int[] {-1, 0, 7}) {
        Day day = new Day(BOX, LocalDate.parse(date), number);
        table.days().create(day);
        days.add(day);
      }
    }
    dates.add(LocalDate.parse("2000-01-02"));
    new RangeChecks<>(client, days, dates, Comparator.<LocalDate>naturalOrder())
        .ofKey(table.days());
  }

  @Test
  void ranges_overUuids_areThoseOfAFilter(TextTable engine) {
    CountingClient client = client(engine);
    TextTable table = table(client, engine);
    surround(table);
    List<UUID> ids = new ArrayList<>();
    for (String id :
        List.of("00000000", "0000000a", "00000010", "7fffffff", "80000000", "ffffffff")) {
      ids.add(UUID.fromString(id + "-0000-7000-8000-00000000000f"));
      ids.add(UUID.fromString(id + "-0000-7000-8000-000000000010"));
    }
    List<Token> tokens = ids.stream().map(id -> new Token(BOX, id)).toList();
    tokens.forEach(table.tokens()::create);
    ids.add(UUID.fromString("00000000-0000-0000-0000-000000000000"));

    RangeChecks<Token, UUID> checks =
        new RangeChecks<>(client, tokens, ids, Comparator.comparing(UUID::toString));
    checks.ofKey(table.tokens());
    checks.ofIndex(table.tokens());
  }

  @Test
  void ranges_overIntegers_areThoseOfAFilter(NumberTable engine) {
    CountingClient client = client(engine);
    NumberTable table = table(client, engine);
    List<Long> numbers =
        new ArrayList<>(
            List.of(
                Long.MIN_VALUE,
                Long.MIN_VALUE + 1,
                -1000L,
                -10L,
                -9L,
                -1L,
                0L,
                1L,
                9L,
                10L,
                11L,
                100L,
                Long.MAX_VALUE - 1,
                Long.MAX_VALUE));
    List<Count> counts = numbers.stream().map(number -> new Count(BOX, number)).toList();
    counts.forEach(table.counts()::create);
    List<Tally> tallies = new ArrayList<>();
    for (long number : numbers) {
      tallies.add(new Tally(BOX, number, -1));
      tallies.add(new Tally(BOX, number, 1));
    }
    tallies.forEach(table.tallies()::create);
    numbers.add(50L);

    RangeChecks<Count, Long> checks =
        new RangeChecks<>(client, counts, numbers, Comparator.naturalOrder());
    checks.ofKey(table.counts());
    checks.ofIndex(table.counts());
    new RangeChecks<>(client, tallies, numbers, Comparator.<Long>naturalOrder())
        .ofKey(table.tallies());
  }

  @Test
  void ranges_overNumbersOfAnySize_areThoseOfAFilter(NumberTable engine) {
    CountingClient client = client(engine);
    NumberTable table = table(client, engine);
    List<Price> prices = new ArrayList<>();
    for (String number :
        List.of(
            "-9.9999999999999999999999999999999999999E+125",
            "-1",
            "-1E-130",
            "0",
            "1E-130",
            "0.99999999999999999999999999999999999999",
            "1",
            "1.0000000000000000000000000000000000001",
            "12.5",
            "1E+100",
            "9.9999999999999999999999999999999999999E+125")) {
      BigDecimal value = new BigDecimal(number);
      prices.add(new Price(BOX, prices.size(), value.scale() < 0 ? value.setScale(0) : value));
    }
    prices.forEach(table.prices()::create);
    List<Huge> huges = new ArrayList<>();
    for (String number :
        List.of(
            "-1E+100", "-1", "0", "1", "1E+100", "1.0000000000000000000000000000000000001E+100")) {
      huges.add(new Huge(BOX, huges.size(), new BigDecimal(number).toBigIntegerExact()));
    }
    huges.forEach(table.huges()::create);

    new RangeChecks<>(
            client, prices, prices.stream().map(Price::value).toList(), BigDecimal::compareTo)
        .ofIndex(table.prices());
    new RangeChecks<>(
            client, huges, huges.stream().map(Huge::value).toList(), BigInteger::compareTo)
        .ofIndex(table.huges());
  }

  private static List<String> bounds() {
    List<String> bounds = new ArrayList<>(TEXTS);
    bounds.addAll(BEYOND);
    return bounds;
  }

  private static List<Word> words(TextTable table, int bytes) {
    List<Word> words = fitting(bytes).stream().map(text -> new Word(BOX, text)).toList();
    words.forEach(table.words()::create);
    return words;
  }

  private static List<Phrase> phrases(TextTable table) {
    List<Phrase> phrases = new ArrayList<>();
    for (String text : fitting(1001)) {
      phrases.add(new Phrase(BOX, text, 5));
      phrases.add(new Phrase(BOX, text, -5));
    }
    phrases.forEach(table.phrases()::create);
    return phrases;
  }

  /** The texts whose facets have at most a number of bytes. */
  private static List<String> fitting(int bytes) {
    return TEXTS.stream()
        .filter(text -> Facet.encode("value", text).getBytes(UTF_8).length <= bytes)
        .toList();
  }

  /** Puts other entities around the words, in the partition and in that of the index. */
  private static void surround(TextTable table) {
    table.ats().create(new At(BOX));
    for (String text : List.of("\0", "a", "b", LAST, "x".repeat(1000))) {
      table.belows().create(new Below(BOX, text));
      table.aboves().create(new Above(BOX, text));
      table.words().create(new Word("another", text));
    }
  }

  private static CountingClient client(TextTable engine) {
    return new CountingClient(((DynamoDbTextTable) engine).client());
  }

  private static TextTable table(CountingClient client, TextTable engine) {
    return DynamoDbTextTable.on(client, ((DynamoDbTextTable) engine).tableName());
  }

  private static CountingClient client(NumberTable engine) {
    return new CountingClient(((DynamoDbNumberTable) engine).client());
  }

  private static NumberTable table(CountingClient client, NumberTable engine) {
    return DynamoDbNumberTable.on(client, ((DynamoDbNumberTable) engine).tableName());
  }
}
