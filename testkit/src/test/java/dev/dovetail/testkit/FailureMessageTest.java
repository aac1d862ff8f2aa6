package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.Notes;
import dev.dovetail.testkit.sample.NotesTable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a queue is told, and which reports fail a batch. */
@DynamoDbTest
class FailureMessageTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final TestClock clock = TestClock.at(Instant.parse("2026-11-21T12:00:00.007Z"));
  private final List<String> requests = new ArrayList<>();
  private final RequestStreamHandler throwing =
      (in, out, context) -> {
        requests.add(context.getAwsRequestId());
        throw new IllegalStateException();
      };
  private Notes notes;
  private TableStream stream;

  @BeforeEach
  void open(LocalDynamoDb db) {
    notes = db.table(NotesTable.class).notes();
    stream = db.stream("notes");
  }

  @Test
  void message_ofUsedUpAttempts_isTheOneThatAwsDocuments() throws IOException {
    StreamDelivery delivery =
        StreamDelivery.of(stream).clock(clock).maximumRetryAttempts(1).to(throwing);
    write("1");
    clock.advance(Duration.ofSeconds(30));
    write("2");
    clock.advance(Duration.ofMillis(123));

    delivery.deliver();

    StreamDelivery.Discarded discarded = delivery.discarded().get(0);
    String shard = stream.takeParts().get(0).shard();
    assertThat(JSON.readTree(discarded.message()))
        .isEqualTo(
            JSON.readTree(
                """
                {
                  "requestContext": {
                    "requestId": "%s",
                    "functionArn": "arn:aws:lambda:local:000000000000:function:%s",
                    "condition": "RetryAttemptsExhausted",
                    "approximateInvokeCount": 2
                  },
                  "responseContext": {
                    "statusCode": 200,
                    "executedVersion": "$LATEST",
                    "functionError": "Unhandled"
                  },
                  "version": "1.0",
                  "timestamp": "2026-11-21T12:00:30.130Z",
                  "DDBStreamBatchInfo": {
                    "shardId": "%s",
                    "startSequenceNumber": "%s",
                    "endSequenceNumber": "%s",
                    "approximateArrivalOfFirstRecord": "2026-11-21T12:00:00Z",
                    "approximateArrivalOfLastRecord": "2026-11-21T12:00:30Z",
                    "batchSize": 2,
                    "streamArn": "%s"
                  }
                }
                """
                    .formatted(
                        requests.get(1),
                        throwing.getClass().getName(),
                        shard,
                        discarded.records().get(0).dynamodb().sequenceNumber(),
                        discarded.records().get(1).dynamodb().sequenceNumber(),
                        stream.arn())));
  }

  @Test
  void message_ofRecordsThatWereNeverTried_hasNoResponse() throws IOException {
    StreamDelivery delivery =
        StreamDelivery.of(stream).clock(clock).maximumRecordAgeInSeconds(60).to(throwing);
    write("1");
    clock.advance(Duration.ofSeconds(61));

    delivery.deliver();

    JsonNode message = JSON.readTree(delivery.discarded().get(0).message());
    assertThat(message.at("/requestContext/condition").asText()).isEqualTo("RecordAgeExceeded");
    assertThat(message.at("/requestContext/approximateInvokeCount").asInt()).isZero();
    assertThat(message.has("responseContext")).isFalse();
  }

  @Test
  void message_withoutAClock_hasTheTimesOfTheRecords() throws IOException {
    StreamDelivery delivery = StreamDelivery.of(stream).maximumRetryAttempts(0).to(throwing);
    write("1");

    delivery.deliver();

    StreamDelivery.Discarded discarded = delivery.discarded().get(0);
    assertThat(
            JSON.readTree(discarded.message())
                .at("/DDBStreamBatchInfo/approximateArrivalOfLastRecord")
                .asText())
        .isEqualTo(discarded.records().get(0).dynamodb().approximateCreationDateTime().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'batchItemFailures':[{'itemIdentifier':123}]}",
        "{'batchItemFailures':[{'itemIdentifier':''}]}",
        "{'batchItemFailures':[{'itemIdentifier':null}]}",
        "{'batchItemFailures':[{'foo':123}]}",
        "{'batchItemFailures':[{'foo':null}]}",
        "{'batchItemFailures':[{'itemIdentifier':'LAST'},{'itemIdentifier':''}]}",
        "no JSON",
      })
  void report_thatNamesWhatIsNotInTheBatch_failsAllOfItWithoutAnError(String report)
      throws IOException {
    StreamDelivery delivery =
        StreamDelivery.of(stream).maximumRetryAttempts(3).to(replying(report));
    write("1", "2");

    delivery.deliver();

    JsonNode message = JSON.readTree(delivery.discarded().get(0).message());
    assertThat(delivery.discarded().get(0).records()).hasSize(2);
    assertThat(message.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(4);
    assertThat(message.at("/responseContext/statusCode").asInt()).isEqualTo(200);
    assertThat(message.path("responseContext").path("functionError").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'batchItemFailures':[{'itemIdentifier':''}]}",
        "{'batchItemFailures':[{'itemIdentifier':null}]}",
        "{'batchItemFailures':[{'itemIdentifier':'123'}]}",
      })
  void report_thatFailsAllOfIt_halvesABisectedBatch(String report) {
    StreamDelivery delivery =
        StreamDelivery.of(stream)
            .bisectBatchOnFunctionError(true)
            .maximumRetryAttempts(0)
            .to(replying(report));
    write("1", "2", "3", "4");

    delivery.deliver();

    assertThat(delivery.attempts())
        .extracting(attempt -> attempt.records().size())
        .containsExactly(4, 2, 1, 1, 2, 1, 1);
    assertThat(delivery.discarded()).hasSize(4);
  }

  @Test
  void report_ofTheFirstRecord_isNoReasonToHalveABatch() {
    StreamDelivery delivery =
        StreamDelivery.of(stream)
            .bisectBatchOnFunctionError(true)
            .maximumRetryAttempts(1)
            .to(replying("{'batchItemFailures':[{'itemIdentifier':'FIRST'}]}"));
    write("1", "2");

    delivery.deliver();

    assertThat(delivery.attempts())
        .extracting(attempt -> attempt.records().size())
        .containsExactly(2, 2);
    assertThat(delivery.discarded()).hasSize(1);
  }

  @Test
  void report_ofSeveralRecords_goesOnFromTheLowest() {
    StreamDelivery delivery =
        StreamDelivery.of(stream)
            .maximumRetryAttempts(0)
            .to(
                replying(
                    "{'batchItemFailures':[{'itemIdentifier':'LAST'},{'itemIdentifier':'SECOND'}]}"));
    write("1", "2", "3");

    delivery.step();

    assertThat(delivery.attempts().get(0).done()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "{}", "", "{'batchItemFailures':[]}"})
  void report_ofNothing_isSuccess(String report) {
    StreamDelivery delivery = StreamDelivery.of(stream).to(replying(report));
    write("1", "2");

    delivery.deliver();

    assertThat(delivery.attempts())
        .singleElement()
        .satisfies(a -> assertThat(a.done()).isEqualTo(2));
  }

  @Test
  void report_whoseListIsNull_isSuccess() {
    StreamDelivery delivery = StreamDelivery.of(stream).to(replying("{'batchItemFailures':null}"));
    write("1");

    delivery.deliver();

    assertThat(delivery.attempts())
        .singleElement()
        .satisfies(a -> assertThat(a.done()).isEqualTo(1));
  }

  private void write(String... ids) {
    for (String id : ids) {
      notes.create(new Note("ann", id, "home", 1, "milk"));
    }
  }

  /** Replies with a text in which words stand for sequence numbers. */
  private static RequestStreamHandler replying(String report) {
    return (in, out, context) -> {
      JsonNode records = JSON.readTree(in).path("Records");
      String reply =
          report
              .replace('\'', '"')
              .replace("FIRST", number(records, 0))
              .replace("SECOND", number(records, Math.min(1, records.size() - 1)))
              .replace("LAST", number(records, records.size() - 1));
      out.write(reply.getBytes(UTF_8));
    };
  }

  private static String number(JsonNode records, int index) {
    return records.path(index).at("/dynamodb/SequenceNumber").asText();
  }
}
