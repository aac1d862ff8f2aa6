package dev.dovetail.examples.unique;

import static dev.dovetail.examples.unique.Stored.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.NotFound;
import dev.dovetail.NotUnique;
import dev.dovetail.StaleVersion;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Unique values while others write, and while answers are lost. */
@DynamoDbTest
class UniqueRacesTest {
  private static final String EMAIL = "$UNIQUE#ACCOUNT#email#";

  @Test
  void create_byManyThreadsWithOneValue_oneWins(WritesTable table, DynamoDbClient engine)
      throws InterruptedException {
    List<Throwable> thrown =
        Threads.run(16, thread -> table.accounts().open("ann@example.org", "t" + thread, null));

    assertThat(thrown).hasSize(15).allMatch(e -> e instanceof NotUnique);
    assertThat(new Stored(engine, table).all()).hasSize(2);
  }

  @Test
  void update_byManyThreadsToOneValue_oneWins(WritesTable table, DynamoDbClient engine)
      throws InterruptedException {
    Account[] accounts = new Account[8];
    for (int i = 0; i < accounts.length; i++) {
      accounts[i] = table.accounts().open(i + "@example.org", "red", null);
    }

    List<Throwable> thrown =
        Threads.run(
            accounts.length,
            thread -> table.accounts().changeEmail(accounts[thread].id(), "one@example.org"));

    assertThat(thrown).hasSize(7).allMatch(e -> e instanceof NotUnique);
    assertThat(new Stored(engine, table).guards()).hasSize(8);
  }

  @Test
  void update_byManyThreadsOfOneItem_leavesTheGuardOfTheLast(
      WritesTable table, DynamoDbClient engine) throws InterruptedException {
    Account ann = table.accounts().open("ann@example.org", "red", null);

    List<Throwable> thrown =
        Threads.run(8, thread -> table.accounts().changeEmail(ann.id(), thread + "@example.org"));

    Account last = table.accounts().get(ann.id()).orElseThrow();
    assertThat(thrown).isEmpty();
    assertThat(last.version()).isEqualTo(9);
    assertThat(new Stored(engine, table).guards())
        .containsExactly(Stored.guard(EMAIL + last.email(), AccountSchema.key(ann.id()), ""));
  }

  @Test
  void update_othersChangeTheValueAfterTheRead_beginsAgain(
      WritesTable table, DynamoDbClient engine) {
    Account ann = table.accounts().open("ann@example.org", "red", null);
    Stored stored = new Stored(engine, table);
    Sender sender = new Sender(engine, Sender.Fate.ARRIVES);
    sender.beforeNextWrite(() -> table.accounts().changeEmail(ann.id(), "theirs@example.org"));

    Account changed = stored.at(NOON, sender).accounts().changeEmail(ann.id(), "ours@example.org");

    assertThat(changed.version()).isEqualTo(3);
    assertThat(sender.sent())
        .containsExactly("GetItem", "TransactWriteItems", "GetItem", "TransactWriteItems");
    assertThat(stored.guards())
        .containsExactly(Stored.guard(EMAIL + "ours@example.org", AccountSchema.key(ann.id()), ""));
  }

  @Test
  void replace_othersChangeTheItemAfterTheRead_isStale(WritesTable table, DynamoDbClient engine) {
    Account ann = table.accounts().open("ann@example.org", "red", null);
    Sender sender = new Sender(engine, Sender.Fate.ARRIVES);
    sender.beforeNextWrite(() -> table.accounts().changeMotto(ann.id(), "Hm"));
    Accounts accounts = new Stored(engine, table).at(NOON, sender).accounts();

    assertThatThrownBy(() -> accounts.replace(ann.withEmail("b@example.org")))
        .isInstanceOf(StaleVersion.class);
    assertThat(new Stored(engine, table).guards()).hasSize(1);
  }

  @Test
  void deleteAndUpdate_othersDeleteAfterTheRead_leaveNothing(
      WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    Account ann = table.accounts().open("ann@example.org", "red", "a");
    Account bob = table.accounts().open("bob@example.org", "red", "b");
    Sender sender = new Sender(engine, Sender.Fate.ARRIVES);
    Accounts accounts = stored.at(NOON, sender).accounts();

    sender.beforeNextWrite(() -> table.accounts().close(ann.id()));
    assertThat(accounts.close(ann.id())).isEmpty();
    sender.beforeNextWrite(() -> table.accounts().close(bob.id()));
    assertThatThrownBy(() -> accounts.changeEmail(bob.id(), "x@example.org"))
        .isInstanceOf(NotFound.class);

    assertThat(stored.all()).isEmpty();
  }

  @Test
  void delete_othersCreateAnewAfterTheRead_removesTheirs(WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    Account ann = table.accounts().open("ann@example.org", "red", "a");
    Sender sender = new Sender(engine, Sender.Fate.ARRIVES);
    sender.beforeNextWrite(
        () -> {
          table.accounts().close(ann.id());
          table.accounts().create(ann.withEmail("new@example.org"));
        });

    Optional<Account> removed = stored.at(NOON, sender).accounts().close(ann.id());

    assertThat(removed.map(Account::email)).contains("new@example.org");
    assertThat(stored.all()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Sender.Fate.class)
  void writes_answersLost_areDoneOnceAndReturned(
      Sender.Fate fate, WritesTable table, DynamoDbClient engine) {
    Stored stored = new Stored(engine, table);
    Accounts accounts = stored.at(NOON, new Sender(engine, fate)).accounts();

    Account ann = accounts.open("ann@example.org", "red", "a");
    assertThat(table.accounts().get(ann.id())).contains(ann);
    Account changed = accounts.changeNick(ann.id(), "b", 1);
    assertThat(table.accounts().get(ann.id())).contains(changed);
    Account replaced = accounts.replace(changed.withEmail("b@example.org"));
    assertThat(table.accounts().get(ann.id())).contains(replaced);
    Account put = accounts.put(replaced.withEmail("c@example.org"));
    assertThat(table.accounts().get(ann.id())).contains(put);
    assertThat(put.version()).isEqualTo(4);
    assertThatThrownBy(() -> accounts.open("C@example.org", "blue", null))
        .isInstanceOf(NotUnique.class);
    Set<String> emails = new TreeSet<>();
    stored.guards().forEach(guard -> emails.add(guard.substring(0, guard.indexOf(' '))));
    assertThat(emails).containsExactly(EMAIL + "c@example.org", "$UNIQUE#ACCOUNT#nick#red#b");
    if (fate == Sender.Fate.LOST_FOR_LONG) {
      assertThatThrownBy(() -> accounts.close(ann.id(), 4)).isInstanceOf(NotFound.class);
    } else {
      accounts.close(ann.id(), 4);
    }
    assertThat(stored.all()).isEmpty();

    Member member = new Member("red", "1", new UUID(1, 2), Optional.of(7));
    table.members().create(member);
    Members members = stored.at(NOON, new Sender(engine, fate)).members();
    assertThat(members.move("red", "1", "blue").team()).isEqualTo("blue");
    members.delete("blue", "1");
    assertThat(stored.all()).isEmpty();
  }
}
