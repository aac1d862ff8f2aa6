package dev.dovetail.lambda.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.InvalidRecord;
import dev.dovetail.lambda.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Record;

class StreamFunctionTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<String> handled = new ArrayList<>();
  private final TestContext context = new TestContext();

  @Test
  void handleRequest_allHandled_reportsNoFailure() throws IOException {
    assertThat(reply(failingAt("none"), "1", "2", "3")).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(handled).containsExactly("1", "2", "3");
    assertThat(context.log).isEmpty();
  }

  @Test
  void handleRequest_noRecords_reportsNoFailure() throws IOException {
    assertThat(reply(failingAt("none"))).isEqualTo("{\"batchItemFailures\":[]}");
  }

  @Test
  void handleRequest_oneFails_stopsAndReportsIt() throws IOException {
    assertThat(reply(failingAt("2"), "1", "2", "3"))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");
    assertThat(handled).containsExactly("1", "2");
  }

  @Test
  void handleRequest_errorOfTheJvm_isReportedAsAFailureToo() throws IOException {
    StreamFunction function =
        new StreamFunction() {
          @Override
          protected void handle(Record record) {
            if (record.dynamodb().sequenceNumber().equals("7")) {
              throw new NoClassDefFoundError("x");
            }
          }
        };
    assertThat(reply(function, "6", "7"))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"7\"}]}");
  }

  @Test
  void handleRequest_firstFails_failsAsAWholeSoThatLambdaHalvesTheBatch() {
    assertThatExceptionOfType(BatchFailed.class)
        .isThrownBy(() -> reply(failingAt("1"), "1", "2", "3"))
        .withMessageContaining("first of 3 records")
        .withMessageContaining("BisectBatchOnFunctionError");
    assertThat(handled).containsExactly("1");
    assertThat(context.log).singleElement().asString().contains("\"sequenceNumber\":\"1\"");
  }

  @Test
  void handleRequest_failure_isLoggedWithoutForeignMessages() throws IOException {
    reply(failingAt("2"), "1", "2", "3");

    assertThat(context.log).hasSize(1);
    String line = context.log.get(0);
    assertThat(line).doesNotContain("secret");
    Map<?, ?> logged = JSON.readValue(line, Map.class);
    assertThat(logged.get("level")).isEqualTo("ERROR");
    assertThat(logged.get("code")).isEqualTo("record_failed");
    assertThat(logged.get("eventId")).isEqualTo("id of 2");
    assertThat(logged.get("sequenceNumber")).isEqualTo("2");
    assertThat((List<?>) logged.get("exceptions"))
        .extracting(exception -> String.valueOf(((Map<?, ?>) exception).get("class")))
        .containsExactly("java.lang.IllegalStateException", "java.io.IOException");
  }

  @Test
  void handleRequest_timeIsUp_reportsTheFirstThatIsNotDone() throws IOException {
    context.remainingMillis = 10;

    assertThat(reply(failingAt("none"), "1", "2", "3"))
        .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}");
    assertThat(handled).containsExactly("1");
  }

  @Test
  void handleRequest_otherEvent_isRefusedBeforeAnythingIsHandled() {
    byte[] event =
        "{\"Records\":[{\"dynamodb\":{\"SequenceNumber\":\"1\"}},{\"eventSource\":\"aws:sqs\"}]}"
            .getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(InvalidRecord.class)
        .isThrownBy(
            () ->
                failingAt("none")
                    .handleRequest(
                        new ByteArrayInputStream(event), new ByteArrayOutputStream(), context));
    assertThat(handled).isEmpty();
  }

  private StreamFunction failingAt(String sequenceNumber) {
    return new StreamFunction() {
      @Override
      protected void handle(Record record) {
        handled.add(record.dynamodb().sequenceNumber());
        if (record.dynamodb().sequenceNumber().equals(sequenceNumber)) {
          throw new IllegalStateException("secret", new IOException("secret"));
        }
      }
    };
  }

  private String reply(StreamFunction function, String... sequenceNumbers) throws IOException {
    String event =
        Stream.of(sequenceNumbers)
            .map(
                number ->
                    "{\"eventID\":\"id of %s\",\"dynamodb\":{\"SequenceNumber\":\"%s\"}}"
                        .formatted(number, number))
            .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    function.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, context);
    return out.toString(StandardCharsets.UTF_8);
  }
}
