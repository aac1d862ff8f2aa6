package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.Notes;
import dev.dovetail.testkit.sample.NotesTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches of one shard that are on their way at the same time. */
@DynamoDbTest
class ConcurrentDeliveryTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<String> handled = new CopyOnWriteArrayList<>();
  private final AtomicInteger instances = new AtomicInteger();
  private final CountDownLatch both = new CountDownLatch(2);
  private Notes notes;
  private TableStream stream;

  @BeforeEach
  void open(LocalDynamoDb db) {
    notes = db.table(NotesTable.class).notes();
    stream = db.stream("notes");
  }

  @Test
  void batches_ofSeveralLanes_areHandledAtTheSameTime() {
    write(20);
    StreamDelivery delivery =
        StreamDelivery.of(stream).parallelizationFactor(2).toEach(Meeting::new);

    assertThat(delivery.step()).isTrue();

    assertThat(both.getCount()).as("the two met").isZero();
    assertThat(handled).hasSize(20);
    assertThat(delivery.attempts()).hasSize(2);
    assertThat(instances).hasValue(2);
  }

  @Test
  void batches_ofOneLane_areHandledOneAfterTheOther() {
    write(3);
    StreamDelivery delivery = StreamDelivery.of(stream).batchSize(1).toEach(Meeting::new);

    assertThat(delivery.step()).isTrue();
    assertThat(handled).hasSize(1);
    delivery.deliver();

    assertThat(handled).containsExactly("0", "1", "2");
    assertThat(instances).hasValue(1);
  }

  @Test
  void lane_thatFails_isTriedAgainWhileTheOtherGoesOn() {
    write(20);
    AtomicInteger failures = new AtomicInteger(3);
    StreamDelivery delivery =
        StreamDelivery.of(stream)
            .batchSize(2)
            .parallelizationFactor(2)
            .toEach(
                () ->
                    (in, out, context) -> {
                      for (JsonNode record : JSON.readTree(in).path("Records")) {
                        String id = id(record);
                        if (id.equals("0") && failures.getAndDecrement() > 0) {
                          throw new IllegalStateException();
                        }
                        handled.add(id);
                      }
                    });

    delivery.step();
    delivery.step();
    delivery.step();
    assertThat(handled).as("of the other lane").isNotEmpty().doesNotContain("0");
    delivery.deliver();

    assertThat(handled).hasSize(20).doesNotHaveDuplicates();
  }

  private void write(int count) {
    for (int i = 0; i < count; i++) {
      notes.create(new Note("ann", "" + i, "home", 1, "milk"));
    }
  }

  private static String id(JsonNode record) {
    return record.at("/dynamodb/NewImage/id/S").asText();
  }

  /** Waits in the first invocations until two are there, if there are two. */
  private final class Meeting implements RequestStreamHandler {
    private final AtomicInteger inside = new AtomicInteger();

    Meeting() {
      instances.incrementAndGet();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
        throws IOException {
      assertThat(inside.incrementAndGet()).as("at a time").isEqualTo(1);
      List<JsonNode> records = JSON.readTree(in).path("Records").findValues("NewImage");
      if (records.size() > 1) {
        both.countDown();
        meet();
      }
      records.forEach(image -> handled.add(image.at("/id/S").asText()));
      inside.decrementAndGet();
    }

    private void meet() {
      try {
        assertThat(both.await(30, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
