package dev.dovetail.examples.retries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.AlreadyExists;
import dev.dovetail.NotFound;
import dev.dovetail.PageRequest;
import dev.dovetail.RequestFailed;
import dev.dovetail.StaleVersion;
import dev.dovetail.examples.ledger.DynamoDbLedgerTable;
import dev.dovetail.examples.ledger.Holder;
import dev.dovetail.examples.ledger.Holders;
import dev.dovetail.examples.ledger.LedgerTable;
import dev.dovetail.examples.todos.AppTable;
import dev.dovetail.examples.todos.DynamoDbAppTable;
import dev.dovetail.examples.todos.Status;
import dev.dovetail.examples.todos.Todo;
import dev.dovetail.examples.todos.Todos;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Every write, alone on its item, whatever becomes of its requests and their answers. */
@DynamoDbTest
class LostAnswersTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  static List<List<Fate>> fates() {
    return List.of(
        List.of(),
        List.of(Fate.REQUEST_LOST),
        List.of(Fate.ANSWER_LOST),
        List.of(Fate.ANSWER_BROKEN),
        List.of(Fate.REQUEST_LOST, Fate.ANSWER_LOST),
        List.of(Fate.ANSWER_LOST, Fate.ANSWER_BROKEN, Fate.REQUEST_LOST),
        List.of(Fate.ANSWER_BROKEN, Fate.ANSWER_LOST, Fate.ANSWER_LOST, Fate.ANSWER_LOST));
  }

  @ParameterizedTest
  @MethodSource("fates")
  void create_answersLost_isDoneOnceAndReturned(
      List<Fate> fates, AppTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Todos todos = todos(wire);
    wire.next(fates);

    Todo created = todos.add("ann", "Milk", Status.OPEN);

    assertSentOnce(wire, fates);
    assertThat(created.version()).isEqualTo(1);
    assertThat(app.todos().ofUser("ann", PageRequest.first(10)).items()).containsExactly(created);
  }

  @ParameterizedTest
  @MethodSource("fates")
  void replace_answersLost_isDoneOnceAndReturned(
      List<Fate> fates, AppTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Todos todos = todos(wire);
    Todo created = app.todos().add("ann", "Milk", Status.OPEN);
    wire.next(fates);

    Todo replaced = todos.replace(with(created, "Bread"));

    assertSentOnce(wire, fates);
    assertThat(replaced.version()).isEqualTo(2);
    assertThat(replaced.content()).isEqualTo("Bread");
    assertThat(app.todos().get("ann", created.id())).contains(replaced);
  }

  @ParameterizedTest
  @MethodSource("fates")
  void update_versionDemandedAndAnswersLost_isDoneOnceAndReturned(
      List<Fate> fates, AppTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Todos todos = todos(wire);
    Todo created = app.todos().add("ann", "Milk", Status.OPEN);
    wire.next(fates);

    Todo updated = todos.changeContent("ann", created.id(), "Bread", 1);

    assertSentOnce(wire, fates);
    assertThat(updated.version()).isEqualTo(2);
    assertThat(app.todos().get("ann", created.id())).contains(updated);
  }

  @ParameterizedTest
  @MethodSource("fates")
  void update_noVersionDemandedAndAnswersLost_countsTheVersionOnce(
      List<Fate> fates, AppTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Todos todos = todos(wire);
    Todo created = app.todos().add("ann", "Milk", Status.OPEN);
    wire.next(fates);

    Todo updated = todos.changeStatus("ann", created.id(), Status.DONE);

    assertSentOnce(wire, fates);
    assertThat(updated.version()).isEqualTo(2);
    assertThat(updated.status()).isEqualTo(Status.DONE);
    assertThat(app.todos().get("ann", created.id())).contains(updated);
  }

  @ParameterizedTest
  @MethodSource("fates")
  void delete_versionDemandedAndAnswersLost_succeeds(
      List<Fate> fates, AppTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Todos todos = todos(wire);
    Todo created = app.todos().add("ann", "Milk", Status.OPEN);
    wire.next(fates);

    todos.deleteUnchanged("ann", created.id(), 1);

    assertSentOnce(wire, fates);
    assertThat(app.todos().get("ann", created.id())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fates")
  void delete_answersLost_succeedsAndHasTheTodoIfNoneWasLost(
      List<Fate> fates, AppTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Todos todos = todos(wire);
    Todo created = app.todos().add("ann", "Milk", Status.OPEN);
    wire.next(fates);
    boolean lost = fates.contains(Fate.ANSWER_LOST) || fates.contains(Fate.ANSWER_BROKEN);

    assertThat(todos.delete("ann", created.id()))
        .isEqualTo(lost ? Optional.empty() : Optional.of(created));

    assertSentOnce(wire, fates);
    assertThat(app.todos().get("ann", created.id())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fates")
  void writes_entityWithoutVersion_areDoneOnce(
      List<Fate> fates, LedgerTable ledger, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Holders holders = DynamoDbLedgerTable.on(wire.client(), "ledger").holders();

    wire.next(fates);
    Holder added = holders.add("ann@example.org", "Bern", "Ann");
    assertSentOnce(wire, fates);
    assertThat(ledger.holders().get("ann@example.org", "Bern")).contains(added);

    wire.next(fates);
    Holder renamed =
        holders.replace(new Holder(added.email(), added.city(), "Anna", List.of(), Instant.EPOCH));
    assertSentOnce(wire, fates);
    assertThat(renamed.name()).isEqualTo("Anna");
    assertThat(ledger.holders().get("ann@example.org", "Bern")).contains(renamed);

    wire.next(fates);
    Holder changed = holders.changeAccounts("ann@example.org", "Bern", List.of());
    assertSentOnce(wire, fates);
    assertThat(ledger.holders().get("ann@example.org", "Bern")).contains(changed);

    wire.next(fates);
    holders.remove("ann@example.org", "Bern");
    assertSentOnce(wire, fates);
    assertThat(ledger.holders().get("ann@example.org", "Bern")).isEmpty();
  }

  @Test
  void refusals_nothingLost_areSentOnceAndSayThatNothingWasWritten(
      AppTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Todos todos = todos(wire);
    Todo created = app.todos().add("ann", "Milk", Status.OPEN);

    wire.next(List.of());
    assertThatThrownBy(() -> todos.create(created))
        .isInstanceOf(AlreadyExists.class)
        .hasMessageEndingWith("Nothing was written.");
    assertThatThrownBy(() -> todos.replace(with(created, 7)))
        .isInstanceOf(StaleVersion.class)
        .hasMessageContaining(". Nothing was written. ");
    assertThatThrownBy(() -> todos.changeStatus("ann", "none", Status.DONE))
        .isInstanceOf(NotFound.class)
        .hasMessageEndingWith("Nothing was written.");
    assertThatThrownBy(() -> todos.deleteUnchanged("ann", "none", 1))
        .isInstanceOf(NotFound.class)
        .hasMessageEndingWith("Nothing was written.");
    assertThat(todos.delete("ann", "none")).isEmpty();

    assertThat(wire.sent()).isEqualTo(5);
    assertThat(wire.done()).isZero();
    assertThat(app.todos().get("ann", created.id())).contains(created);
  }

  @Test
  void delete_versionDemandedOfNothing_isFoundOnlyIfSentOnce(AppTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Todos todos = todos(wire);

    wire.next(List.of());
    assertThatThrownBy(() -> todos.deleteUnchanged("ann", "none", 1)).isInstanceOf(NotFound.class);
    wire.next(List.of(Fate.REQUEST_LOST));
    todos.deleteUnchanged("ann", "none", 1);

    assertThat(wire.sent()).isEqualTo(2);
    assertThat(wire.done()).isZero();
  }

  @Test
  void create_everyAnswerLost_isUnknownToTheCaller(AppTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Todos todos = todos(wire);
    wire.next(Collections.nCopies(8, Fate.ANSWER_LOST));

    assertThatThrownBy(() -> todos.add("ann", "Milk", Status.OPEN))
        .isInstanceOf(RequestFailed.class);

    assertThat(wire.sent()).isEqualTo(8);
    assertThat(wire.done()).isEqualTo(1);
    assertThat(app.todos().ofUser("ann", PageRequest.first(10)).items()).hasSize(1);
  }

  @Test
  void create_twiceByTheCaller_isRefused(AppTable app, DynamoDbClient engine) {
    Wire wire = new Wire(engine);
    Todos todos = todos(wire);
    wire.next(List.of(Fate.ANSWER_LOST));
    Todo created = todos.create(new Todo("ann", "7", "Milk", Status.OPEN, NOON, NOON, 1));

    AlreadyExists refusal = catchThrowableOfType(AlreadyExists.class, () -> todos.create(created));

    assertThat(refusal).hasMessageContaining("USER#ann");
  }

  private static void assertSentOnce(Wire wire, List<Fate> fates) {
    assertThat(wire.sent()).as("requests").isEqualTo(fates.size() + 1);
    assertThat(wire.done()).as("effects").isEqualTo(1);
  }

  private static Todos todos(Wire wire) {
    return DynamoDbAppTable.on(wire.client(), "app").todos();
  }

  private static Todo with(Todo todo, String content) {
    return new Todo(
        todo.userId(),
        todo.id(),
        content,
        todo.status(),
        todo.createdAt(),
        todo.updatedAt(),
        todo.version());
  }

  private static Todo with(Todo todo, long version) {
    return new Todo(
        todo.userId(),
        todo.id(),
        todo.content(),
        todo.status(),
        todo.createdAt(),
        todo.updatedAt(),
        version);
  }
}
