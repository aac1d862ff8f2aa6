package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.Notes;
import dev.dovetail.testkit.sample.NotesTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DynamoDbTest
class StreamDeliveryTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<String> handled = new ArrayList<>();
  private Notes notes;
  private TableStream stream;

  @BeforeEach
  void open(LocalDynamoDb db) {
    notes = db.table(NotesTable.class).notes();
    stream = db.stream("notes");
  }

  /** How a function takes the failure of a note. */
  private enum Failing {
    THROWS,
    REPORTS,
    REPORTS_NONSENSE
  }

  @Test
  void deliver_batches_areInOrderAndNoneIsLost() {
    write("1", "2", "3", "4", "5");
    StreamDelivery delivery = StreamDelivery.of(stream).batchSize(2).to(function("none"));

    delivery.deliver();

    assertThat(handled).containsExactly("1", "2", "3", "4", "5");
    assertThat(sizes(delivery)).containsExactly(2, 2, 1);
    assertThat(delivery.step()).as("more to do").isFalse();
    write("6");
    delivery.deliver();
    assertThat(handled).endsWith("5", "6");
  }

  @Test
  void event_ofALargeBatch_staysWithinThePayloadOfLambda() {
    for (int i = 0; i < 20; i++) {
      notes.create(new Note("ann", "" + i, "home", 1, "x".repeat(380_000)));
    }
    StreamDelivery delivery = StreamDelivery.of(stream).to(function("none"));

    delivery.deliver();

    assertThat(sizes(delivery)).containsExactly(16, 4);
    assertThat(handled).hasSize(20);
  }

  @Test
  void deliver_reportedFailure_goesOnFromThere() {
    write("1", "2", "3");
    StreamDelivery delivery = StreamDelivery.of(stream).to(failing("2", 1, Failing.REPORTS));

    delivery.deliver();

    assertThat(handled).containsExactly("1", "2", "2", "3");
    assertThat(delivery.attempts()).extracting(StreamDelivery.Attempt::done).containsExactly(1, 2);
    assertThat(delivery.discarded()).isEmpty();
  }

  @Test
  void deliver_exception_repeatsTheWholeBatch() {
    write("1", "2", "3");

    StreamDelivery.of(stream).to(failing("2", 1, Failing.THROWS)).deliver();

    assertThat(handled).containsExactly("1", "2", "1", "2", "3");
  }

  @Test
  void deliver_reportThatNamesNothingOfTheBatch_repeatsAllOfIt() {
    write("1", "2", "3");

    StreamDelivery.of(stream).to(failing("2", 1, Failing.REPORTS_NONSENSE)).deliver();

    assertThat(handled).containsExactly("1", "2", "1", "2", "3");
  }

  /** A function that writes nothing has done all; what is behind a report makes it none. */
  @Test
  void deliver_reportThatIsNotJson_repeatsTheBatch() {
    write("1", "2");
    String none = "{\"batchItemFailures\":[]}";
    List<String> replies = new ArrayList<>(List.of(none + "x", none + none, "x", none));
    StreamDelivery delivery =
        StreamDelivery.of(stream)
            .to((in, out, context) -> out.write(replies.remove(0).getBytes(UTF_8)));

    delivery.deliver();

    assertThat(delivery.attempts())
        .extracting(StreamDelivery.Attempt::done)
        .containsExactly(0, 0, 0, 2);
  }

  @Test
  void deliver_withoutTheResponseType_takesAReportForSuccess() {
    write("1", "2", "3");

    StreamDelivery.of(stream)
        .reportBatchItemFailures(false)
        .to(failing("2", 99, Failing.REPORTS))
        .deliver();

    assertThat(handled).containsExactly("1", "2");
  }

  @Test
  void poison_bisected_isDiscardedAlone() {
    write("1", "2", "3", "4", "5");
    StreamDelivery delivery =
        StreamDelivery.of(stream)
            .bisectBatchOnFunctionError(true)
            .maximumRetryAttempts(2)
            .to(failing("4", 99, Failing.THROWS));

    delivery.deliver();

    assertThat(handled).contains("1", "2", "3", "5");
    assertThat(delivery.discarded())
        .singleElement()
        .satisfies(
            batch -> {
              assertThat(batch.records()).hasSize(1);
              assertThat(batch.records().get(0).dynamodb().newImage().get("id").s()).isEqualTo("4");
              assertThat(batch.attempts()).isEqualTo(3);
            });
  }

  @Test
  void poison_reported_takesWhatIsBehindItAlong() {
    write("1", "2", "3", "4", "5");
    StreamDelivery delivery =
        StreamDelivery.of(stream)
            .bisectBatchOnFunctionError(true)
            .maximumRetryAttempts(0)
            .to(failing("3", 99, Failing.REPORTS));

    delivery.deliver();

    assertThat(delivery.discarded())
        .singleElement()
        .satisfies(batch -> assertThat(batch.records()).hasSize(3));
  }

  @Test
  void poison_withoutALimit_isToldAfterAHundredAttempts() {
    write("1");
    StreamDelivery delivery = StreamDelivery.of(stream).to(failing("1", 999, Failing.THROWS));

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(delivery::deliver)
        .withMessageContaining("100 times")
        .withMessageContaining("maximumRetryAttempts");
  }

  @Test
  void deliver_onceThePoisonIsGone_doesNotTellOfItsAttempts() {
    write("1");
    StreamDelivery delivery = StreamDelivery.of(stream).to(failing("1", 120, Failing.THROWS));
    for (int i = 0; i < 120; i++) {
      delivery.step();
    }

    write("2");
    delivery.deliver();

    assertThat(handled).endsWith("1", "2");
    assertThat(delivery.attempts()).hasSize(122);
  }

  @Test
  void filter_leavesOut_whatTheFunctionDoesNotWant() {
    write("1", "2");

    StreamDelivery.of(stream)
        .filter(record -> record.dynamodb().newImage().get("id").s().equals("2"))
        .to(function("none"))
        .deliver();

    assertThat(handled).containsExactly("2");
  }

  @Test
  void parallel_itemsOverFailures_stayInOrderEach(DynamoDbClient client) {
    long seed = 20261121;
    Random random = new Random(seed);
    Map<String, List<String>> written = new HashMap<>();
    for (int i = 0; i < 60; i++) {
      String id = "note-" + random.nextInt(12);
      String rank = "" + i;
      client.putItem(
          put ->
              put.tableName("notes")
                  .item(
                      Map.of(
                          "pk", AttributeValue.fromS("OWNER#ann"),
                          "sk", AttributeValue.fromS(id),
                          "id", AttributeValue.fromS(id + "=" + rank))));
      written.computeIfAbsent(id, one -> new ArrayList<>()).add(rank);
    }
    Set<String> failed = new HashSet<>();
    StreamDelivery delivery =
        StreamDelivery.of(stream)
            .batchSize(7)
            .parallelizationFactor(4)
            .to(records(id -> failed.add(id) && random.nextInt(3) == 0 ? Failing.REPORTS : null));

    delivery.deliver();

    Map<String, List<String>> seen = new HashMap<>();
    for (String one : handled) {
      String[] parts = one.split("=");
      List<String> ranks = seen.computeIfAbsent(parts[0], id -> new ArrayList<>());
      if (!ranks.contains(parts[1])) {
        ranks.add(parts[1]);
      }
    }
    assertThat(seen).as("seed " + seed).isEqualTo(written);
    assertThat(handled).as("with what came again").hasSizeGreaterThan(60);
  }

  @Test
  void settings_outOfLambdasLimits_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StreamDelivery.of(stream).batchSize(0))
        .withMessage("The batch size is 0, but must be from 1 to 10000.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StreamDelivery.of(stream).parallelizationFactor(11));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StreamDelivery.of(stream).maximumRetryAttempts(-1));
  }

  private void write(String... ids) {
    for (String id : ids) {
      notes.create(new Note("ann", id, "home", 1, "milk"));
    }
  }

  private static List<Integer> sizes(StreamDelivery delivery) {
    return delivery.attempts().stream().map(attempt -> attempt.records().size()).toList();
  }

  private RequestStreamHandler function(String poison) {
    return failing(poison, 0, Failing.THROWS);
  }

  /** Fails some times with one note. */
  private RequestStreamHandler failing(String poison, int times, Failing how) {
    int[] left = {times};
    return records(id -> id.equals(poison) && left[0]-- > 0 ? how : null);
  }

  private interface Behaviour {
    @Nullable Failing of(String id);
  }

  private RequestStreamHandler records(Behaviour behaviour) {
    return (in, out, context) -> {
      for (JsonNode record : JSON.readTree(in).path("Records")) {
        assertThat(record.path("eventSourceARN").asText()).contains("/stream/");
        String id = record.at("/dynamodb/NewImage/id/S").asText();
        handled.add(id);
        Failing failing = behaviour.of(id);
        if (failing == Failing.THROWS) {
          throw new IllegalStateException();
        }
        if (failing != null) {
          String number =
              failing == Failing.REPORTS ? record.at("/dynamodb/SequenceNumber").asText() : "x";
          out.write(
              ("{\"batchItemFailures\":[{\"itemIdentifier\":\"" + number + "\"}]}")
                  .getBytes(UTF_8));
          return;
        }
      }
    };
  }
}
