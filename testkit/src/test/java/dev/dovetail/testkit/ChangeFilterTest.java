package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.model.ChangeEvent;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.StreamSourceModel;
import dev.dovetail.model.TableModel;
import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.Notes;
import dev.dovetail.testkit.sample.NotesTable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A delivery with the changes that a function declares. */
@DynamoDbTest
class ChangeFilterTest {
  private static final TableModel TABLE = LocalDynamoDb.modelOf(NotesTable.class);
  private static final List<String> NOTE = List.of(Note.class.getName());

  private LocalDynamoDb db;

  @BeforeEach
  void write(LocalDynamoDb engine, Notes notes, DynamoDbClient client) {
    db = engine;
    db.stream("notes");
    notes.create(new Note("ann", "1", "home", 1, "milk"));
    notes.create(new Note("ann", "2", "home", 1, "eggs"));
    client.deleteItem(b -> b.tableName("notes").key(key("OWNER#ann", "NOTE#1")));
    client.putItem(b -> b.tableName("notes").item(key("of another", "type")));
  }

  private static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
  }

  @Test
  void onChange_ofAnEntity_leavesOutWhatIsNotOfIt() {
    assertThat(delivered(NOTE, ChangeEvent.values())).containsExactly("NOTE#1", "NOTE#2", "NOTE#1");
    assertThat(delivered(List.of(), ChangeEvent.values()))
        .containsExactly("NOTE#1", "NOTE#2", "NOTE#1", "type");
  }

  @Test
  void onChange_ofEvents_leavesOutOthers() {
    assertThat(delivered(NOTE, ChangeEvent.INSERT)).containsExactly("NOTE#1", "NOTE#2");
    assertThat(delivered(NOTE, ChangeEvent.REMOVE)).containsExactly("NOTE#1");
    assertThat(delivered(NOTE, ChangeEvent.MODIFY)).isEmpty();
  }

  @Test
  void onChange_ofAFunctionThatNoStreamCalls_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StreamDelivery.of(db.stream("notes")).onChange(TABLE, function(null)))
        .withMessage(
            "No stream calls example.Notes: it has no @OnChange. Use filter(...) to say which"
                + " records it is to get.");
  }

  @Test
  void onChange_ofAnEntityOfAnotherTable_isRefused() {
    StreamSourceModel source =
        new StreamSourceModel(List.of("example.Other"), List.of(ChangeEvent.INSERT));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> StreamDelivery.of(db.stream("notes")).onChange(TABLE, function(source)))
        .withMessage("The table \"notes\" has no entity \"example.Other\".");
  }

  @Test
  void filterCriteria_ofSeveralPatterns_takeWhatMatchesOne() {
    StreamDelivery delivery =
        StreamDelivery.of(db.stream("notes"))
            .filterCriteria(
                "{\"eventName\":[\"REMOVE\"]}",
                "{\"dynamodb\":{\"NewImage\":{\"text\":{\"S\":[\"eggs\"]}}}}")
            .reportBatchItemFailures(false)
            .to((in, out, context) -> {});

    delivery.deliver();

    assertThat(delivery.attempts().get(0).records())
        .extracting(record -> record.dynamodb().keys().get("sk").s())
        .containsExactly("NOTE#2", "NOTE#1");
  }

  @Test
  void filterCriteria_moreThanAMappingHas_areRefused() {
    String[] patterns =
        Collections.nCopies(11, "{\"eventName\":[\"INSERT\"]}").toArray(String[]::new);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> StreamDelivery.of(db.stream("notes")).filterCriteria(patterns))
        .withMessage("There are 11 filter patterns, but an event source mapping has 10 at most.");
  }

  private List<String> delivered(List<String> entities, ChangeEvent... events) {
    StreamSourceModel source = new StreamSourceModel(entities, List.of(events));
    StreamDelivery delivery =
        StreamDelivery.of(db.stream("notes"))
            .onChange(TABLE, function(source))
            .reportBatchItemFailures(false)
            .to((in, out, context) -> {});
    delivery.deliver();
    return delivery.attempts().stream()
        .flatMap(attempt -> attempt.records().stream())
        .map(record -> record.dynamodb().keys().get("sk").s())
        .toList();
  }

  private static FunctionModel function(@Nullable StreamSourceModel source) {
    return new FunctionModel(
        "notes", "example.Notes", 10, 512, List.of(), List.of(), null, source, null);
  }
}
