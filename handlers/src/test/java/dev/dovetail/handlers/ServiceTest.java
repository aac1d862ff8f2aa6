package dev.dovetail.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceTest {
  private static final String SECRET = "abcdefghijklmnopqrstuvwxyz012345";
  private static final Map<String, String> ENVIRONMENT =
      Map.of("TABLE_NAME", "app-1", "AWS_REGION", "eu-west-1", "CURSOR_SECRETS", "1:" + SECRET);

  @Test
  void table_environmentComplete_isMadeWithoutACall() {
    AppTable table = Service.table(ENVIRONMENT);

    assertThat(((DynamoDbAppTable) table).tableName()).isEqualTo("app-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TABLE_NAME", "AWS_REGION", "CURSOR_SECRETS"})
  void table_variableMissing_isToldByName(String variable) {
    Map<String, String> missing = new HashMap<>(ENVIRONMENT);
    missing.remove(variable);
    Map<String, String> blank = new HashMap<>(ENVIRONMENT);
    blank.put(variable, " ");

    for (Map<String, String> environment : List.of(missing, blank)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> Service.table(environment))
          .withMessageContaining("The environment variable " + variable + " is not set.")
          .withMessageContaining("configuration of the function");
    }
  }

  @Test
  void table_secretsThatAreNone_areNotInTheError() {
    Map<String, String> wrong = new HashMap<>(ENVIRONMENT);
    wrong.put("CURSOR_SECRETS", "1:" + SECRET + ",hush");

    assertThatIllegalStateException()
        .isThrownBy(() -> Service.table(wrong))
        .withMessageStartingWith("The environment variable CURSOR_SECRETS can't be used.")
        .withMessageContaining("2026-11:SECRET,2026-10:SECRET")
        .satisfies(
            e ->
                assertThat(e.getMessage() + e.getCause())
                    .contains("Number 2")
                    .doesNotContain(SECRET)
                    .doesNotContain("hush"));
  }

  @Test
  void topic_variable_isRequiredAndMadeWithoutACall() {
    assertThat(Service.topic(Map.of("TOPIC_ARN", "arn:aws:sns:eu-west-1:1:a.fifo")).fifo())
        .isTrue();
    assertThatIllegalStateException()
        .isThrownBy(() -> Service.topic(Map.of()))
        .withMessageContaining("TOPIC_ARN");
  }

  @Test
  void archive_variable_isRequiredAndMadeWithoutACall() {
    String arn = "arn:aws:firehose:eu-west-1:1:deliverystream/changes";

    assertThat(Service.archive(Map.of("ARCHIVE_ARN", arn))).isNotNull();
    assertThatIllegalStateException()
        .isThrownBy(() -> Service.archive(Map.of()))
        .withMessageContaining("ARCHIVE_ARN");
  }
}
