package dev.dovetail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ExpressionTextTest {
  private static final ExpressionText TEXT =
      new ExpressionText(
          Map.of("#p", "pk", "#s", "sk", "#t", "_type", "#n1", "name", "#n10", "phone"),
          Map.of(
              ":a", AttributeValue.fromS("A"),
              ":b", AttributeValue.fromS("B"),
              ":n", AttributeValue.fromN("7")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#p = :a AND begins_with(#s, :b) | pk = \"A\" AND begins_with(sk, \"B\")",
        "#p = :a AND #s BETWEEN :a AND :b | pk = \"A\" AND sk BETWEEN \"A\" AND \"B\"",
        "#t = :a | _type = \"A\"",
        "#s >= :a | sk >= \"A\"",
        "#n10 = :a AND #n1 <> :b | phone = :a AND name <> :b",
      })
  void of_comparisons_showsValuesOfKeyAndTypeOnly(String expression, String text) {
    assertThat(TEXT.of(expression)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#p = :a AND :b < #n1 | pk = \"A\" AND :b < name",
        "#p = :a OR contains(:b, #n1) | pk = \"A\" OR contains(:b, name)",
        "SET #n1 = if_not_exists(#p, :b) | SET name = if_not_exists(pk, :b)",
        "#n1.#p = :a | name.pk = :a",
        "#p BETWEEN :a AND :a AND :b = #n1 | pk BETWEEN \"A\" AND \"A\" AND :b = name",
        "begins_with(#p, :a) AND #n1 IN (:a, :b) | begins_with(pk, \"A\") AND name IN (:a, :b)",
      })
  void of_valueNextToAKeyButNotComparedWithIt_isNotShown(String expression, String text) {
    assertThat(TEXT.of(expression)).isEqualTo(text);
  }

  @Test
  void withValues_keyConditionOfAnIndex_showsAll() {
    assertThat(TEXT.withValues("#n1 = :a AND #n10 > :n")).isEqualTo("name = \"A\" AND phone > 7");
  }

  @Test
  void of_unknownPlaceholder_staysAsItIs() {
    assertThat(TEXT.of("#x = :y")).isEqualTo("#x = :y");
    assertThat(TEXT.of(null)).isNull();
  }
}
