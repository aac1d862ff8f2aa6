package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Shards that split, which those of an engine don't. */
class LanesTest {
  private static final Pace PACE =
      new Pace(10, "arn", null, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  private final Lanes lanes = new Lanes(1, PACE);

  @Test
  void children_ofAShard_waitUntilItIsDone() {
    add("parent", null, true, "1");
    add("left", "parent", false, "2");
    add("right", "parent", false, "3");

    Batch parent = next();
    assertThat(ids(parent)).containsExactly("1");
    assertThat(lanes.next()).as("while it is on its way").isEmpty();
    again(parent);
    parent = next();
    assertThat(ids(parent)).as("when it failed").containsExactly("1");
    lanes.of(parent).ended();

    assertThat(List.of(ids(next()), ids(next()))).containsExactly(List.of("2"), List.of("3"));
  }

  @Test
  void child_thatFails_doesNotHoldUpTheOther() {
    add("parent", null, true);
    add("left", "parent", false, "1");
    add("right", "parent", false, "2");
    Batch left = next();
    again(left);

    assertThat(ids(next())).containsExactly("2");
    assertThat(ids(next())).containsExactly("1");
  }

  @Test
  void grandchild_ofAnEmptyShard_waitsForTheFirst() {
    add("first", null, true, "1");
    add("second", "first", true);
    add("third", "second", false, "2");
    Batch first = next();

    assertThat(lanes.next()).isEmpty();
    lanes.of(first).ended();
    assertThat(ids(next())).containsExactly("2");
  }

  @Test
  void child_ofAShardThatHasNotEnded_waits() {
    add("parent", null, false);
    add("child", "parent", false, "1");

    assertThat(lanes.next()).isEmpty();
    add("parent", null, true);
    assertThat(ids(next())).containsExactly("1");
  }

  @Test
  void shard_whoseParentIsForgotten_doesNotWait() {
    add("child", "gone", false, "1");

    assertThat(ids(next())).containsExactly("1");
  }

  @Test
  void due_isTheFirstOfAllThatWait() {
    TestClock clock = TestClock.at(Instant.EPOCH);
    RecordAges ages = new RecordAges(clock, null);
    Lanes waiting =
        new Lanes(
            1, new Pace(10, "arn", ages, Duration.ofSeconds(5), Duration.ZERO, Duration.ZERO));
    List<Record> records = Stream.of("1", "2").map(LanesTest::record).toList();
    ages.arrived(records.get(0));
    clock.advance(Duration.ofSeconds(2));
    ages.arrived(records.get(1));
    waiting.add(new StreamPart("b", null, records.subList(1, 2), false));
    waiting.add(new StreamPart("a", null, records.subList(0, 1), false));

    assertThat(waiting.due()).contains(Instant.ofEpochSecond(5));
    clock.advance(Duration.ofSeconds(3));
    assertThat(waiting.next()).map(LanesTest::ids).contains(List.of("1"));
    assertThat(waiting.due()).contains(Instant.ofEpochSecond(7));
  }

  private void again(Batch batch) {
    lanes.of(batch).failed(true);
    lanes.again(List.of(batch));
  }

  private Batch next() {
    return lanes.next().orElseThrow();
  }

  private void add(String shard, @Nullable String parent, boolean ended, String... ids) {
    List<Record> records = Stream.of(ids).map(LanesTest::record).toList();
    lanes.add(new StreamPart(shard, parent, records, ended));
  }

  private static Record record(String id) {
    return Record.builder()
        .eventID(id)
        .dynamodb(b -> b.keys(Map.of("pk", AttributeValue.fromS(id))).sequenceNumber(id))
        .build();
  }

  private static List<String> ids(Batch batch) {
    return batch.records().stream().map(Record::eventID).toList();
  }
}
