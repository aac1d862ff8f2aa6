package dev.dovetail.lambda.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.lambda.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueFunctionTest {
  private static final String NONE = "{\"batchItemFailures\":[]}";
  private static final String STANDARD = "arn:aws:sqs:eu-west-1:1:todos";

  private final List<QueueMessage> handled = new ArrayList<>();
  private final TestContext context = new TestContext();

  @Test
  void messages_allHandled_areReportedAsDone() throws IOException {
    assertThat(reply(Set.of(), STANDARD, "1", "2")).isEqualTo(NONE);
    assertThat(reply(Set.of(), STANDARD)).isEqualTo(NONE);

    QueueMessage message = handled.get(0);
    assertThat(message.id()).isEqualTo("id-1");
    assertThat(message.body()).isEqualTo("1");
    assertThat(message.receiveCount()).isEqualTo(3);
    assertThat(message.attributes()).containsExactly(Map.entry("kind", "new"));
    assertThat(message.group()).as("of a standard queue").isEmpty();
  }

  @Test
  void messages_thatFail_areReportedAndTheOthersAreNot() throws IOException {
    assertThat(reply(Set.of("1", "3"), STANDARD, "1", "2", "3", "4"))
        .isEqualTo(failures("id-1", "id-3"));
    assertThat(bodies()).containsExactly("1", "2", "3", "4");
    assertThat(context.log)
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line).contains("\"code\":\"message_failed\"").doesNotContain("secret"));
  }

  @Test
  void fifo_afterAFailure_stopsTheGroupAndNoOther() throws IOException {
    // The group is the first letter.
    assertThat(reply(Set.of("a1"), STANDARD + ".fifo", "b0", "a1", "b1", "a2", "b2", "a3"))
        .isEqualTo(failures("id-a1", "id-a2", "id-a3"));
    assertThat(bodies()).containsExactly("b0", "a1", "b1", "b2");
  }

  @Test
  void time_isUp_reportsWhatWasNotTried() throws IOException {
    context.remainingMillis = 10;

    assertThat(reply(Set.of(), STANDARD, "1", "2", "3")).isEqualTo(failures("id-2", "id-3"));
    assertThat(bodies()).containsExactly("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"Records\":{}}",
        "{\"Records\":[{}]}",
        "{\"Records\":[1]}",
        "{\"Records\":[",
        "{\"Records\":[]} 1",
        "{\"Records\":[{\"messageId\":\"\",\"body\":\"a\",\"eventSource\":\"aws:sqs\"}]}",
        "{\"Records\":[{\"messageId\":\"1\",\"body\":\"a\",\"eventSource\":\"aws:dynamodb\"}]}"
      })
  void event_ofSomethingElse_isRefusedBeforeAnythingIsHandled(String event) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> send(Set.of(), event))
        .withMessageContaining("SQS");
    assertThat(handled).isEmpty();
  }

  private List<String> bodies() {
    return handled.stream().map(QueueMessage::body).toList();
  }

  private static String failures(String... ids) {
    return Arrays.stream(ids)
        .map(id -> "{\"itemIdentifier\":\"" + id + "\"}")
        .collect(Collectors.joining(",", "{\"batchItemFailures\":[", "]}"));
  }

  private String reply(Set<String> failing, String arn, String... bodies) throws IOException {
    return send(
        failing,
        Arrays.stream(bodies)
            .map(
                body ->
                    """
                    {"messageId":"id-%s","receiptHandle":"r","body":"%s","eventSource":"aws:sqs",
                     "eventSourceARN":"%s","attributes":{"ApproximateReceiveCount":"3","MessageGroupId":"%s"},
                     "messageAttributes":{"kind":{"stringValue":"new","stringListValues":[],"dataType":"String"},
                       "raw":{"binaryValue":"AA==","dataType":"Binary"}}}
                    """
                        .formatted(body, body, arn, body.charAt(0)))
            .collect(Collectors.joining(",", "{\"Records\":[", "]}")));
  }

  private String send(Set<String> failing, String event) throws IOException {
    QueueFunction function =
        new QueueFunction() {
          @Override
          protected void handle(QueueMessage message) {
            handled.add(message);
            if (failing.contains(message.body())) {
              throw new IllegalStateException("secret");
            }
          }
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    function.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), out, context);
    return out.toString(UTF_8);
  }
}
