package dev.dovetail.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.InvalidKey;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class FacetTest {
  static final List<ThrowingCallable> NULLS =
      List.of(
          () -> Facet.encode("it", (String) null),
          () -> Facet.encodeNormalized("it", null),
          () -> Facet.encodeCaseInsensitive("it", null),
          () -> Facet.encode("it", (BigInteger) null),
          () -> Facet.encode("it", (BigDecimal) null, 2),
          () -> Facet.encode("it", (UUID) null),
          () -> Facet.encode("it", (Instant) null),
          () -> Facet.encode("it", (Instant) null, ChronoUnit.MILLIS),
          () -> Facet.encode("it", (LocalDate) null),
          () -> Facet.encode("it", (YearMonth) null),
          () -> Facet.encode("it", (Enum<?>) null),
          () -> Facet.required("it", (Long) null));

  @ParameterizedTest
  @FieldSource("NULLS")
  void encode_null_isRefusedWithTheNameOfTheComponent(ThrowingCallable encoding) {
    assertThatThrownBy(encoding)
        .isInstanceOf(InvalidKey.class)
        .hasMessage("The component {it} is null, but it is part of a key.");
  }

  @Test
  void required_value_isTheValue() {
    assertThat(Facet.required("it", 5L)).isEqualTo(5L);
  }

  @Test
  void encode_boolean_isADigit() {
    assertThat(Facet.encode("b", false)).isEqualTo("0");
    assertThat(Facet.encode("b", true)).isEqualTo("1");
    assertThat(Facet.decodeBoolean("0")).isFalse();
    assertThat(Facet.decodeBoolean("1")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "01", "true", "#"})
  void decodeBoolean_anyOtherText_isRefused(String text) {
    assertThatThrownBy(() -> Facet.decodeBoolean(text))
        .isInstanceOf(InvalidKey.class)
        .hasMessage("The text \"" + text + "\" is no facet of a boolean, which is 0 or 1.");
  }

  @Test
  void encode_uuid_isItsCanonicalText() {
    UUID id = UUID.fromString("0190b8a0-0000-7000-8000-0000000000AA");
    assertThat(Facet.encode("id", id)).isEqualTo("0190b8a0-0000-7000-8000-0000000000aa");
    assertThat(Facet.decodeUuid("0190b8a0-0000-7000-8000-0000000000aa")).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "0190B8A0-0000-7000-8000-0000000000AA",
        "0190b8a0-0000-7000-8000-0000000000aa ",
        "0190b8a0-0000-7000-8000-0000000000ag",
        "0190b8a0000070008000000000000000000a",
      })
  void decodeUuid_anyOtherText_isRefused(String text) {
    assertThatThrownBy(() -> Facet.decodeUuid(text))
        .isInstanceOf(InvalidKey.class)
        .hasMessage(
            "The text \""
                + text
                + "\" is no facet of a UUID, which is 32 hexadecimal digits in lower case as"
                + " 8-4-4-4-12.");
  }

  @Test
  void encode_enum_isItsEscapedName() {
    assertThat(Facet.encode("state", Encodings.State.OPEN_AGAIN)).isEqualTo("OPEN_AGAIN");
    assertThat(Facet.encode("state", Encodings.State.OPEN$)).isEqualTo("OPEN$24");
    assertThat(Facet.decodeString("OPEN$24")).isEqualTo(Encodings.State.OPEN$.name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"abcd", "a$20", "\u00e9\u00e9", "\u20ac", "\u20aca", "\ud83d\ude00"})
  void atMost_facetThatFits_isTheFacet(String facet) {
    assertThat(Facet.atMost("name", facet, 4)).isEqualTo(facet);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abcde", "\u007f$20a", "\u0080\u07ffa", "\u0800ab", "\uffffab", "\ud83d\ude00a"})
  void atMost_facetOfOneByteMore_isRefused(String facet) {
    assertThat(Facet.atMost("name", facet, 5)).isEqualTo(facet);
    assertThatThrownBy(() -> Facet.atMost("name", facet, 4))
        .isInstanceOf(InvalidKey.class)
        .hasMessage(
            "The component {name} takes 5 bytes in a key, but @MaxBytes(4) allows at most 4. A"
                + " character up to $ takes three.");
  }

  @Test
  void decode_longText_isShortenedInTheMessage() {
    String forty = "x".repeat(40);
    assertThatThrownBy(() -> Facet.decodeBoolean(forty)).hasMessageContaining('"' + forty + '"');
    assertThatThrownBy(() -> Facet.decodeBoolean(forty + "y"))
        .hasMessageContaining('"' + forty + "...\"");
  }

  @Test
  void decode_longText_isShortenedBetweenCharacters() {
    String face = "\ud83d\ude00";
    assertThatThrownBy(() -> Facet.decodeBoolean("x".repeat(39) + face))
        .hasMessageContaining('"' + "x".repeat(39) + "...\"");
    assertThatThrownBy(() -> Facet.decodeBoolean("x".repeat(38) + face + "y"))
        .hasMessageContaining('"' + "x".repeat(38) + face + "...\"");
  }
}
