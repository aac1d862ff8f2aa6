package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.testkit.StreamDelivery.Discarded;
import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.Notes;
import dev.dovetail.testkit.sample.NotesTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records of a stream get older with the clock of a test. */
@DynamoDbTest
class RecordAgeTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final List<String> handled = new ArrayList<>();
  private final TestClock clock = TestClock.at(NOON);
  private Notes notes;
  private TableStream stream;

  @BeforeEach
  void open(LocalDynamoDb db) {
    notes = db.table(NotesTable.class).notes();
    stream = db.stream("notes");
  }

  @Test
  void records_olderThanTheMaximum_areDiscardedAndTold() {
    StreamDelivery delivery = delivery("none");
    write("1", "2");
    clock.advance(Duration.ofSeconds(61));
    write("3");

    delivery.deliver();

    assertThat(handled).containsExactly("3");
    assertThat(delivery.discarded()).singleElement().satisfies(old -> is(old, 0, "1", "2"));
    assertThat(delivery.attempts()).hasSize(1);
  }

  @Test
  void record_justAsOldAsTheMaximum_isDelivered() {
    StreamDelivery delivery = delivery("none");
    write("1");
    clock.advance(Duration.ofSeconds(60));

    delivery.deliver();

    assertThat(handled).containsExactly("1");
    assertThat(delivery.discarded()).isEmpty();
  }

  @Test
  void poison_thatGetsTooOld_setsTheRecordsBehindItFree() {
    StreamDelivery delivery = delivery("1");
    write("1");
    delivery.step();
    clock.advance(Duration.ofSeconds(40));
    write("2");
    delivery.step();
    assertThat(handled).as("the batch that failed goes first").containsExactly("1", "1");
    clock.advance(Duration.ofSeconds(21));

    delivery.deliver();

    assertThat(handled).containsExactly("1", "1", "2");
    assertThat(delivery.discarded()).singleElement().satisfies(old -> is(old, 2, "1"));
  }

  @Test
  void batch_thatFailedAndWhoseFirstRecordsGetTooOld_goesOnWithTheRest() {
    StreamDelivery delivery = delivery("2");
    write("1");
    clock.advance(Duration.ofSeconds(40));
    write("2", "3");
    delivery.step();
    clock.advance(Duration.ofSeconds(21));
    delivery.step();

    assertThat(handled).containsExactly("1", "2", "2");
    assertThat(delivery.discarded()).singleElement().satisfies(old -> is(old, 1, "1"));
  }

  @Test
  void poison_discardedByAge_doesNotCountForWhatComesAfterIt() {
    StreamDelivery delivery =
        StreamDelivery.of(stream).clock(clock).maximumRecordAgeInSeconds(7200).to(function("1"));
    write("1");
    for (int i = 0; i < 125; i++) {
      delivery.step();
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(delivery.discarded()).singleElement().satisfies(old -> is(old, 121, "1"));

    write("2");
    delivery.deliver();

    assertThat(handled).endsWith("1", "2");
  }

  @Test
  void deliver_afterManyAttemptsAtManyTimes_triesOn() {
    StreamDelivery delivery =
        StreamDelivery.of(stream).clock(clock).maximumRecordAgeInSeconds(86_400).to(healing(150));
    write("1");
    for (int i = 0; i < 140; i++) {
      delivery.step();
      clock.advance(Duration.ofMinutes(1));
    }

    delivery.deliver();

    assertThat(delivery.attempts()).hasSize(151);
    assertThat(delivery.discarded()).isEmpty();
  }

  @Test
  void function_thatMovesTheClock_failsUntilTheAgeEndsIt() {
    write("1");
    StreamDelivery delivery =
        StreamDelivery.of(stream)
            .clock(clock)
            .maximumRecordAgeInSeconds(7200)
            .to(
                (in, out, context) -> {
                  clock.advance(Duration.ofMinutes(1));
                  throw new IllegalStateException();
                });

    delivery.deliver();

    assertThat(delivery.attempts()).hasSize(121);
    assertThat(delivery.discarded()).singleElement().satisfies(old -> is(old, 121, "1"));
  }

  @Test
  void poison_whileTheClockStandsStill_isToldAfterAHundredAttempts() {
    StreamDelivery delivery = delivery("1");
    write("1");

    assertThatIllegalStateException()
        .isThrownBy(delivery::deliver)
        .withMessage(
            "The function has failed 100 times with the same batch while the clock stood still, and"
                + " its records get too old only when it is moved. Use step() for single attempts"
                + " and advance the clock between them, or set maximumRetryAttempts.");
    assertThat(delivery.attempts()).hasSize(100);
  }

  @Test
  void records_thatAreAllTooOld_leaveNothingToInvokeTheFunctionFor() {
    StreamDelivery delivery = delivery("none");
    write("1");
    clock.advance(Duration.ofDays(1));

    assertThat(delivery.step()).isFalse();
    assertThat(delivery.discarded()).hasSize(1);
  }

  @Test
  void records_writtenBeforeTheDeliveryWasMade_areAsOldAsIt() {
    write("1");
    clock.advance(Duration.ofDays(1));
    StreamDelivery delivery = delivery("none");

    delivery.deliver();

    assertThat(handled).containsExactly("1");
  }

  @Test
  void clock_movedWhenTheEngineIsClosed_moves() {
    try (LocalDynamoDb other = LocalDynamoDb.start()) {
      other.table(NotesTable.class);
      settings(other.stream("notes")).to(function("none"));
    }

    clock.advance(Duration.ofDays(1));

    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(1)));
  }

  @Test
  void attempts_usedUp_areAnotherCondition() {
    write("1");
    StreamDelivery delivery = settings(stream).maximumRetryAttempts(1).to(function("1"));

    delivery.deliver();

    assertThat(delivery.discarded())
        .extracting(Discarded::condition)
        .containsExactly("RetryAttemptsExhausted");
  }

  @Test
  void maximum_outOfLambdasLimits_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StreamDelivery.of(stream).clock(clock).maximumRecordAgeInSeconds(59))
        .withMessage("The maximum record age is 59, but must be from 60 to 604800.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> StreamDelivery.of(stream).clock(clock).maximumRecordAgeInSeconds(604_801));
  }

  private static void is(Discarded discarded, int attempts, String... ids) {
    assertThat(discarded.condition()).isEqualTo("RecordAgeExceeded");
    assertThat(discarded.attempts()).isEqualTo(attempts);
    assertThat(discarded.records())
        .extracting(record -> record.dynamodb().newImage().get("id").s())
        .containsExactly(ids);
  }

  private void write(String... ids) {
    for (String id : ids) {
      notes.create(new Note("ann", id, "home", 1, "milk"));
    }
  }

  private StreamDelivery delivery(String poison) {
    return settings(stream).to(function(poison));
  }

  private DeliverySettings settings(TableStream source) {
    return StreamDelivery.of(source).clock(clock).maximumRecordAgeInSeconds(60);
  }

  /** Throws some times, whatever it is given. */
  private static RequestStreamHandler healing(int failures) {
    AtomicInteger calls = new AtomicInteger();
    return (in, out, context) -> {
      if (calls.incrementAndGet() <= failures) {
        throw new IllegalStateException();
      }
    };
  }

  /** Throws at one note, each time. */
  private RequestStreamHandler function(String poison) {
    return (in, out, context) -> {
      for (JsonNode record : JSON.readTree(in).path("Records")) {
        String id = record.at("/dynamodb/NewImage/id/S").asText();
        handled.add(id);
        if (id.equals(poison)) {
          throw new IllegalStateException();
        }
      }
    };
  }
}
