package dev.dovetail.examples.retries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.AlreadyExists;
import dev.dovetail.NotFound;
import dev.dovetail.RepositoryException;
import dev.dovetail.StaleVersion;
import dev.dovetail.examples.todos.AppTable;
import dev.dovetail.examples.todos.DynamoDbAppTable;
import dev.dovetail.examples.todos.Status;
import dev.dovetail.examples.todos.Todo;
import dev.dovetail.examples.todos.TodoSchema;
import dev.dovetail.examples.todos.Todos;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the documentation says of writes whose answer is lost while somebody else writes. */
@DynamoDbTest
class OthersMeanwhileTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Todo TODO = new Todo("ann", "7", "Milk", Status.OPEN, NOON, NOON, 1);
  private static final String UNKNOWN =
      "Nothing was written by the last of 2 attempts; an earlier one, whose answer was lost, may"
          + " have been done.";

  @Test
  void create_changedMeanwhile_isRefusedAndSaysThatItMayBeDone(
      AppTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Todos todos = todos(wire);
    wire.next(List.of(Fate.ANSWER_LOST));
    wire.meanwhile(() -> app.todos().changeStatus("ann", "7", Status.DONE));

    AlreadyExists refusal = catchThrowableOfType(AlreadyExists.class, () -> todos.create(TODO));

    assertUnknown(refusal, wire);
    assertThat(app.todos().get("ann", "7")).map(Todo::content).contains("Milk");
  }

  @Test
  void create_deletedMeanwhile_isDoneAgain(AppTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Todos todos = todos(wire);
    wire.next(List.of(Fate.ANSWER_LOST));
    wire.meanwhile(() -> app.todos().delete("ann", "7"));

    Todo created = todos.create(TODO);

    assertThat(wire.done()).isEqualTo(2);
    assertThat(app.todos().get("ann", "7")).contains(created);
  }

  @Test
  void update_versionDemandedAndChangedMeanwhile_isRefusedAndKeepsTheOthersChange(
      AppTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Todos todos = todos(wire);
    app.todos().create(TODO);
    wire.next(List.of(Fate.ANSWER_LOST));
    wire.meanwhile(() -> app.todos().changeContent("ann", "7", "Cheese", 2));

    StaleVersion refusal =
        catchThrowableOfType(StaleVersion.class, () -> todos.changeContent("ann", "7", "Bread", 1));

    assertUnknown(refusal, wire);
    assertThat(refusal.found()).isEqualTo(3);
    assertThat(app.todos().get("ann", "7")).map(Todo::content).contains("Cheese");
  }

  @Test
  void replace_deletedMeanwhile_isRefusedAndMakesNoItem(AppTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Todos todos = todos(wire);
    Todo created = app.todos().create(TODO);
    wire.next(List.of(Fate.ANSWER_LOST));
    wire.meanwhile(() -> app.todos().delete("ann", "7"));

    NotFound refusal = catchThrowableOfType(NotFound.class, () -> todos.replace(created));

    assertUnknown(refusal, wire);
    assertThat(app.todos().get("ann", "7")).isEmpty();
  }

  @Test
  void update_otherWasFirst_isRefusedAndWasNotDone(AppTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Todos todos = todos(wire);
    app.todos().create(TODO);
    wire.next(List.of(Fate.REQUEST_LOST));
    wire.meanwhile(() -> app.todos().changeContent("ann", "7", "Cheese", 1));

    StaleVersion refusal =
        catchThrowableOfType(StaleVersion.class, () -> todos.changeContent("ann", "7", "Bread", 1));

    assertThat(refusal).hasMessageContaining(UNKNOWN);
    assertThat(wire.done()).isZero();
    assertThat(app.todos().get("ann", "7")).map(Todo::content).contains("Cheese");
  }

  @Test
  void update_noVersionDemandedAndChangedMeanwhile_isDoneAgain(
      AppTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Todos todos = todos(wire);
    app.todos().create(TODO);
    wire.next(List.of(Fate.ANSWER_LOST));
    wire.meanwhile(() -> app.todos().changeContent("ann", "7", "Cheese", 2));

    Todo updated = todos.changeStatus("ann", "7", Status.DONE);

    assertThat(wire.done()).isEqualTo(2);
    assertThat(updated.version()).isEqualTo(4);
    assertThat(updated.content()).isEqualTo("Cheese");
    assertThat(app.todos().get("ann", "7")).contains(updated);
  }

  @Test
  void delete_madeAgainMeanwhile_removesTheNewOne(AppTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Todos todos = todos(wire);
    app.todos().create(TODO);
    wire.next(List.of(Fate.ANSWER_LOST));
    wire.meanwhile(() -> app.todos().create(TODO));

    assertThat(todos.delete("ann", "7")).map(Todo::id).contains("7");

    assertThat(wire.done()).isEqualTo(2);
    assertThat(app.todos().get("ann", "7")).isEmpty();
  }

  @Test
  void delete_otherVersionDemandedAndMadeAgainMeanwhile_keepsTheNewOne(
      AppTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Todos todos = todos(wire);
    app.todos().create(TODO);
    app.todos().changeStatus("ann", "7", Status.DONE);
    wire.next(List.of(Fate.ANSWER_LOST));
    wire.meanwhile(() -> app.todos().create(TODO));

    StaleVersion refusal =
        catchThrowableOfType(StaleVersion.class, () -> todos.deleteUnchanged("ann", "7", 2));

    assertUnknown(refusal, wire);
    assertThat(app.todos().get("ann", "7")).map(Todo::version).contains(1L);
  }

  @Test
  void write_itemOfBeforeTheTokens_isReadAndMarked(AppTable app, DynamoDbClient engine) {
    app.todos().create(TODO);
    Map<String, AttributeValue> key =
        Map.of(
            "pk", AttributeValue.fromS(TodoSchema.pk("ann")),
            "sk", AttributeValue.fromS(TodoSchema.sk("7")));
    engine.updateItem(
        update ->
            update
                .tableName("app")
                .key(key)
                .updateExpression("REMOVE #w")
                .expressionAttributeNames(Map.of("#w", "_write")));
    Wire wire = new Wire(engine);
    wire.next(List.of(Fate.ANSWER_LOST));

    Todo updated = todos(wire).changeStatus("ann", "7", Status.DONE);

    assertThat(wire.done()).isEqualTo(1);
    assertThat(updated.version()).isEqualTo(2);
    assertThat(engine.getItem(get -> get.tableName("app").key(key)).item().get("_write").s())
        .hasSize(16);
  }

  private static void assertUnknown(RepositoryException refusal, Wire wire) {
    assertThat(refusal).hasMessageContaining(UNKNOWN);
    assertThat(((SdkException) refusal.getCause()).numAttempts()).isEqualTo(2);
    assertThat(wire.done()).isEqualTo(1);
  }

  private static Todos todos(Wire wire) {
    return DynamoDbAppTable.on(wire.client(), "app").todos();
  }
}
