package dev.dovetail.examples.unique;

import static dev.dovetail.examples.unique.Stored.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.AlreadyExists;
import dev.dovetail.ConditionFailed;
import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.NotFound;
import dev.dovetail.NotUnique;
import dev.dovetail.StaleVersion;
import dev.dovetail.WrongType;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DynamoDbTest
class UniqueTest {
  private static final String EMAIL = "$UNIQUE#ACCOUNT#email#";
  private static final String NICK = "$UNIQUE#ACCOUNT#nick#";
  private static final Instant LATER = NOON.plusSeconds(60);

  @Test
  void create_valueIsTaken_isRefusedAndNamesTheComponentOnly(WritesTable table) {
    table.accounts().open("ann@example.org", "red", "ann");

    NotUnique refusal =
        catchThrowableOfType(
            NotUnique.class, () -> table.accounts().open("ANN@Example.org", "blue", "b"));

    assertThat(refusal.component()).isEqualTo("email");
    assertThat(refusal.type()).isEqualTo("ACCOUNT");
    assertThat(refusal)
        .hasMessageContaining("email")
        .hasMessageContaining("Nothing was written.")
        .hasMessageNotContaining("xample");
    assertThat(table.accounts().get(refusal.key().pk().substring(8))).isEmpty();
  }

  @Test
  void create_valuesAreFree_keepsAGuardForEach(WritesTable table, DynamoDbClient engine) {
    Account ann = table.accounts().open("Ann@example.org", "red team", "ann");
    Account bob = table.accounts().open("bob@example.org", "red team", null);
    Account cid = table.accounts().open("cid@example.org", "blue", "ann");

    assertThat(new Stored(engine, table).guards())
        .containsExactlyInAnyOrder(
            guard(EMAIL + "ann@example.org", ann),
            guard(NICK + "red$20team#ann", ann),
            guard(EMAIL + "bob@example.org", bob),
            guard(EMAIL + "cid@example.org", cid),
            guard(NICK + "blue#ann", cid));
    assertThat(table.accounts().get(ann.id())).contains(ann);
  }

  @Test
  void create_keyAndValueAreTaken_saysThatTheItemExists(WritesTable table) {
    Account ann = table.accounts().open("ann@example.org", "red", null);

    assertThatThrownBy(() -> table.accounts().create(ann)).isInstanceOf(AlreadyExists.class);
  }

  @Test
  void create_valueIsTooLongForAKey_sendsNothing(WritesTable table, DynamoDbClient engine) {
    Sender sender = new Sender(engine, Sender.Fate.ARRIVES);
    Accounts accounts = new Stored(engine, table).at(NOON, sender).accounts();

    assertThatThrownBy(() -> accounts.open("a".repeat(2100), "red", null))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("email")
        .hasMessageNotContaining("aaa");
    assertThat(sender.sent()).isEmpty();
  }

  @Test
  void update_valueIsTaken_isRefusedAndChangesNothing(WritesTable table) {
    table.accounts().open("ann@example.org", "red", null);
    Account bob = table.accounts().open("bob@example.org", "red", null);

    assertThatThrownBy(() -> table.accounts().changeEmail(bob.id(), "ann@example.org"))
        .isInstanceOf(NotUnique.class);
    assertThat(table.accounts().get(bob.id())).contains(bob);
  }

  @Test
  void update_valueChanges_freesTheOldOne(WritesTable table, DynamoDbClient engine) {
    Account ann = table.accounts().open("ann@example.org", "red", null);

    Account changed = table.accounts().changeEmail(ann.id(), "ann@example.com");
    Account bob = table.accounts().open("ann@example.org", "red", null);

    assertThat(changed.version()).isEqualTo(2);
    assertThat(table.accounts().get(ann.id())).contains(changed);
    assertThat(new Stored(engine, table).guards())
        .containsExactlyInAnyOrder(
            guard(EMAIL + "ann@example.com", ann), guard(EMAIL + "ann@example.org", bob));
  }

  @Test
  void update_valueIsSetClearedOrOfAnotherScope_movesItsGuard(
      WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    Account ann = table.accounts().open("ann@example.org", "red", null);

    table.accounts().changeNick(ann.id(), "a", 1);
    assertThat(stored.guards()).contains(guard(NICK + "red#a", ann)).hasSize(2);
    table.accounts().changeTeam(ann.id(), "blue");
    assertThat(stored.guards()).contains(guard(NICK + "blue#a", ann)).hasSize(2);
    Account last = table.accounts().changeNick(ann.id(), null, 3);
    assertThat(stored.guards()).containsExactly(guard(EMAIL + "ann@example.org", ann));
    assertThat(table.accounts().get(ann.id())).contains(last);
    assertThat(last.version()).isEqualTo(4);
  }

  @Test
  void update_onlyTheCaseChanges_keepsTheGuard(WritesTable table, DynamoDbClient engine) {
    Account ann = table.accounts().open("ann@example.org", "red", null);

    assertThat(table.accounts().changeEmail(ann.id(), "Ann@example.org").email())
        .isEqualTo("Ann@example.org");

    assertThat(new Stored(engine, table).guards())
        .containsExactly(guard(EMAIL + "ann@example.org", ann));
  }

  @Test
  void update_noUniqueComponent_isOneUpdateItem(WritesTable table, DynamoDbClient engine) {
    Account ann = table.accounts().open("ann@example.org", "red", null);
    Sender sender = new Sender(engine, Sender.Fate.ARRIVES);

    new Stored(engine, table).at(NOON, sender).accounts().changeMotto(ann.id(), "Hm");

    assertThat(sender.sent()).containsExactly("UpdateItem");
  }

  @Test
  void update_itemIsNotThereStaleOrForeign_saysSo(WritesTable table, DynamoDbClient engine) {
    Account ann = table.accounts().open("ann@example.org", "red", null);

    assertThatThrownBy(() -> table.accounts().changeEmail("x", "b@example.org"))
        .isInstanceOf(NotFound.class);
    StaleVersion stale =
        catchThrowableOfType(
            StaleVersion.class, () -> table.accounts().changeNick(ann.id(), "a", 7));
    assertThat(stale.found()).isEqualTo(1);
    new Stored(engine, table)
        .set(AccountSchema.key(ann.id()), "_type", AttributeValue.fromS("OTHER"));
    assertThatThrownBy(() -> table.accounts().changeEmail(ann.id(), "b@example.org"))
        .isInstanceOf(WrongType.class);
    assertThatThrownBy(() -> table.accounts().close(ann.id())).isInstanceOf(WrongType.class);
  }

  @Test
  void replace_valuesChange_movesTheirGuards(WritesTable table, DynamoDbClient engine) {
    Account ann = table.accounts().open("ann@example.org", "red", "a");

    Account replaced =
        table.accounts().replace(ann.withEmail("x@example.org").withTeam("blue").withNick("b"));

    assertThat(table.accounts().get(ann.id())).contains(replaced);
    assertThat(new Stored(engine, table).guards())
        .containsExactlyInAnyOrder(
            guard(EMAIL + "x@example.org", ann), guard(NICK + "blue#b", ann));
    assertThatThrownBy(() -> table.accounts().replace(ann)).isInstanceOf(StaleVersion.class);
  }

  @Test
  void delete_anyWay_freesTheValues(WritesTable table, DynamoDbClient engine) {
    Account ann = table.accounts().open("ann@example.org", "red", "a");
    Account bob = table.accounts().open("bob@example.org", "red", "b");

    assertThat(table.accounts().close(ann.id())).contains(ann);
    table.accounts().close(bob.id(), 1);

    assertThat(new Stored(engine, table).all()).isEmpty();
    assertThat(table.accounts().close(ann.id())).isEmpty();
    assertThatThrownBy(() -> table.accounts().close(bob.id(), 1)).isInstanceOf(NotFound.class);
  }

  @Test
  void updateAndDelete_conditionIsNotMet_areRefusedAndKeepTheGuards(
      WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    Account ann = table.accounts().open("ann@example.org", "red", null);
    Sender sender = new Sender(engine, Sender.Fate.ARRIVES);
    Accounts accounts = stored.at(NOON, sender).accounts();

    assertThatThrownBy(() -> accounts.changeEmailIf(ann.id(), "b@example.org", "Hm"))
        .isInstanceOf(ConditionFailed.class);
    assertThatThrownBy(() -> accounts.closeIf(ann.id(), "Hm")).isInstanceOf(ConditionFailed.class);
    assertThat(sender.sent())
        .containsExactly("GetItem", "TransactWriteItems", "GetItem", "TransactWriteItems");
    assertThat(stored.guards()).containsExactly(guard(EMAIL + "ann@example.org", ann));
    accounts.changeEmailIf(ann.id(), "b@example.org", null);
    assertThat(stored.guards()).containsExactly(guard(EMAIL + "b@example.org", ann));
    assertThat(accounts.closeIf(ann.id(), null)).isPresent();
    assertThat(stored.all()).isEmpty();
    assertThatThrownBy(() -> accounts.closeIf(ann.id(), null)).isInstanceOf(NotFound.class);
  }

  @Test
  void upsert_newThenChanged_movesTheGuards(WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    Account given = new Account("1", "ann@example.org", "red", "a", null, null, NOON, 9);

    Account created = stored.at(NOON).accounts().put(given);
    Account changed =
        stored.at(LATER).accounts().put(given.withEmail("x@example.org").withNick(null));

    assertThat(created.version()).isEqualTo(1);
    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.createdAt()).isEqualTo(NOON);
    assertThat(table.accounts().get("1")).contains(changed);
    assertThat(stored.guards()).containsExactly(guard(EMAIL + "x@example.org", given));
    assertThatThrownBy(() -> table.accounts().put(given.withId("2").withEmail("X@example.org")))
        .isInstanceOf(NotUnique.class);
  }

  @Test
  void expiry_ownerHasExpired_itsValueIsFree(WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    Account ann = stored.at(NOON).accounts().open("ann@example.org", "red", null);
    stored.at(NOON).accounts().expireAt(ann.id(), LATER);

    assertThatThrownBy(
            () -> stored.at(LATER.minusNanos(1)).accounts().open("ann@example.org", "red", null))
        .isInstanceOf(NotUnique.class);
    Account bob = stored.at(LATER).accounts().open("ann@example.org", "red", null);

    assertThat(stored.guards()).containsExactly(guard(EMAIL + "ann@example.org", bob));
    assertThat(stored.at(LATER).accounts().close(ann.id())).isEmpty();
    assertThat(stored.guards()).containsExactly(guard(EMAIL + "ann@example.org", bob));
    assertThat(stored.item(AccountSchema.key(ann.id()))).isEmpty();
  }

  @Test
  void expiry_ofTheOwnerChanges_thatOfItsGuardsDoes(WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    Accounts accounts = stored.at(NOON).accounts();
    Account ann = accounts.open("ann@example.org", "red", null);

    accounts.expireAt(ann.id(), LATER);
    String end = Long.toString(LATER.getEpochSecond());
    assertThat(stored.guards())
        .containsExactly(Stored.guard(EMAIL + "ann@example.org", AccountSchema.key(ann.id()), end));
    accounts.expireAt(ann.id(), null);

    assertThat(stored.guards()).containsExactly(guard(EMAIL + "ann@example.org", ann));
    assertThat(stored.at(LATER).accounts().get(ann.id())).isPresent();
  }

  @Test
  void items_fromBeforeTheComponentWasUnique_getTheirGuardsWhenWritten(
      WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    Account ann = table.accounts().open("x@example.org", "red", null);
    Account bob = table.accounts().open("bob@example.org", "red", null);
    stored.set(AccountSchema.key(bob.id()), "email", AttributeValue.fromS("x@example.org"));
    stored.remove(new ItemKey(EMAIL + "x@example.org", "$UNIQUE"));
    stored.remove(new ItemKey(EMAIL + "bob@example.org", "$UNIQUE"));

    table.accounts().replace(ann);
    assertThat(stored.guards()).containsExactly(guard(EMAIL + "x@example.org", ann));
    assertThatThrownBy(() -> table.accounts().replace(bob.withEmail("x@example.org")))
        .isInstanceOf(NotUnique.class);
    table.accounts().changeEmail(bob.id(), "bob@example.org");

    assertThat(stored.guards())
        .containsExactlyInAnyOrder(
            guard(EMAIL + "x@example.org", ann), guard(EMAIL + "bob@example.org", bob));
  }

  private static String guard(String pk, Account owner) {
    return Stored.guard(pk, AccountSchema.key(owner.id()), "");
  }
}
