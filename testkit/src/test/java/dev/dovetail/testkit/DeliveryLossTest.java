package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.Notes;
import dev.dovetail.testkit.sample.NotesTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No record is lost to errors, or to others that read the same stream. */
@DynamoDbTest
class DeliveryLossTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final TestClock clock = TestClock.at(Instant.parse("2026-11-21T12:00:00Z"));
  private final List<String> handled = new CopyOnWriteArrayList<>();
  private final AtomicInteger calls = new AtomicInteger();
  private Notes notes;
  private TableStream stream;

  @BeforeEach
  void open(LocalDynamoDb db) {
    notes = db.table(NotesTable.class).notes();
    stream = db.stream("notes");
  }

  @Test
  void function_whoseStackOverflows_isInvokedAgainAsAfterAnyFailure() {
    write("1", "2");
    StreamDelivery delivery =
        StreamDelivery.of(stream).to(failingFirst(StackOverflowError::new, handled));

    delivery.deliver();

    assertThat(handled).containsExactly("1", "2");
    assertThat(delivery.attempts()).extracting(StreamDelivery.Attempt::done).containsExactly(0, 2);
  }

  @Test
  void function_whoseStackAlwaysOverflows_isGivenUp() {
    write("1");
    StreamDelivery delivery =
        StreamDelivery.of(stream)
            .maximumRetryAttempts(2)
            .to(
                (in, out, context) -> {
                  throw new StackOverflowError();
                });

    delivery.deliver();

    assertThat(delivery.discarded())
        .singleElement()
        .satisfies(batch -> assertThat(batch.attempts()).isEqualTo(3));
  }

  @Test
  void virtualMachineError_isThrown_andItsBatchIsLeft() {
    write("1", "2");
    StreamDelivery delivery =
        StreamDelivery.of(stream).to(failingFirst(OutOfMemoryError::new, handled));

    assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(delivery::deliver);
    delivery.deliver();

    assertThat(handled).containsExactly("1", "2");
  }

  @Test
  void virtualMachineError_inAnEnvironment_leavesTheBatchesOfAll() {
    String[] ids = new String[20];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = "" + i;
    }
    write(ids);
    StreamDelivery delivery =
        StreamDelivery.of(stream)
            .parallelizationFactor(4)
            .toEach(() -> failingFirst(OutOfMemoryError::new, handled));

    assertThatIllegalStateException().isThrownBy(delivery::deliver);
    int when = handled.size();
    delivery.deliver();

    assertThat(handled.subList(when, handled.size())).containsExactlyInAnyOrder(ids);
  }

  @Test
  void deliveries_ofOneStream_getAllOfItEach() {
    List<String> others = new CopyOnWriteArrayList<>();
    StreamDelivery one = StreamDelivery.of(stream).clock(clock).to(function(handled));
    StreamDelivery other = StreamDelivery.of(stream).clock(clock).to(function(others));
    write("1", "2");
    clock.advance(Duration.ofSeconds(1));

    other.deliver();
    one.deliver();
    assertThat(stream.take()).hasSize(2);
    stream.rollOver();
    write("3");
    one.deliver();
    assertThat(stream.take()).hasSize(1);
    other.deliver();

    assertThat(handled).containsExactly("1", "2", "3");
    assertThat(others).isEqualTo(handled);
  }

  @Test
  void delivery_beginsWhereTheStreamWasTakenLast() {
    write("1");
    stream.take();
    write("2");

    StreamDelivery.of(stream).to(function(handled)).deliver();

    assertThat(handled).containsExactly("2");
    assertThat(stream.take()).as("left for others").hasSize(1);
  }

  @Test
  void filter_thatThrows_losesNothing() {
    write("1", "2", "3", "4");
    StreamDelivery delivery =
        StreamDelivery.of(stream)
            .filter(
                record -> {
                  if (calls.getAndIncrement() == 1) {
                    throw new AssertionError("the second");
                  }
                  return true;
                })
            .to(function(handled));

    assertThatExceptionOfType(AssertionError.class).isThrownBy(delivery::deliver);
    delivery.deliver();

    assertThat(handled).containsExactly("1", "2", "3", "4");
  }

  @Test
  void filter_thatThrows_doesSoInTheDeliveryAndNotInTheClock() {
    StreamDelivery delivery =
        StreamDelivery.of(stream)
            .clock(clock)
            .maximumRecordAgeInSeconds(60)
            .filter(
                record -> {
                  if (calls.getAndIncrement() == 0) {
                    throw new IllegalArgumentException("the first");
                  }
                  return true;
                })
            .to(function(handled));
    write("1");
    clock.advance(Duration.ofSeconds(61));
    write("2");

    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(delivery::deliver);
    delivery.deliver();

    assertThat(handled).as("what is not too old").containsExactly("2");
    assertThat(delivery.discarded())
        .extracting(StreamDelivery.Discarded::condition)
        .containsExactly("RecordAgeExceeded");
  }

  @Test
  void forget_leavesWhatWaits() {
    write("1", "2");
    StreamDelivery delivery =
        StreamDelivery.of(stream)
            .batchSize(1)
            .maximumRetryAttempts(0)
            .to(failingFirst(AssertionError::new, handled));
    delivery.step();
    assertThat(delivery.discarded()).hasSize(1);

    delivery.forget();
    assertThat(delivery.attempts()).isEmpty();
    assertThat(delivery.discarded()).isEmpty();
    delivery.deliver();

    assertThat(handled).containsExactly("2");
    assertThat(delivery.attempts()).hasSize(1);
  }

  /** It is one for all instances, as is the count of its calls. */
  private RequestStreamHandler failingFirst(Supplier<? extends Error> error, List<String> ids) {
    RequestStreamHandler function = function(ids);
    return (in, out, context) -> {
      if (calls.getAndIncrement() == 0) {
        throw error.get();
      }
      function.handleRequest(in, out, context);
    };
  }

  private static RequestStreamHandler function(List<String> ids) {
    return (in, out, context) -> {
      for (JsonNode record : JSON.readTree(in).path("Records")) {
        ids.add(record.at("/dynamodb/NewImage/id/S").asText());
      }
    };
  }

  private void write(String... ids) {
    for (String id : ids) {
      notes.create(new Note("ann", id, "home", 1, "milk"));
    }
  }
}
