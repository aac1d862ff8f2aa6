package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"1\"",
        " \"1\"\t",
        "\"0\", \"1\"",
        "\"0\",\"1\" ,W/\"2\"",
        ",, \"1\",",
        "\"a,b\", \"1\"",
        "\"\", \"1\"",
        "*",
      })
  void header_withTheTag_matches(String header) {
    assertThat(EntityTags.parse(header).matches("1")).isTrue();
    assertThat(EntityTags.parse(header).matchesWeakly("1")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "\"1",
        "1\"",
        "x\"1\"",
        "\"1\"x",
        "w/\"1\"",
        "W/ \"1\"",
        "W/",
        "\"0\"\"1\"",
        "\"0\" \"1\"",
        "\"1\", x",
        "*, \"1\"",
        "\"a b\", \"1\"",
        "\"01\"",
      })
  void header_withoutTheTagOrNotWellFormed_matchesNothing(String header) {
    assertThat(EntityTags.parse(header).matches("1")).isFalse();
    assertThat(EntityTags.parse(header).matchesWeakly("1")).isFalse();
    assertThat(EntityTags.parse(header).version()).isEmpty();
  }

  @Test
  void tag_weak_matchesWeaklyOnly() {
    EntityTags tags = EntityTags.parse("W/\"1\"");

    assertThat(tags.matchesWeakly("1")).isTrue();
    assertThat(tags.matches("1")).isFalse();
    assertThat(tags.version()).isEmpty();
  }

  @Test
  void version_ofOneStrongNumber_isKnown() {
    assertThat(EntityTags.parse("\"12\"").version()).contains(12L);
    assertThat(EntityTags.parse("\"9223372036854775807\"").version()).contains(Long.MAX_VALUE);
    assertThat(EntityTags.parse("\"9223372036854775808\"").version()).isEmpty();
    assertThat(EntityTags.parse("\"1\", \"2\"").version()).isEmpty();
    assertThat(EntityTags.parse("*").version()).isEmpty();
  }
}
