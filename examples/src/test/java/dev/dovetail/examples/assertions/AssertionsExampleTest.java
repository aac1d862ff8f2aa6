package dev.dovetail.examples.assertions;

import static dev.dovetail.testkit.assertions.DovetailAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.Explanation;
import dev.dovetail.PageRequest;
import dev.dovetail.examples.todos.AppTable;
import dev.dovetail.examples.todos.DynamoDbAppTable;
import dev.dovetail.examples.todos.Status;
import dev.dovetail.examples.todos.Todo;
import dev.dovetail.testkit.AllowScan;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.Requests;
import dev.dovetail.testkit.TableStream;
import dev.dovetail.testkit.fixtures.Fixtures;
import dev.dovetail.testkit.items.TableContent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@DynamoDbTest
class AssertionsExampleTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void add_aTodo_storesItAndNothingElse(LocalDynamoDb db, AppTable app) {
    TableContent before = db.content("app");

    Todo milk = app.todos().add("ann", "Buy milk", Status.OPEN);

    assertThat(db.content("app")).changedSince(before).created(milk).andNothingElse();
  }

  @Test
  void changeStatus_ofOneTodo_changesThatOne(LocalDynamoDb db, AppTable app) {
    Todo milk = app.todos().add("ann", "Buy milk", Status.OPEN);
    Todo tea = app.todos().add("ann", "Buy tea", Status.OPEN);

    Todo done = app.todos().changeStatus("ann", milk.id(), Status.DONE);

    assertThat(db.content("app"))
        .hasOnlyItems(done, tea)
        .hasItemCollection("USER#ann", "TODO#" + milk.id(), "TODO#" + tea.id())
        .hasSizeOf(Todo.class, 2);
  }

  @Test
  void inbox_ofOneUser_isOneQuery(AppTable app, Requests requests) {
    app.todos().ofUserWithStatus("ann", Status.OPEN, PageRequest.first(20));

    assertThat(requests).areExactly("Query").haveAtMostPages(1).consumeAtMostReadUnits(0.5);
  }

  @Test
  void inbox_ofSeveralUsers_costsWhatItNeeds(LocalDynamoDb db, AppTable app, Requests requests) {
    for (String user : List.of("ann", "bob", "eve")) {
      app.todos().add(user, "Buy milk", Status.OPEN);
      app.todos().ofUserWithStatus(user, Status.OPEN, PageRequest.first(20));
    }

    assertThat(requests).dropAtMost(0.5).haveNoRepeatedGets().haveNoPartitionOver(0.5);
    assertThat(db.content("app")).hasNoItemOver(4096);
  }

  @Test
  void get_ofATodo_isConsistent(AppTable app, Requests requests) {
    app.todos().get("ann", "1");

    assertThat(requests)
        .areThoseOf(
            """
            {
              "TableName": "app",
              "Key": {"pk": {"S": "USER#ann"}, "sk": {"S": "TODO#1"}},
              "ConsistentRead": true
            }
            """);
    assertThat(requests)
        .areThoseOf(
            Explanation.of(client -> DynamoDbAppTable.on(client, "app").todos().get("ann", "1")));
  }

  @Test
  void delete_ofATodo_isToldByTheStream(LocalDynamoDb db, AppTable app) {
    Todo milk = app.todos().add("ann", "Buy milk", Status.OPEN);
    TableStream stream = db.stream("app");

    Todo done = app.todos().changeStatus("ann", milk.id(), Status.DONE);
    app.todos().delete("ann", milk.id());

    assertThat(stream).modified(milk, done).removed(done).andNothingElse();
  }

  @Test
  @AllowScan("The export reads all there is.")
  void export_ofTheTable_isAllowedToScan(LocalDynamoDb db, AppTable app) {
    assertThat(db.client().scan(b -> b.tableName("app")).items()).isEmpty();
  }

  @Test
  void failure_ofAnAssertion_showsTheItemCollections(LocalDynamoDb db, AppTable app) {
    Todo milk = new Todo("ann", "1", "Buy milk", Status.OPEN, NOON, NOON, 1);
    Todo tea = new Todo("bob", "2", "Buy tea", Status.OPEN, NOON, NOON, 1);
    Fixtures.of(db, "app").create(milk, tea);
    TableContent before = db.content("app");
    app.todos().delete("bob", "2");
    Fixtures.of(db, "app").create(new Todo("ann", "3", "Buy sugar", Status.OPEN, NOON, NOON, 1));

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(db.content("app")).changedSince(before).deleted(milk))
        .withMessage(
            """
            Expected that the Todo with the key ("USER#ann", "TODO#1") was deleted. \
            Table "app": 3 items in 2 item collections
              USER#ann
                TODO#1  TODO  createdAt="2026-01-01T12:00:00.000000000Z", id="1", \
            status="OPEN", userId="ann", content, updatedAt, version
              + TODO#3  TODO  createdAt="2026-01-01T12:00:00.000000000Z", id="3", \
            status="OPEN", userId="ann", content, updatedAt, version
              USER#bob
              - TODO#2  TODO  createdAt="2026-01-01T12:00:00.000000000Z", id="2", \
            status="OPEN", userId="bob", content, updatedAt, version""");
  }
}
