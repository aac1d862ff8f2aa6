package dev.dovetail.lambda.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'\"8e03978e-40d5\"',8e03978e-40d5",
        "8e03978e-40d5,8e03978e-40d5",
        "' \"a b\" ','a b'",
        "'\"a\\\\\"b\\\\\\\\c\"','a\"b\\\\c'",
        "a/b=+:~,a/b=+:~"
      })
  void header_wellFormed_isTheKey(String header, String key) {
    assertThat(IdempotencyKey.parse(header.replace("\\\\", "\\")))
        .contains(key.replace("\\\\", "\\"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\"\"",
        "\"a",
        "a\"",
        "\"a\"b",
        "\"a\";b=1",
        "a, b",
        "a b",
        "a;b",
        "\"a\\b\"",
        "\"a\\",
        "\u00fc",
        "\"\u00fc\"",
        "\"a\tb\""
      })
  void header_notWellFormed_isNoKey(String header) {
    assertThat(IdempotencyKey.parse(header)).isEmpty();
  }

  @Test
  void key_longerThan255_isNone() {
    assertThat(IdempotencyKey.parse("a".repeat(255))).isPresent();
    assertThat(IdempotencyKey.parse("a".repeat(256))).isEmpty();
    assertThat(IdempotencyKey.parse("\"" + "a".repeat(256) + "\"")).isEmpty();
  }
}
