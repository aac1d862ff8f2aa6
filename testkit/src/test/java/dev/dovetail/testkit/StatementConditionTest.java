package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What IAM documents of operators, for requests with values and without. */
class StatementConditionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // operator | values of the policy | none | a | b | a,b
        "ForAllValues:StringEquals | a | true | true | false | false",
        "ForAllValues:StringEquals | a,b | true | true | true | true",
        "ForAllValues:StringEquals | * | true | false | false | false",
        "ForAllValues:StringLike | a* | true | true | false | false",
        "ForAllValues:StringLike | ? | true | true | true | true",
        "ForAllValues:StringLike | ${*} | true | false | false | false",
        "ForAllValues:StringNotEquals | a | true | false | true | false",
        "ForAllValues:StringNotEquals | a,b | true | false | false | false",
        "ForAllValues:StringNotLike | a* | true | false | true | false",
        "ForAnyValue:StringEquals | a | false | true | false | true",
        "ForAnyValue:StringLike | a* | false | true | false | true",
        "ForAnyValue:StringNotEquals | a | false | false | true | true",
        "ForAnyValue:StringNotLike | a*,b* | false | false | false | false",
        "ForAllValues:StringEqualsIfExists | a | true | true | false | false",
        "ForAnyValue:StringEqualsIfExists | a | true | true | false | true",
        "Null | true | true | false | false | false",
        "Null | false | false | true | true | true",
      })
  void operator_ofAKeyWithSeveralValues_holdsAsInIam(
      String operator, String texts, boolean none, boolean a, boolean b, boolean both) {
    StatementCondition condition =
        StatementCondition.of(operator, "dynamodb:LeadingKeys", List.of(texts.split(",")));

    assertThat(condition.holds(with(ConditionKey.LEADING_KEYS))).isEqualTo(none);
    assertThat(condition.holds(with(ConditionKey.LEADING_KEYS, "a"))).isEqualTo(a);
    assertThat(condition.holds(with(ConditionKey.LEADING_KEYS, "b"))).isEqualTo(b);
    assertThat(condition.holds(with(ConditionKey.LEADING_KEYS, "a", "b"))).isEqualTo(both);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // operator | values of the policy | none | COUNT | ALL_ATTRIBUTES
        "StringEquals | COUNT | false | true | false",
        "StringEquals | COUNT,ALL_ATTRIBUTES | false | true | true",
        "StringNotEquals | COUNT | true | false | true",
        "StringLike | ALL_* | false | false | true",
        "StringNotLike | ALL_* | true | true | false",
        "StringEqualsIfExists | COUNT | true | true | false",
        "StringNotEqualsIfExists | COUNT | true | false | true",
        "ForAnyValue:StringEquals | COUNT | false | true | false",
        "ForAllValues:StringEquals | COUNT | true | true | false",
        "Null | true | true | false | false",
      })
  void operator_ofAKeyWithOneValue_holdsAsInIam(
      String operator, String texts, boolean none, boolean count, boolean all) {
    StatementCondition condition =
        StatementCondition.of(operator, "DynamoDB:select", List.of(texts.split(",")));

    assertThat(condition.holds(with(ConditionKey.SELECT))).isEqualTo(none);
    assertThat(condition.holds(with(ConditionKey.SELECT, "COUNT"))).isEqualTo(count);
    assertThat(condition.holds(with(ConditionKey.SELECT, "ALL_ATTRIBUTES"))).isEqualTo(all);
  }

  private static Access with(ConditionKey key, String... values) {
    return new Access(
        "dynamodb:Query",
        "table/app",
        values.length == 0 ? Map.of() : Map.of(key, List.of(values)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "StringLike | dynamodb:LeadingKeys | a | Write ForAllValues:StringLike or ForAnyValue:StringLike",
        "StringEquals | dynamodb:Attributes | a | Write ForAllValues:StringEquals or",
        "DateLessThan | dynamodb:Select | a | There are StringEquals, StringNotEquals, StringLike",
        "ForAllValues:Null | dynamodb:LeadingKeys | true | is not held to",
        "NullIfExists | dynamodb:LeadingKeys | true | is not held to",
        "StringEquals | aws:SourceIp | a | There are dynamodb:LeadingKeys, dynamodb:Attributes",
        "Null | dynamodb:LeadingKeys | maybe | is \"true\" or \"false\"",
        "Null | dynamodb:LeadingKeys | true,false | is \"true\" or \"false\"",
      })
  void condition_thatNoTestCanTell_isRefusedWithWhatThereIs(
      String operator, String key, String texts, String part) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StatementCondition.of(operator, key, List.of(texts.split(","))))
        .withMessageContaining(part);
  }
}
