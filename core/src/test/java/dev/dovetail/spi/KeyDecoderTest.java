package dev.dovetail.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.ValueCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyDecoderTest {
  private static final String PK = "USER#{owner}#{id}";
  private static final String SK = "{id}#NOTE";

  @Test
  void of_keyOfTheTemplates_hasTheirFacets() {
    KeyDecoder decoder = KeyDecoder.of(new ItemKey("USER#a$20b#7", "7#NOTE"), PK, SK);

    assertThat(decoder.facet("owner")).isEqualTo("a$20b");
    assertThat(decoder.facet("id")).isEqualTo("7");
    assertThatThrownBy(() -> decoder.facet("other"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{other}");
  }

  @ParameterizedTest
  @CsvSource({
    "USER#a#7, 8#NOTE",
    "USER#a, 7#NOTE",
    "USER#a#7#, 7#NOTE",
    "USER#a#7#8, 7#NOTE",
    "USER2#a#7, 7#NOTE",
    "USE#a#7, 7#NOTE",
    "'', 7#NOTE",
    "USER#a#7, 7",
    "USER#a#7, ''",
    "USER#a#7, 7#NOTE#",
    "USER#a#7, 7#NOTES",
    "USER#a#7, #NOTE"
  })
  void of_anotherKey_isRefused(String pk, String sk) {
    assertThatThrownBy(() -> KeyDecoder.of(new ItemKey(pk, sk), PK, SK))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining(PK);
  }

  @Test
  void decoded_codecThatFails_isNoKeyOfTheEntity() {
    KeyDecoder decoder = KeyDecoder.of(new ItemKey("USER#a#7", "7#NOTE"), PK, SK);

    assertThat(decoder.decoded("id", new Whole(), "7")).isEqualTo(7);
    assertThatThrownBy(() -> decoder.decoded("id", new Whole(), "seven"))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("\"7\" of {id} is none of Whole");
    assertThatThrownBy(() -> decoder.decoded("id", new Whole(), ""))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("{id}");
  }

  /** Returns null for nothing, as a codec should not. */
  @SuppressWarnings("NullAway")
  private static final class Whole implements ValueCodec<Integer, String> {
    @Override
    public String encode(Integer value) {
      return value.toString();
    }

    @Override
    public Integer decode(String stored) {
      return stored.isEmpty() ? null : Integer.valueOf(stored);
    }
  }
}
