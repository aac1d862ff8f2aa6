package dev.dovetail.examples.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.AlreadyExists;
import dev.dovetail.ConditionFailed;
import dev.dovetail.InvalidItem;
import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.NotFound;
import dev.dovetail.RequestFailed;
import dev.dovetail.StaleVersion;
import dev.dovetail.TableOptions;
import dev.dovetail.WrongType;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Writes that return a future do and refuse what the others do and refuse. */
@DynamoDbTest
class AsyncWritesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void create_ofComponents_isStoredAsReturned(DeskTable app) {
    Ticket ticket = app.tickets().open("north", "No light", true).join();

    assertThat(ticket.version()).isEqualTo(1);
    assertThat(app.tickets().get("north", ticket.id()).join()).contains(ticket);
  }

  @Test
  void create_whereAnItemIs_failsWithItsRefusal(DeskTable app) {
    Ticket ticket = app.tickets().open("north", "No light", true).join();

    assertThat(Failures.of(app.tickets().put(ticket)))
        .isInstanceOfSatisfying(
            AlreadyExists.class,
            e -> assertThat(e.key()).isEqualTo(key("DESK#north", "TICKET#" + ticket.id())));
  }

  @Test
  void create_whereAnExpiredItemIs_takesItsPlace(
      DeskTable any, DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
    DeskTable before = at(NOW, client, asyncClient);
    DeskTable after = at(NOW.plusSeconds(10), client, asyncClient);
    Draft draft = new Draft("ann", "1", "old", NOW.plusSeconds(10), 0);
    before.drafts().create(draft).join();

    assertThat(Failures.of(before.drafts().create(draft))).isInstanceOf(AlreadyExists.class);
    Draft taken = after.drafts().create(new Draft("ann", "1", "new", null, 0)).join();

    assertThat(taken).isEqualTo(new Draft("ann", "1", "new", null, 1));
    assertThat(after.drafts().get("ann", "1").join()).contains(taken);
  }

  @Test
  void replace_ofTheVersionRead_isDoneAndOfAnotherRefused(DeskTable app) {
    Ticket first = app.tickets().open("north", "No light", true).join();
    Ticket changed = new Ticket("north", first.id(), "Dark", true, first.createdAt(), 1);

    Ticket second = app.tickets().replace(changed).join();

    assertThat(second)
        .isEqualTo(new Ticket("north", first.id(), "Dark", true, first.createdAt(), 2));
    assertThat(Failures.of(app.tickets().replace(changed)))
        .isInstanceOfSatisfying(StaleVersion.class, e -> assertThat(e.found()).isEqualTo(2));
  }

  @Test
  void replace_underACondition_returnsTheOldOrWhatIsThere(DeskTable app) {
    Ticket first = app.tickets().open("north", "No light", true).join();
    Ticket shut = new Ticket("north", first.id(), "Shut", false, first.createdAt(), 1);

    assertThat(app.tickets().exchange(shut, TicketAttributes.OPEN.is(true)).join()).contains(first);
    Ticket again = new Ticket("north", first.id(), "Again", true, first.createdAt(), 2);
    assertThat(Failures.of(app.tickets().exchange(again, TicketAttributes.OPEN.is(true))))
        .isInstanceOfSatisfying(
            ConditionFailed.class,
            e -> assertThat(e.item(Ticket.class).orElseThrow().text()).isEqualTo("Shut"));
  }

  @Test
  void update_ofEachForm_returnsWhatItDeclares(DeskTable app) {
    Ticket first = app.tickets().open("north", "No light", true).join();

    assertThat(app.tickets().close("north", first.id(), false).join()).contains(first);
    Ticket answered = app.tickets().answer("north", first.id(), "Changed", 2).join();
    assertThat(answered.version()).isEqualTo(3);
    assertThat(answered.open()).isFalse();
    assertThat(
            app.tickets()
                .rewrite("north", first.id(), "Done", TicketAttributes.TEXT.is("Changed"))
                .join())
        .isNull();
    assertThat(app.tickets().get("north", first.id()).join().orElseThrow().text())
        .isEqualTo("Done");
  }

  @Test
  void update_thatCanNotBe_failsWithItsRefusal(DeskTable app) {
    Ticket first = app.tickets().open("north", "No light", true).join();

    assertThat(Failures.of(app.tickets().answer("north", "none", "x", 1)))
        .isInstanceOf(NotFound.class);
    assertThat(Failures.of(app.tickets().answer("north", first.id(), "x", 7)))
        .isInstanceOf(StaleVersion.class);
    assertThat(
            Failures.of(
                app.tickets().rewrite("north", first.id(), "x", TicketAttributes.TEXT.is("other"))))
        .isInstanceOf(ConditionFailed.class);
    assertThat(app.tickets().get("north", first.id()).join()).contains(first);
  }

  @Test
  void delete_ofEachForm_removesWhatItMay(DeskTable app) {
    Ticket one = app.tickets().open("north", "One", true).join();
    Ticket two = app.tickets().open("north", "Two", true).join();
    Ticket three = app.tickets().open("north", "Three", true).join();

    assertThat(app.tickets().delete("north", one.id()).join()).isNull();
    assertThat(app.tickets().delete("north", one.id()).join()).isNull();
    assertThat(Failures.of(app.tickets().delete("north", two.id(), 2)))
        .isInstanceOf(StaleVersion.class);
    assertThat(app.tickets().delete("north", two.id(), 1).join()).contains(two);
    assertThat(Failures.of(app.tickets().delete("north", two.id(), 1)))
        .isInstanceOf(NotFound.class);
    assertThat(
            Failures.of(app.tickets().take("north", three.id(), TicketAttributes.OPEN.is(false))))
        .isInstanceOf(ConditionFailed.class);
    assertThat(app.tickets().take("north", three.id(), TicketAttributes.OPEN.is(true)).join())
        .contains(three);
    assertThat(app.tickets().count("north")).isZero();
  }

  @Test
  void write_ofAnotherEntitysItem_isRefused(DeskTable app, DynamoDbClient client) {
    client.putItem(
        put ->
            put.tableName("desk")
                .item(Map.of("pk", s("DESK#north"), "sk", s("TICKET#1"), "_type", s("OTHER"))));

    assertThat(Failures.of(app.tickets().answer("north", "1", "x", 1)))
        .isInstanceOf(WrongType.class);
    assertThat(Failures.of(app.tickets().delete("north", "1"))).isInstanceOf(WrongType.class);
    assertThat(Failures.of(app.tickets().get("north", "1"))).isInstanceOf(WrongType.class);
  }

  @Test
  void write_ofAnOlderForm_bringsItToThePresentOneFirst(DeskTable app, DynamoDbClient client) {
    older(client, "1");
    older(client, "2");

    assertThat(Failures.of(app.drafts().rewrite("ann", "1", "new", 7)))
        .isInstanceOf(StaleVersion.class);
    assertThat(app.drafts().rewrite("ann", "1", "new", 3).join())
        .isEqualTo(new Draft("ann", "1", "new", null, 4));
    assertThat(app.drafts().delete("ann", "2", 3).join())
        .contains(new Draft("ann", "2", "old", null, 3));
  }

  private static void older(DynamoDbClient client, String id) {
    client.putItem(
        put ->
            put.tableName("desk")
                .item(
                    Map.of(
                        "pk", s("AUTHOR#ann"),
                        "sk", s("DRAFT#" + id),
                        "_type", s("DRAFT"),
                        "author", s("ann"),
                        "id", s(id),
                        "words", s("old"),
                        "version", AttributeValue.fromN("3"))));
  }

  @Test
  void call_refusedBeforeItsRequest_failsItsFuture(DeskTable app) {
    assertThat(Failures.of(app.tickets().open("", "x", true))).isInstanceOf(InvalidKey.class);
    assertThat(Failures.of(app.tickets().get("", "x"))).isInstanceOf(InvalidKey.class);
    assertThat(Failures.of(app.tickets().number(""))).isInstanceOf(InvalidKey.class);
    assertThat(Failures.of(app.tickets().delete("", "x"))).isInstanceOf(InvalidKey.class);
    String large = "x".repeat(500_000);
    assertThat(Failures.of(app.tickets().open("north", large, true)))
        .isInstanceOf(InvalidItem.class);
  }

  @Test
  void call_ofATableThatIsNotThere_failsWithTheCauseOfTheSdk(
      DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
    DeskTable app = DynamoDbDeskTable.on(client, asyncClient, "nowhere");

    assertThat(Failures.of(app.tickets().open("north", "x", true)))
        .isInstanceOf(RequestFailed.class)
        .hasCauseInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("PutItem on table \"nowhere\"");
    assertThat(Failures.of(app.tickets().get("north", "x")))
        .isInstanceOf(RequestFailed.class)
        .hasCauseInstanceOf(ResourceNotFoundException.class);
  }

  private static DeskTable at(
      Instant time, DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
    Clock clock = Clock.fixed(time, ZoneOffset.UTC);
    return DynamoDbDeskTable.on(
        client, asyncClient, "desk", TableOptions.defaults().withClock(clock));
  }

  private static ItemKey key(String pk, String sk) {
    return new ItemKey(pk, sk);
  }

  private static AttributeValue s(String text) {
    return AttributeValue.fromS(text);
  }
}
