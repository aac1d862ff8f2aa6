package dev.dovetail.examples.conditions;

import static dev.dovetail.examples.conditions.SampleItems.BARE;
import static dev.dovetail.examples.conditions.SampleItems.DAY;
import static dev.dovetail.examples.conditions.SampleItems.FULL;
import static dev.dovetail.examples.conditions.SampleItems.HOME;
import static dev.dovetail.examples.conditions.SampleItems.ID;
import static dev.dovetail.examples.conditions.SampleItems.LATER;
import static dev.dovetail.examples.conditions.SampleItems.NOON;
import static dev.dovetail.examples.conditions.SampleItems.WORK;
import static dev.dovetail.examples.conditions.SampleItems.bytes;
import static dev.dovetail.examples.conditions.SampleItems.expired;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.Condition;
import dev.dovetail.ConditionFailed;
import dev.dovetail.InvalidCondition;
import dev.dovetail.PageRequest;
import dev.dovetail.Slice;
import dev.dovetail.examples.conditions.Sample.Colour;
import dev.dovetail.examples.conditions.Sample.Money;
import dev.dovetail.testkit.DynamoDbTest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Attributes of every kind, compared with what is stored of one full item and one bare one. */
@DynamoDbTest
class AttributesTest {
  private Sample.Samples samples;

  @BeforeEach
  void create(SampleTable table) {
    samples = table.samples();
    samples.create(FULL);
    samples.create(BARE);
  }

  @Test
  void is_ofEveryKind_findsTheItemWithTheValue() {
    full(SampleAttributes.TEXT.is("Two words"));
    full(SampleAttributes.FLAG.is(true));
    full(SampleAttributes.NUMBER.is(7));
    full(SampleAttributes.BIG.is(Long.MAX_VALUE));
    full(SampleAttributes.RATIO.is(0.5));
    full(SampleAttributes.PART.is(0.1f));
    full(SampleAttributes.PRICE.is(new BigDecimal("5")));
    full(SampleAttributes.HUGE.is(BigInteger.TEN.pow(30)));
    full(SampleAttributes.UUID.is(ID));
    full(SampleAttributes.AT.is(NOON));
    full(SampleAttributes.DAY.is(DAY));
    full(SampleAttributes.MONTH.is(YearMonth.from(DAY)));
    full(SampleAttributes.TIME.is(Duration.ofMinutes(90)));
    full(SampleAttributes.BYTES.is(bytes("abc")));
    full(SampleAttributes.STATE.is(State.STARTED));
    full(SampleAttributes.COLOUR.is(Colour.RED));
    full(SampleAttributes.TOTAL.is(new Money(1_250)));
    full(SampleAttributes.RANK.is(3));
    full(SampleAttributes.LABELS.is(Set.of("b", "a")));
    full(SampleAttributes.NUMBERS.is(Set.of(3, 2, 1)));
    full(SampleAttributes.COLOURS.is(Set.of(Colour.RED)));
    full(SampleAttributes.LINES.is(List.of("one", "two")));
    full(SampleAttributes.PALETTE.is(List.of(Colour.GREEN, Colour.RED)));
    full(SampleAttributes.COUNTS.is(Map.of("x", 1, "y", 2)));
    full(SampleAttributes.ADDRESS.is(HOME));
    full(SampleAttributes.STOPS.is(List.of(WORK, HOME)));
    full(SampleAttributes.UNTIL.is(LATER));
    none(SampleAttributes.LINES.is(List.of("two", "one")));
  }

  @Test
  void order_ofEveryKindThatHasOne_isThatOfTheValues() {
    full(SampleAttributes.NUMBER.greaterThan(-7));
    bare(SampleAttributes.NUMBER.lessThan(-6));
    full(SampleAttributes.BIG.atLeast(Long.MAX_VALUE));
    full(SampleAttributes.RATIO.between(0.4, 0.6));
    full(SampleAttributes.PRICE.greaterThan(new BigDecimal("4.999")));
    bare(
        SampleAttributes.PRICE.lessThan(new BigDecimal("10")).and(SampleAttributes.FLAG.is(false)));
    full(SampleAttributes.AT.greaterThan(NOON.minusNanos(1)));
    none(SampleAttributes.AT.greaterThan(NOON));
    full(SampleAttributes.DAY.atLeast(DAY));
    full(SampleAttributes.MONTH.greaterThan(YearMonth.of(1999, 12)));
    full(SampleAttributes.BYTES.greaterThan(bytes("ab")));
    full(SampleAttributes.UUID.atMost(ID).and(SampleAttributes.UUID.greaterThan(new UUID(0, 0))));
    full(SampleAttributes.TOTAL.between(new Money(1_000), new Money(2_000)));
    full(SampleAttributes.UNTIL.lessThan(LATER.plusSeconds(1)));
    none(SampleAttributes.NUMBER.between(8, 6));
    both(SampleAttributes.NUMBER.between(-7, 7));
    full(SampleAttributes.TEXT.atLeast("Two"));
    none(SampleAttributes.TEXT.lessThan("TWO"));
  }

  @Test
  void text_startPartAndSize_areCompared() {
    full(SampleAttributes.TEXT.beginsWith("Two "));
    full(SampleAttributes.TEXT.contains("o w"));
    none(SampleAttributes.TEXT.contains("words "));
    full(SampleAttributes.TEXT.size().is(9));
    both(SampleAttributes.ADDRESS_CITY.size().between(4, 5));
    none(SampleAttributes.ADDRESS_CITY.size().greaterThan(5));
    none(SampleAttributes.TEXT.size().lessThan(9));
  }

  @Test
  void absent_attribute_meetsIsNotAndIsAbsentOnly() {
    bare(SampleAttributes.TEXT.isAbsent());
    full(SampleAttributes.TEXT.exists());
    bare(SampleAttributes.TEXT.isNot("Two words"));
    both(SampleAttributes.TEXT.isNot("other"));
    bare(SampleAttributes.TEXT.is("Two words").not());
    bare(SampleAttributes.RANK.atMost(3).not());
    bare(SampleAttributes.TEXT.size().isNot(9));
    none(SampleAttributes.TEXT.size().is(0));
  }

  @Test
  void collections_elementsAndSize_areCompared() {
    full(SampleAttributes.LABELS.contains("a"));
    full(SampleAttributes.NUMBERS.contains(3));
    full(SampleAttributes.COLOURS.contains(Colour.RED));
    none(SampleAttributes.COLOURS.contains(Colour.GREEN));
    full(SampleAttributes.LINES.contains("two"));
    full(SampleAttributes.PALETTE.contains(Colour.GREEN));
    full(SampleAttributes.STOPS.contains(WORK));
    full(SampleAttributes.LABELS.size().is(2));
    full(SampleAttributes.COUNTS.size().greaterThan(1));
    bare(SampleAttributes.LINES.size().is(0));
    bare(SampleAttributes.LINES.isEmpty());
    bare(SampleAttributes.LABELS.isEmpty());
    bare(SampleAttributes.COUNTS.isEmpty());
    full(SampleAttributes.COUNTS.isEmpty().or(SampleAttributes.LABELS.isEmpty()).not());
  }

  @Test
  void path_toAPartOfAnItem_isCompared() {
    full(SampleAttributes.ADDRESS_CITY.is("Bonn"));
    full(SampleAttributes.ADDRESS_FLOOR.greaterThan(2));
    full(SampleAttributes.ADDRESS_STREET_NAME.beginsWith("Am"));
    full(SampleAttributes.ADDRESS_STREET_COLOUR.is(Colour.GREEN));
    full(SampleAttributes.COUNTS.at("y").greaterThan(1));
    bare(SampleAttributes.COUNTS.at("y").isAbsent());
    full(SampleAttributes.LINES.at(1).contains("w"));
    none(SampleAttributes.LINES.at(2).exists());
    full(SampleAttributes.PALETTE.at(0).is(Colour.GREEN));
    full(SampleAttributes.STOPS.at(0).is(WORK));
    assertThat(SampleAttributes.ADDRESS_STREET_NAME).hasToString("address.street.name");
    assertThat(SampleAttributes.COUNTS.at("secret")).hasToString("counts.*");
    assertThat(SampleAttributes.LINES.at(2)).hasToString("lines[2]");
    assertThatThrownBy(() -> SampleAttributes.LINES.at(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void attributes_ofOneItem_areComparedWithEachOther() {
    full(SampleAttributes.COUNTS.at("x").lessThan(SampleAttributes.COUNTS.at("y")));
    full(
        SampleAttributes.COLOUR
            .isNot(SampleAttributes.ADDRESS_STREET_COLOUR)
            .and(SampleAttributes.FLAG.is(true)));
    both(SampleAttributes.COLOUR.isNot(SampleAttributes.ADDRESS_STREET_COLOUR));
    full(SampleAttributes.NUMBER.atLeast(SampleAttributes.RANK));
    none(SampleAttributes.NUMBER.is(SampleAttributes.RANK));
    none(SampleAttributes.RANK.greaterThan(SampleAttributes.NUMBER));
    none(SampleAttributes.RANK.atLeast(SampleAttributes.NUMBER));
    full(SampleAttributes.RANK.atMost(SampleAttributes.NUMBER));
  }

  @Test
  void in_someValues_isOneOfThem() {
    full(SampleAttributes.STATE.in(State.STARTED, State.DONE));
    both(SampleAttributes.COLOUR.in(List.of(Colour.RED, Colour.GREEN)));
    none(SampleAttributes.NUMBER.in(1, 2, 3));
  }

  @Test
  void operands_nullOrEmptyCollection_areRefusedWithTheWayOut() {
    assertThatThrownBy(() -> SampleAttributes.LABELS.is(Set.of()))
        .isInstanceOf(InvalidCondition.class)
        .hasMessageContaining("labels with an empty collection")
        .hasMessageContaining("Write isEmpty()");
    assertThatThrownBy(() -> SampleAttributes.LINES.isNot(List.of()))
        .isInstanceOf(InvalidCondition.class);
    assertThatThrownBy(() -> SampleAttributes.COUNTS.in(List.of(Map.of())))
        .isInstanceOf(InvalidCondition.class);
    assertThatThrownBy(() -> SampleAttributes.NUMBER.in(List.of()))
        .isInstanceOf(InvalidCondition.class)
        .hasMessageContaining("with 0 values, but in(...) takes from 1 to 100");
  }

  @Test
  @SuppressWarnings("NullAway") // What a caller without null checks does.
  void operands_null_areRefusedWithTheWayOut() {
    assertThatThrownBy(() -> SampleAttributes.TEXT.is((String) null))
        .isInstanceOf(InvalidCondition.class)
        .hasMessageContaining("text with null")
        .hasMessageContaining("Write isAbsent() or exists()");
    assertThatThrownBy(() -> SampleAttributes.STATE.in(State.DONE, null))
        .isInstanceOf(InvalidCondition.class);
    assertThatThrownBy(() -> SampleAttributes.LABELS.contains(null))
        .isInstanceOf(InvalidCondition.class);
  }

  @Test
  void slice_expiredItem_isHiddenWhateverTheConditionSays() {
    Condition<Sample> either = SampleAttributes.FLAG.is(true).or(SampleAttributes.FLAG.is(false));
    samples.create(expired());

    assertThat(ids(either)).containsExactly("bare", "expired", "full");
    Slice<Sample> alive = samples.alive(either, PageRequest.first(10));
    assertThat(alive.items().stream().map(Sample::id)).containsExactly("bare", "full");
    assertThat(alive.scanned()).isEqualTo(3);
  }

  @Test
  void conditions_asText_haveNoValues() {
    Condition<Sample> condition =
        SampleAttributes.TEXT.is("secret").or(SampleAttributes.COUNTS.at("hidden").greaterThan(1));

    assertThat(condition.and(SampleAttributes.FLAG.is(true)).not())
        .hasToString("NOT ((text = ? OR counts.* > ?) AND flag = ?)");
    assertThat(condition.components()).containsExactly("text", "counts");
  }

  @Test
  void expect_everyKind_isMetByTheStoredValuesOnly() {
    expect(FULL, FULL.number());
    expect(BARE, BARE.number());
    assertThatThrownBy(() -> expect(FULL, 8)).isInstanceOf(ConditionFailed.class);
    Sample other =
        new Sample(
            "full",
            FULL.text(),
            true,
            7,
            0,
            0.5,
            0,
            FULL.price(),
            FULL.huge(),
            ID,
            NOON,
            DAY,
            FULL.month(),
            FULL.time(),
            FULL.bytes(),
            FULL.state(),
            FULL.colour(),
            FULL.total(),
            FULL.rank(),
            FULL.labels(),
            FULL.numbers(),
            FULL.colours(),
            FULL.lines(),
            List.of(),
            FULL.counts(),
            FULL.address(),
            FULL.stops(),
            FULL.until());
    assertThatThrownBy(() -> expect(other, 7)).isInstanceOf(ConditionFailed.class);
  }

  private void expect(Sample sample, int number) {
    samples.check(
        sample.id(),
        sample.flag(),
        sample.text(),
        number,
        sample.ratio(),
        sample.at(),
        sample.state(),
        sample.colour(),
        sample.total(),
        sample.rank(),
        sample.colours(),
        sample.palette(),
        sample.counts(),
        sample.address(),
        sample.until());
  }

  private void full(Condition<Sample> condition) {
    assertThat(ids(condition)).as(condition.toString()).containsExactly("full");
  }

  private void bare(Condition<Sample> condition) {
    assertThat(ids(condition)).as(condition.toString()).containsExactly("bare");
  }

  private void both(Condition<Sample> condition) {
    assertThat(ids(condition)).as(condition.toString()).containsExactly("bare", "full");
  }

  private void none(Condition<Sample> condition) {
    assertThat(ids(condition)).as(condition.toString()).isEmpty();
  }

  private List<String> ids(Condition<Sample> condition) {
    Slice<Sample> slice = samples.matching(condition, PageRequest.first(10));
    return slice.items().stream().map(Sample::id).toList();
  }
}
