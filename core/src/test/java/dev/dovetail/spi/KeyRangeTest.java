package dev.dovetail.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class KeyRangeTest {
  private static final int LIMIT = 1024;

  @Test
  void condition_twoBounds_isOneBetween() {
    KeyRange range = KeyRange.of("day", included("a"), included("b"), LIMIT, false);

    assertThat(condition(range)).isEqualTo("#n0 BETWEEN :v0 AND :v1");
    assertThat(range.lower()).isEqualTo(included("a"));
    assertThat(range.upper()).isEqualTo(included("b"));
  }

  @Test
  void condition_oneBound_isOneComparison() {
    assertThat(condition(KeyRange.of("n", included("a"), null, LIMIT, false)))
        .isEqualTo("#n0 >= :v0");
    assertThat(condition(KeyRange.of("n", excluded("a"), null, LIMIT, false)))
        .isEqualTo("#n0 > :v0");
    assertThat(condition(KeyRange.of("n", null, included("a"), LIMIT, false)))
        .isEqualTo("#n0 <= :v0");
    assertThat(condition(KeyRange.of("n", null, excluded("a"), LIMIT, false)))
        .isEqualTo("#n0 < :v0");
  }

  @Test
  void of_excludedBounds_areReplacedByTheirNeighbours() {
    KeyRange texts = KeyRange.of("n", excluded("a"), excluded("c"), 6, false);
    assertThat(texts.lower()).isEqualTo(included("a\0"));
    assertThat(texts.upper()).isEqualTo(included("b\uDBFF\uDFFF\u007F"));

    KeyRange codes = KeyRange.of("n", excluded("a"), excluded("c"), 6, true);
    assertThat(codes.upper()).isEqualTo(included("b"));
  }

  @Test
  void of_boundsThatPassEachOther_isEmpty() {
    assertThat(KeyRange.of("n", included("a"), included("a"), LIMIT, false).empty()).isFalse();
    assertThat(KeyRange.of("n", excluded("a"), included("a"), LIMIT, false).empty()).isTrue();
    assertThat(KeyRange.of("n", included("a"), excluded("a"), LIMIT, false).empty()).isTrue();
    assertThat(KeyRange.of("n", included("b"), included("a"), LIMIT, false).empty()).isTrue();
    assertThat(KeyRange.of("n", excluded("a"), excluded("a\0"), LIMIT, false).empty()).isTrue();
    assertThat(KeyRange.of("n", included("\uFFFF"), included("\uD800\uDC00"), LIMIT, false).empty())
        .isFalse();
    assertThat(KeyRange.of("n", number("10", true), number("9", true), LIMIT, false).empty())
        .isTrue();
    assertThat(KeyRange.of("n", number("9", true), number("10", true), LIMIT, false).empty())
        .isFalse();
    assertThat(
            KeyRange.of("n", number("-1E-130", false), number("1E-130", false), LIMIT, false)
                .empty())
        .isFalse();
    assertThat(KeyRange.of("n", number("0", false), number("1E-130", false), LIMIT, false).empty())
        .isTrue();
  }

  @Test
  void of_boundBeyondAllValues_isEmpty() {
    String last = "\uDBFF\uDFFF".repeat(2);

    assertThat(KeyRange.of("n", excluded(last), included(last), 8, false).empty()).isTrue();
    assertThat(KeyRange.of("n", included(last.concat("a")), null, 8, false).empty()).isTrue();
    assertThat(KeyRange.of("n", included(last), null, 8, false).empty()).isFalse();
    assertThat(KeyRange.of("n", included("a"), excluded("\0"), 8, false).empty()).isTrue();
  }

  @Test
  void of_boundOfMoreBytesThanAnyValue_isReplacedByTheNearest() {
    assertThat(KeyRange.of("n", excluded("aaaa"), null, 3, false).lower())
        .isEqualTo(included("aab"));
    assertThat(KeyRange.of("n", null, excluded("aaaa"), 3, false).upper())
        .isEqualTo(included("aaa"));
    assertThat(KeyRange.of("n", excluded("aaa"), included("b"), 3, false).lower())
        .isEqualTo(included("aab"));
  }

  @Test
  void contains_valuesAroundTheBounds_isThatOfTheCondition() {
    KeyRange closed = KeyRange.of("n", number("1", true), number("2", false), LIMIT, false);
    assertThat(List.of("1", "1.0", "1.9")).allMatch(n -> closed.contains(AttributeValue.fromN(n)));
    assertThat(List.of("0.9", "2", "2.0")).noneMatch(n -> closed.contains(AttributeValue.fromN(n)));
    assertThat(closed.contains(AttributeValue.fromS("1"))).isFalse();
    assertThat(closed.contains(null)).isFalse();

    KeyRange open = KeyRange.of("n", excluded("a"), null, LIMIT, false);
    assertThat(open.contains(AttributeValue.fromS("a"))).isFalse();
    assertThat(open.contains(AttributeValue.fromS("a\0"))).isTrue();
  }

  private static String condition(KeyRange range) {
    return range.condition(new Expressions());
  }

  private static KeyRange.Bound included(String text) {
    return KeyRange.included(text);
  }

  private static KeyRange.Bound excluded(String text) {
    return KeyRange.excluded(text);
  }

  private static KeyRange.Bound number(String number, boolean included) {
    return new KeyRange.Bound(AttributeValue.fromN(new BigDecimal(number).toString()), included);
  }
}
