package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.Notes;
import dev.dovetail.testkit.sample.NotesTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Shards of an engine that end and are followed by others. */
@DynamoDbTest
class ShardsTest {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<String> handled = new ArrayList<>();
  private final List<String> poison = new ArrayList<>();
  private LocalDynamoDb db;
  private Notes notes;
  private TableStream stream;

  @BeforeEach
  void open(LocalDynamoDb engine) {
    db = engine;
    notes = db.table(NotesTable.class).notes();
    stream = db.stream("notes");
  }

  @Test
  void take_overShards_isInOrderAndWhole() {
    write("1", "2");
    assertThat(ids(stream.take())).containsExactly("1", "2");
    write("3");
    stream.rollOver();
    write("4");
    stream.rollOver();
    stream.rollOver();
    write("5");

    assertThat(ids(stream.take())).containsExactly("3", "4", "5");
    assertThat(ids(db.stream("notes").take()))
        .as("another reader")
        .containsExactly("1", "2", "3", "4", "5");
    assertThat(stream.take()).isEmpty();
  }

  @Test
  void take_ofAShardWithManyRecords_isWhole() {
    List<String> written = new ArrayList<>();
    for (int i = 0; i < 1_100; i++) {
      written.add("" + i);
      write("" + i);
    }
    stream.rollOver();
    write("last");
    written.add("last");

    assertThat(ids(stream.take())).isEqualTo(written);
  }

  @Test
  void parts_ofAStream_knowTheirParents() {
    write("1");
    stream.rollOver();
    write("2");

    List<StreamPart> parts = stream.takeParts();

    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).ended()).isTrue();
    assertThat(parts.get(1).ended()).isFalse();
    assertThat(parts.get(1).parent()).isEqualTo(parts.get(0).shard());
  }

  @Test
  void shards_ofOneItem_areDeliveredOneAfterTheOther() {
    poison.add("1");
    StreamDelivery delivery = StreamDelivery.of(stream).parallelizationFactor(4).to(function());
    write("1");
    stream.rollOver();
    write("2");
    stream.rollOver();
    write("3");
    for (int i = 0; i < 5; i++) {
      delivery.step();
    }
    assertThat(handled).as("held up").containsOnly("1");

    poison.clear();
    delivery.deliver();

    assertThat(handled).endsWith("1", "2", "3");
  }

  @Test
  void batch_isNeverOfTwoShards() {
    write("1");
    stream.rollOver();
    write("2");
    StreamDelivery delivery = StreamDelivery.of(stream).to(function());

    delivery.deliver();

    assertThat(delivery.attempts()).hasSize(2);
  }

  @Test
  void discarded_ofALaterShard_tellsThatShard() throws IOException {
    poison.add("2");
    StreamDelivery delivery = StreamDelivery.of(stream).maximumRetryAttempts(0).to(function());
    write("1");
    stream.rollOver();
    write("2");

    delivery.deliver();

    String shard = db.stream("notes").takeParts().get(1).shard();
    assertThat(
            JSON.readTree(delivery.discarded().get(0).message())
                .at("/DDBStreamBatchInfo/shardId")
                .asText())
        .isEqualTo(shard);
  }

  @Test
  void latest_afterShardsThatEnded_beginsInTheLastOne() {
    write("1");
    stream.rollOver();
    write("2");
    StreamDelivery delivery =
        StreamDelivery.of(stream).startingPosition(StartingPosition.LATEST).to(function());
    write("3");
    stream.rollOver();
    write("4");

    delivery.deliver();

    assertThat(handled).containsExactly("3", "4");
  }

  private void write(String... ids) {
    for (String id : ids) {
      notes.create(new Note("ann", id, "home", 1, "milk"));
    }
  }

  private static List<String> ids(List<Record> records) {
    return records.stream()
        .map(record -> Objects.requireNonNull(record.dynamodb().newImage().get("id")).s())
        .toList();
  }

  private RequestStreamHandler function() {
    return (in, out, context) -> {
      for (JsonNode record : JSON.readTree(in).path("Records")) {
        String id = record.at("/dynamodb/NewImage/id/S").asText();
        handled.add(id);
        if (poison.contains(id)) {
          throw new IllegalStateException();
        }
      }
    };
  }
}
