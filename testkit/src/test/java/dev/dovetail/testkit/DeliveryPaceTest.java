package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.Notes;
import dev.dovetail.testkit.sample.NotesTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Batches that wait: to get full, and after a failure; and records that nobody comes for. */
@DynamoDbTest
class DeliveryPaceTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final List<String> handled = new ArrayList<>();
  private final Map<String, Integer> failures = new HashMap<>();
  private final TestClock clock = TestClock.at(NOON);
  private Notes notes;
  private TableStream stream;

  @BeforeEach
  void open(LocalDynamoDb db) {
    notes = db.table(NotesTable.class).notes();
    stream = db.stream("notes");
  }

  @Test
  void window_thatIsOpen_gathersABatch() {
    StreamDelivery delivery = settings().maximumBatchingWindowInSeconds(10).to(function());
    write("1");
    delivery.deliver();
    assertThat(handled).as("at once").isEmpty();
    assertThat(delivery.due()).contains(NOON.plusSeconds(10));
    clock.advance(Duration.ofSeconds(9));
    write("2");
    delivery.deliver();
    assertThat(handled).as("after 9 seconds").isEmpty();

    clock.advance(Duration.ofSeconds(1));
    delivery.deliver();

    assertThat(handled).containsExactly("1", "2");
    assertThat(delivery.attempts()).hasSize(1);
    assertThat(delivery.due()).isEmpty();
  }

  @Test
  void window_ofAFullBatch_isNotWaitedFor() {
    StreamDelivery delivery =
        settings().batchSize(2).maximumBatchingWindowInSeconds(10).to(function());
    write("1", "2", "3");

    delivery.deliver();

    assertThat(handled).containsExactly("1", "2");
    clock.advance(Duration.ofSeconds(10));
    delivery.deliver();
    assertThat(handled).containsExactly("1", "2", "3");
  }

  @Test
  void window_ofABatchWithTheLargestPayload_isNotWaitedFor() {
    StreamDelivery delivery = settings().maximumBatchingWindowInSeconds(10).to(function());
    for (int i = 0; i < 17; i++) {
      notes.create(new Note("ann", "" + i, "home", 1, "x".repeat(380_000)));
    }

    delivery.deliver();

    assertThat(handled).hasSize(16);
  }

  @Test
  void window_behindABatch_beginsWhenThatIsThrough() {
    StreamDelivery delivery =
        settings().maximumBatchingWindowInSeconds(10).to(slow(Duration.ofSeconds(7)));
    write("1");
    clock.advance(Duration.ofSeconds(10));
    delivery.deliver();
    assertThat(handled).containsExactly("1", "while 1");

    assertThat(delivery.due()).contains(NOON.plusSeconds(27));
  }

  @Test
  void window_doesNotHoldUpWhatComesAgain() {
    failures.put("1", 1);
    StreamDelivery delivery = settings().maximumBatchingWindowInSeconds(10).to(function());
    write("1");
    clock.advance(Duration.ofSeconds(10));

    delivery.deliver();

    assertThat(handled).containsExactly("1", "1");
  }

  @Test
  void pause_afterEachFailure_isTwiceAsLongUpToTheLongest() {
    failures.put("1", 5);
    StreamDelivery delivery =
        settings().pauseAfterFailure(Duration.ofSeconds(1), Duration.ofSeconds(5)).to(function());
    write("1");
    List<Long> pauses = new ArrayList<>();

    delivery.deliver();
    while (delivery.due().isPresent()) {
      Duration pause = Duration.between(clock.instant(), delivery.due().get());
      pauses.add(pause.toSeconds());
      clock.advance(pause.minusMillis(1));
      delivery.deliver();
      assertThat(delivery.attempts()).as("a moment too early").hasSize(pauses.size());
      clock.advance(Duration.ofMillis(1));
      delivery.deliver();
    }

    assertThat(pauses).containsExactly(1L, 2L, 4L, 5L, 5L);
    assertThat(delivery.attempts()).hasSize(6);
  }

  @Test
  void pause_ofOneLane_letsOthersGoOn() {
    failures.put("1", 1);
    StreamDelivery delivery =
        settings()
            .parallelizationFactor(10)
            .pauseAfterFailure(Duration.ofSeconds(1), Duration.ofSeconds(5))
            .to(function());
    write("1", "2", "3", "4", "5", "6", "7", "8", "9");

    delivery.deliver();
    assertThat(handled).as("items of other lanes").hasSizeGreaterThan(3);
    long done = delivery.attempts().stream().mapToLong(StreamDelivery.Attempt::done).sum();
    assertThat(done).isBetween(1L, 8L);
    clock.advance(Duration.ofSeconds(1));
    delivery.deliver();

    assertThat(handled).contains("1", "2", "3", "4", "5", "6", "7", "8", "9");
  }

  @Test
  void pause_withALimitOfAttempts_endsInTheDestination() {
    failures.put("1", 99);
    StreamDelivery delivery =
        settings()
            .maximumRetryAttempts(2)
            .pauseAfterFailure(Duration.ofSeconds(1), Duration.ofSeconds(5))
            .to(function());
    write("1");
    delivery.deliver();
    clock.advance(Duration.ofSeconds(1));
    delivery.deliver();
    assertThat(delivery.discarded()).isEmpty();
    write("2");
    clock.advance(Duration.ofSeconds(2));
    delivery.deliver();

    assertThat(handled).as("2 at once").containsExactly("1", "1", "1", "2");
    assertThat(delivery.discarded()).hasSize(1);
  }

  @Test
  void records_thatWaitForMoreThanADay_areLost() {
    failures.put("1", 99);
    StreamDelivery delivery = settings().to(function());
    write("1");
    delivery.step();
    clock.advance(Duration.ofHours(24));
    delivery.step();
    assertThat(delivery.trimmed()).as("after just a day").isEmpty();
    clock.advance(Duration.ofSeconds(1));
    write("2");

    delivery.deliver();

    assertThat(handled).containsExactly("1", "1", "2");
    assertThat(delivery.trimmed()).extracting(DeliveryPaceTest::id).containsExactly("1");
    assertThat(delivery.discarded()).isEmpty();
  }

  @Test
  void records_withAMaximumAgeOfWeeks_areLostAfterADayAllTheSame() {
    StreamDelivery delivery = settings().maximumRecordAgeInSeconds(604_800).to(function());
    write("1");
    clock.advance(Duration.ofHours(25));

    delivery.deliver();

    assertThat(handled).isEmpty();
    assertThat(delivery.trimmed()).hasSize(1);
  }

  @Test
  void latest_leavesOutWhatIsThere() {
    write("1");
    StreamDelivery delivery =
        StreamDelivery.of(stream).startingPosition(StartingPosition.LATEST).to(function());
    write("2");

    delivery.deliver();

    assertThat(handled).containsExactly("2");
  }

  @Test
  void waiting_withoutAClock_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> StreamDelivery.of(stream).maximumBatchingWindowInSeconds(1).to(function()))
        .withMessageContaining("Write .clock(clock)");
    assertThatIllegalStateException()
        .isThrownBy(() -> StreamDelivery.of(stream).maximumRecordAgeInSeconds(60).to(function()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings().pauseAfterFailure(Duration.ZERO, Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings().maximumBatchingWindowInSeconds(301))
        .withMessage("The maximum batching window is 301, but must be from 0 to 300.");
  }

  private DeliverySettings settings() {
    return StreamDelivery.of(stream).clock(clock);
  }

  private void write(String... ids) {
    for (String id : ids) {
      notes.create(new Note("ann", id, "home", 1, "milk"));
    }
  }

  private static String id(Record record) {
    return record.dynamodb().newImage().get("id").s();
  }

  private RequestStreamHandler function() {
    return (in, out, context) -> {
      for (JsonNode record : JSON.readTree(in).path("Records")) {
        String id = record.at("/dynamodb/NewImage/id/S").asText();
        handled.add(id);
        if (failures.merge(id, -1, Integer::sum) >= 0) {
          throw new IllegalStateException();
        }
      }
    };
  }

  /** Takes its time, in which another note is written. */
  private RequestStreamHandler slow(Duration time) {
    RequestStreamHandler function = function();
    return (in, out, context) -> {
      function.handleRequest(in, out, context);
      write("while 1");
      handled.add("while 1");
      clock.advance(time);
    };
  }
}
