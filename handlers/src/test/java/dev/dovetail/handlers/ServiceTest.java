package dev.dovetail.handlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceTest {
  @Test
  void table_environmentComplete_isMadeWithoutACall() {
    AppTable table = Service.table(Map.of("TABLE_NAME", "app-1", "AWS_REGION", "eu-west-1"));

    assertThat(((DynamoDbAppTable) table).tableName()).isEqualTo("app-1");
  }

  @Test
  void table_variableMissing_isToldByName() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Service.table(Map.of("AWS_REGION", "eu-west-1")))
        .withMessageContaining("TABLE_NAME");
    assertThatIllegalStateException()
        .isThrownBy(() -> Service.table(Map.of("TABLE_NAME", " ", "AWS_REGION", "eu-west-1")))
        .withMessageContaining("TABLE_NAME");
    assertThatIllegalStateException()
        .isThrownBy(() -> Service.table(Map.of("TABLE_NAME", "app-1")))
        .withMessageContaining("AWS_REGION");
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
