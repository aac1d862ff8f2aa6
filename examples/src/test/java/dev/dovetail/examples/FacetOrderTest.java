package dev.dovetail.examples;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.Before;
import dev.dovetail.CaseInsensitive;
import dev.dovetail.Code;
import dev.dovetail.Codec;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Entity;
import dev.dovetail.From;
import dev.dovetail.Get;
import dev.dovetail.ItemKey;
import dev.dovetail.Normalized;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Precision;
import dev.dovetail.Query;
import dev.dovetail.Scale;
import dev.dovetail.SingleTable;
import dev.dovetail.Update;
import dev.dovetail.ValueCodec;
import dev.dovetail.testkit.DynamoDbTest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * For each encoding: what is created can be read, changed, decoded from its key and deleted, and a
 * query returns values in their own order. The order is sorted here by what the values mean, not by
 * their facets.
 */
@DynamoDbTest
class FacetOrderTest {
  private static final long SEED = Long.getLong("dovetail.seed", 20261121);
  private static final int VALUES = 60;

  interface Row<T> {
    T value();

    String note();
  }

  interface Rows<R extends Row<T>, T> {
    @Create
    R create(R row);

    @Get(consistent = true)
    Optional<R> get(T value);

    @Query
    Page<R> all(PageRequest page);

    @Update
    R change(T value, String note);

    @Delete
    Optional<R> delete(T value);
  }

  /** Enums and booleans have no order to ask for. */
  interface Ranged<R extends Row<T>, T> extends Rows<R, T> {
    @Query
    Page<R> within(@From("value") T from, @Before("value") T before, PageRequest page);
  }

  enum Plain {
    ZERO,
    ALPHA,
    beta,
    _last
  }

  enum Coded {
    @Code("z")
    ALPHA,
    @Code("a b")
    BETA,
    @Code("a")
    GAMMA,
    @Code("a#b")
    DELTA,
    @Code("a!")
    EPSILON,
    OMEGA,
    @Code("é")
    OTHER
  }

  /** An own type: what is stored decides about its order. */
  @Codec(GradeCodec.class)
  record Grade(long number) {}

  static final class GradeCodec implements ValueCodec<Grade, Long> {
    @Override
    public Long encode(Grade value) {
      return -value.number();
    }

    @Override
    public Grade decode(Long stored) {
      return new Grade(-stored);
    }
  }

  @Entity(type = "TEXT", pk = "TEXT", sk = "{value}", decode = true)
  record Text(String value, String note) implements Row<String> {}

  @Entity(type = "NFC", pk = "NFC", sk = "{value}", decode = true)
  record Nfc(@Normalized String value, String note) implements Row<String> {}

  @Entity(type = "FOLDED", pk = "FOLDED", sk = "{value}", decode = true)
  record Folded(@CaseInsensitive String value, String note) implements Row<String> {}

  @Entity(type = "PLAIN", pk = "PLAIN", sk = "{value}", decode = true)
  record PlainRow(Plain value, String note) implements Row<Plain> {}

  @Entity(type = "CODED", pk = "CODED", sk = "{value}", decode = true)
  record CodedRow(Coded value, String note) implements Row<Coded> {}

  @Entity(type = "BYTE", pk = "BYTE", sk = "{value}", decode = true)
  record ByteRow(Byte value, String note) implements Row<Byte> {}

  @Entity(type = "SHORT", pk = "SHORT", sk = "{value}", decode = true)
  record ShortRow(Short value, String note) implements Row<Short> {}

  @Entity(type = "INT", pk = "INT", sk = "{value}", decode = true)
  record IntRow(Integer value, String note) implements Row<Integer> {}

  @Entity(type = "LONG", pk = "LONG", sk = "{value}", decode = true)
  record LongRow(Long value, String note) implements Row<Long> {}

  @Entity(type = "HUGE", pk = "HUGE", sk = "{value}", decode = true)
  record Huge(BigInteger value, String note) implements Row<BigInteger> {}

  @Entity(type = "WHOLE", pk = "WHOLE", sk = "{value}", decode = true)
  record Whole(@Scale(0) BigDecimal value, String note) implements Row<BigDecimal> {}

  @Entity(type = "MONEY", pk = "MONEY", sk = "{value}", decode = true)
  record Money(@Scale(2) BigDecimal value, String note) implements Row<BigDecimal> {}

  @Entity(type = "FINE", pk = "FINE", sk = "{value}", decode = true)
  record Fine(@Scale(38) BigDecimal value, String note) implements Row<BigDecimal> {}

  @Entity(type = "FLAG", pk = "FLAG", sk = "{value}", decode = true)
  record Flag(Boolean value, String note) implements Row<Boolean> {}

  @Entity(type = "ID", pk = "ID", sk = "{value}", decode = true)
  record Id(UUID value, String note) implements Row<UUID> {}

  @Entity(type = "SECONDS", pk = "SECONDS", sk = "{value}", decode = true)
  record Seconds(@Precision(ChronoUnit.SECONDS) Instant value, String note)
      implements Row<Instant> {}

  @Entity(type = "MILLIS", pk = "MILLIS", sk = "{value}", decode = true)
  record Millis(@Precision(ChronoUnit.MILLIS) Instant value, String note) implements Row<Instant> {}

  @Entity(type = "MICROS", pk = "MICROS", sk = "{value}", decode = true)
  record Micros(@Precision(ChronoUnit.MICROS) Instant value, String note) implements Row<Instant> {}

  @Entity(type = "NANOS", pk = "NANOS", sk = "{value}", decode = true)
  record Nanos(Instant value, String note) implements Row<Instant> {}

  @Entity(type = "DATE", pk = "DATE", sk = "{value}", decode = true)
  record Day(LocalDate value, String note) implements Row<LocalDate> {}

  @Entity(type = "MONTH", pk = "MONTH", sk = "{value}", decode = true)
  record Month(YearMonth value, String note) implements Row<YearMonth> {}

  @Entity(type = "GRADE", pk = "GRADE", sk = "{value}", decode = true)
  record GradeRow(Grade value, String note) implements Row<Grade> {}

  interface Texts extends Ranged<Text, String> {}

  interface Nfcs extends Ranged<Nfc, String> {}

  interface Foldeds extends Ranged<Folded, String> {}

  interface Plains extends Rows<PlainRow, Plain> {}

  interface Codeds extends Rows<CodedRow, Coded> {}

  interface Bytes extends Ranged<ByteRow, Byte> {}

  interface Shorts extends Ranged<ShortRow, Short> {}

  interface Ints extends Ranged<IntRow, Integer> {}

  interface Longs extends Ranged<LongRow, Long> {}

  interface Huges extends Ranged<Huge, BigInteger> {}

  interface Wholes extends Ranged<Whole, BigDecimal> {}

  interface Moneys extends Ranged<Money, BigDecimal> {}

  interface Fines extends Ranged<Fine, BigDecimal> {}

  interface Flags extends Rows<Flag, Boolean> {}

  interface Ids extends Ranged<Id, UUID> {}

  interface SecondsRows extends Ranged<Seconds, Instant> {}

  interface MillisRows extends Ranged<Millis, Instant> {}

  interface MicrosRows extends Ranged<Micros, Instant> {}

  interface NanosRows extends Ranged<Nanos, Instant> {}

  interface Days extends Ranged<Day, LocalDate> {}

  interface Months extends Ranged<Month, YearMonth> {}

  interface Grades extends Ranged<GradeRow, Grade> {}

  @SingleTable(name = "rows")
  interface RowsTable {
    Texts texts();

    Nfcs nfcs();

    Foldeds foldeds();

    Plains plains();

    Codeds codeds();

    Bytes bytes();

    Shorts shorts();

    Ints ints();

    Longs longs();

    Huges huges();

    Wholes wholes();

    Moneys moneys();

    Fines fines();

    Flags flags();

    Ids ids();

    SecondsRows seconds();

    MillisRows millis();

    MicrosRows micros();

    NanosRows nanos();

    Days days();

    Months months();

    Grades grades();
  }

  /** A key form is what the facet keeps of a value; the order is that of key forms. */
  private record Encoding<R extends Row<T>, T>(
      Rows<R, T> rows,
      BiFunction<T, String, R> row,
      Function<ItemKey, Optional<T>> decode,
      Comparator<T> order,
      Function<T, T> form) {

    Encoding(
        Rows<R, T> rows,
        BiFunction<T, String, R> row,
        Function<ItemKey, Optional<T>> decode,
        Comparator<T> order) {
      this(rows, row, decode, order, value -> value);
    }
  }

  @TestFactory
  Stream<DynamicTest> operations_randomTexts_keepTheOrderOfCharacters(RowsTable table) {
    Comparator<String> order = FacetOrderTest::compareBytes;
    return Stream.of(
        test(
            table,
            "string",
            new Encoding<>(
                table.texts(),
                Text::new,
                k -> FacetOrderTestTextSchema.decode(k).map(d -> d.value()),
                order),
            FacetOrderTest::text),
        test(
            table,
            "string(nfc)",
            new Encoding<>(
                table.nfcs(),
                Nfc::new,
                k -> FacetOrderTestNfcSchema.decode(k).map(d -> d.value()),
                order,
                FacetOrderTest::normalized),
            FacetOrderTest::text),
        test(
            table,
            "string(folded)",
            new Encoding<>(
                table.foldeds(),
                Folded::new,
                k -> FacetOrderTestFoldedSchema.decode(k).map(d -> d.value()),
                order,
                FacetOrderTest::folded),
            FacetOrderTest::text),
        test(
            table,
            "enum",
            new Encoding<>(
                table.plains(),
                PlainRow::new,
                k -> FacetOrderTestPlainRowSchema.decode(k).map(d -> d.value()),
                comparing(Plain::name)),
            random -> Plain.values()[random.nextInt(4)]),
        test(
            table,
            "enum with codes",
            new Encoding<>(
                table.codeds(),
                CodedRow::new,
                k -> FacetOrderTestCodedRowSchema.decode(k).map(d -> d.value()),
                comparing(
                    List.of(
                            Coded.OMEGA,
                            Coded.GAMMA,
                            Coded.BETA,
                            Coded.EPSILON,
                            Coded.DELTA,
                            Coded.ALPHA,
                            Coded.OTHER)
                        ::indexOf)),
            random -> Coded.values()[random.nextInt(7)]));
  }

  @TestFactory
  Stream<DynamicTest> operations_randomNumbers_keepTheOrderOfNumbers(RowsTable table) {
    return Stream.of(
        test(
            table,
            "byte",
            new Encoding<>(
                table.bytes(),
                ByteRow::new,
                k -> FacetOrderTestByteRowSchema.decode(k).map(d -> d.value()),
                naturalOrder()),
            random -> (byte) random.nextInt()),
        test(
            table,
            "short",
            new Encoding<>(
                table.shorts(),
                ShortRow::new,
                k -> FacetOrderTestShortRowSchema.decode(k).map(d -> d.value()),
                naturalOrder()),
            random -> (short) number(random)),
        test(
            table,
            "int",
            new Encoding<>(
                table.ints(),
                IntRow::new,
                k -> FacetOrderTestIntRowSchema.decode(k).map(d -> d.value()),
                naturalOrder()),
            random -> (int) number(random)),
        test(
            table,
            "long",
            new Encoding<>(
                table.longs(),
                LongRow::new,
                k -> FacetOrderTestLongRowSchema.decode(k).map(d -> d.value()),
                naturalOrder()),
            FacetOrderTest::number),
        test(
            table,
            "codec to long",
            new Encoding<>(
                table.grades(),
                GradeRow::new,
                k -> FacetOrderTestGradeRowSchema.decode(k).map(d -> d.value()),
                comparing(Grade::number).reversed()),
            random -> new Grade(random.nextInt())),
        test(
            table,
            "decimal(0) of BigInteger",
            new Encoding<>(
                table.huges(),
                Huge::new,
                k -> FacetOrderTestHugeSchema.decode(k).map(d -> d.value()),
                naturalOrder()),
            random -> decimal(random, 38, 0).toBigInteger()),
        test(
            table,
            "decimal(0)",
            new Encoding<>(
                table.wholes(),
                Whole::new,
                k -> FacetOrderTestWholeSchema.decode(k).map(d -> d.value()),
                naturalOrder()),
            random -> decimal(random, 38, 0)),
        test(
            table,
            "decimal(2)",
            new Encoding<>(
                table.moneys(),
                Money::new,
                k -> FacetOrderTestMoneySchema.decode(k).map(d -> d.value()),
                naturalOrder()),
            random -> decimal(random, 38, 2)),
        test(
            table,
            "decimal(38)",
            new Encoding<>(
                table.fines(),
                Fine::new,
                k -> FacetOrderTestFineSchema.decode(k).map(d -> d.value()),
                naturalOrder()),
            random -> decimal(random, 38, 38)),
        test(
            table,
            "boolean",
            new Encoding<>(
                table.flags(),
                Flag::new,
                k -> FacetOrderTestFlagSchema.decode(k).map(d -> d.value()),
                naturalOrder()),
            Random::nextBoolean));
  }

  @TestFactory
  Stream<DynamicTest> operations_randomIdsAndTimes_keepTheirOrder(RowsTable table) {
    return Stream.of(
        test(
            table,
            "uuid",
            new Encoding<>(
                table.ids(),
                Id::new,
                k -> FacetOrderTestIdSchema.decode(k).map(d -> d.value()),
                comparing(UUID::toString)),
            random -> new UUID(random.nextLong(), random.nextLong())),
        test(
            table,
            "instant(seconds)",
            new Encoding<>(
                table.seconds(),
                Seconds::new,
                k -> FacetOrderTestSecondsSchema.decode(k).map(d -> d.value()),
                naturalOrder()),
            random -> time(random, ChronoUnit.SECONDS)),
        test(
            table,
            "instant(millis)",
            new Encoding<>(
                table.millis(),
                Millis::new,
                k -> FacetOrderTestMillisSchema.decode(k).map(d -> d.value()),
                naturalOrder()),
            random -> time(random, ChronoUnit.MILLIS)),
        test(
            table,
            "instant(micros)",
            new Encoding<>(
                table.micros(),
                Micros::new,
                k -> FacetOrderTestMicrosSchema.decode(k).map(d -> d.value()),
                naturalOrder()),
            random -> time(random, ChronoUnit.MICROS)),
        test(
            table,
            "instant(nanos)",
            new Encoding<>(
                table.nanos(),
                Nanos::new,
                k -> FacetOrderTestNanosSchema.decode(k).map(d -> d.value()),
                naturalOrder()),
            random -> time(random, ChronoUnit.NANOS)),
        test(
            table,
            "date",
            new Encoding<>(
                table.days(),
                Day::new,
                k -> FacetOrderTestDaySchema.decode(k).map(d -> d.value()),
                naturalOrder()),
            random -> LocalDate.ofYearDay(random.nextInt(10_000), 1 + random.nextInt(365))),
        test(
            table,
            "month",
            new Encoding<>(
                table.months(),
                Month::new,
                k -> FacetOrderTestMonthSchema.decode(k).map(d -> d.value()),
                naturalOrder()),
            random -> YearMonth.of(random.nextInt(10_000), 1 + random.nextInt(12))));
  }

  private static <R extends Row<T>, T> DynamicTest test(
      RowsTable table, String name, Encoding<R, T> encoding, Function<Random, T> values) {
    return DynamicTest.dynamicTest(
        name + ", seed " + SEED,
        () -> {
          Random random = new Random(SEED);
          Map<T, T> byForm = new TreeMap<>(encoding.order());
          for (int i = 0; i < VALUES; i++) {
            T value = values.apply(random);
            byForm.putIfAbsent(encoding.form().apply(value), value);
          }
          assertThat(byForm).as("seed %d", SEED).hasSizeGreaterThan(1);
          check(table, encoding, byForm, random);
        });
  }

  private static <R extends Row<T>, T> void check(
      RowsTable table, Encoding<R, T> encoding, Map<T, T> byForm, Random random) {
    List<T> shuffled = new ArrayList<>(byForm.values());
    Collections.shuffle(shuffled, random);
    for (T value : shuffled) {
      encoding.rows().create(encoding.row().apply(value, "first"));
    }
    assertInOrder(encoding, new ArrayList<>(byForm.values()));
    assertThat(decoded(table, encoding))
        .as("seed %d", SEED)
        .usingElementComparator(encoding.order())
        .containsExactlyElementsOf(byForm.keySet());

    if (encoding.rows() instanceof Ranged<R, T> ranged) {
      assertWithin(encoding, ranged, byForm, shuffled);
    }
    for (T value : shuffled) {
      R changed = encoding.rows().change(encoding.form().apply(value), "second");
      assertThat(changed.note()).isEqualTo("second");
      assertThat(encoding.rows().get(value)).as("seed %d", SEED).contains(changed);
    }
    T gone = shuffled.remove(0);
    assertThat(encoding.rows().delete(encoding.form().apply(gone))).isPresent();
    assertThat(encoding.rows().get(gone)).isEmpty();
    byForm.remove(encoding.form().apply(gone));
    assertInOrder(encoding, new ArrayList<>(byForm.values()));
  }

  private static <R extends Row<T>, T> void assertWithin(
      Encoding<R, T> encoding, Ranged<R, T> ranged, Map<T, T> byForm, List<T> bounds) {
    for (int i = 1; i < bounds.size(); i++) {
      T from = encoding.form().apply(bounds.get(i - 1));
      T before = encoding.form().apply(bounds.get(i));
      List<T> expected = new ArrayList<>();
      byForm.forEach(
          (form, value) -> {
            if (encoding.order().compare(form, from) >= 0
                && encoding.order().compare(form, before) < 0) {
              expected.add(value);
            }
          });
      List<R> found = ranged.within(bounds.get(i - 1), before, PageRequest.first(VALUES)).items();
      assertThat(found.stream().map(Row::value).collect(Collectors.toList()))
          .as("seed %d, from %s before %s", SEED, from, before)
          .usingElementComparator(same(encoding))
          .isEqualTo(expected);
    }
  }

  private static <R extends Row<T>, T> void assertInOrder(Encoding<R, T> encoding, List<T> values) {
    List<T> found = new ArrayList<>();
    Page<R> page = encoding.rows().all(PageRequest.first(7));
    page.items().forEach(row -> found.add(row.value()));
    while (page.next().isPresent()) {
      page = encoding.rows().all(PageRequest.after(page.next().get(), 7));
      page.items().forEach(row -> found.add(row.value()));
    }
    assertThat(found).as("seed %d", SEED).usingElementComparator(same(encoding)).isEqualTo(values);
  }

  /** Numbers of another scale are the same value; all others are equal or not. */
  private static <R extends Row<T>, T> Comparator<T> same(Encoding<R, T> encoding) {
    return (a, b) -> a.equals(b) ? 0 : a instanceof BigDecimal ? encoding.order().compare(a, b) : 1;
  }

  /** What the keys of all items of the entity say, in their order. */
  private static <R extends Row<T>, T> List<T> decoded(RowsTable table, Encoding<R, T> encoding) {
    DynamoDbFacetOrderTestRowsTable stored = (DynamoDbFacetOrderTestRowsTable) table;
    List<T> values = new ArrayList<>();
    for (Map<String, AttributeValue> item :
        stored.client().scan(b -> b.tableName(stored.tableName())).items()) {
      ItemKey key = new ItemKey(item.get("pk").s(), item.get("sk").s());
      encoding.decode().apply(key).ifPresent(values::add);
    }
    return values;
  }

  private static String text(Random random) {
    List<String> parts =
        List.of(
            "a",
            "b",
            "A",
            "B",
            "#",
            "$",
            "!",
            "\"",
            " ",
            "~",
            "$24",
            "\u0000",
            "\t",
            "é",
            "e\u0301",
            "É",
            "E\u0301",
            "ß",
            "ẞ",
            "İ",
            "ı",
            "i",
            "I",
            "σ",
            "ς",
            "Σ",
            "\uFFFF",
            "\uD83D\uDE00",
            "\uDBFF\uDFFF",
            "\uFB01",
            "\uAC00",
            "\u1100\u1161");
    StringBuilder text = new StringBuilder();
    do {
      text.append(parts.get(random.nextInt(parts.size())));
    } while (random.nextInt(3) > 0);
    return text.toString();
  }

  private static String normalized(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    normalized(text)
        .codePoints()
        .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
        .forEach(folded::appendCodePoint);
    return normalized(folded.toString());
  }

  private static int compareBytes(String a, String b) {
    return Arrays.compareUnsigned(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  /** Of any size, often one of the limits. */
  private static long number(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Long.MIN_VALUE + random.nextInt(2);
      case 1 -> Long.MAX_VALUE - random.nextInt(2);
      case 2 -> random.nextInt(21) - 10L;
      default -> random.nextLong() >> random.nextInt(64);
    };
  }

  private static BigDecimal decimal(Random random, int digits, int scale) {
    BigInteger limit = BigInteger.TEN.pow(1 + random.nextInt(digits));
    BigInteger unscaled =
        switch (random.nextInt(6)) {
          case 0 -> limit.subtract(BigInteger.ONE);
          case 1 -> BigInteger.ZERO;
          default -> new BigInteger(limit.bitLength(), random).mod(limit);
        };
    BigDecimal value = new BigDecimal(unscaled, scale);
    return random.nextBoolean() ? value : value.negate();
  }

  private static Instant time(Random random, ChronoUnit precision) {
    Instant first = Instant.parse("0000-01-01T00:00:00Z");
    Instant last = Instant.parse("9999-12-31T23:59:59.999999999Z");
    return switch (random.nextInt(6)) {
      case 0 -> first;
      case 1 -> last.truncatedTo(precision);
      default ->
          Instant.ofEpochSecond(
                  first.getEpochSecond()
                      + (random.nextLong() >>> 1)
                          % (last.getEpochSecond() - first.getEpochSecond()),
                  random.nextInt(1_000_000_000))
              .truncatedTo(precision);
    };
  }
}
