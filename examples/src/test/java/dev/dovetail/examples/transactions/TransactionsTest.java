package dev.dovetail.examples.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.AlreadyExists;
import dev.dovetail.CancellationReason;
import dev.dovetail.CancellationReason.None;
import dev.dovetail.CancellationReason.Refused;
import dev.dovetail.ConditionFailed;
import dev.dovetail.NotFound;
import dev.dovetail.RepositoryException;
import dev.dovetail.StaleVersion;
import dev.dovetail.TableOptions;
import dev.dovetail.Transaction;
import dev.dovetail.TransactionCanceled;
import dev.dovetail.Write;
import dev.dovetail.WrongType;
import dev.dovetail.examples.transactions.BankTable.Account;
import dev.dovetail.examples.transactions.BankTable.Accounts;
import dev.dovetail.examples.transactions.BankTable.State;
import dev.dovetail.examples.transactions.BankTable.Transfer;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A transaction does all of its writes or none, each guarded as it is alone. */
@DynamoDbTest
class TransactionsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void commit_writesOfTwoTables_doesAllOfThem(BankTable bank, AuditTable audit) {
    Accounts accounts = bank.accounts();
    Account ann = accounts.open("ann", 100, State.OPEN);
    Account bob = accounts.open("bob", 0, State.OPEN);
    Account cat = accounts.open("cat", 0, State.OPEN);
    Account dan = accounts.open("dan", 0, State.FROZEN);

    Transfer made = new Bank(bank, audit).transfer(ann.id(), bob.id(), 30);
    Transaction.of(
            accounts.replacing(with(cat, 7)),
            accounts.closingUnchanged(dan.id(), 1),
            accounts.inState(ann.id(), State.OPEN))
        .commit();

    assertThat(bank.transfers().get(made.id())).contains(made);
    assertThat(audit.entries().get(made.id())).map(AuditTable.Entry::text).contains("by hand");
    assertThat(accounts.get(ann.id())).contains(with(ann, 70, 2));
    assertThat(accounts.get(bob.id())).contains(with(bob, 30, 2));
    assertThat(accounts.get(cat.id())).contains(with(cat, 7, 2));
    assertThat(accounts.get(dan.id())).isEmpty();
  }

  @Test
  void item_ofACreate_isWhatIsStoredWithIdTimeAndVersion(BankTable bank) {
    BankTable atNoon = at(bank, NOON.plusNanos(1_999_999));
    Write<Transfer> write = atNoon.transfers().making("ann", "bob", 5);

    Transfer promised = write.item().orElseThrow();
    assertThat(promised.at()).isEqualTo(NOON.plusMillis(1));
    assertThat(bank.transfers().get(promised.id())).isEmpty();

    Transaction.of(write).commit();
    assertThat(bank.transfers().get(promised.id())).contains(promised);
    assertThat(write.key().pk()).isEqualTo("TRANSFER#" + promised.id());
    assertThat(write).hasToString("Write of the TRANSFER " + write.key());
  }

  @Test
  void item_ofWhatDynamoDbKnowsAlone_isEmpty(BankTable bank) {
    assertThat(bank.accounts().settingAny("a", 1).item()).isEmpty();
    assertThat(bank.accounts().closing("a").item()).isEmpty();
    assertThat(bank.accounts().existing("a").item()).isEmpty();
  }

  @Test
  void commit_severalRefused_writesNothingAndSaysWhyInOrder(BankTable bank) {
    Accounts accounts = bank.accounts();
    Account ann = accounts.open("ann", 100, State.OPEN);
    Account bob = accounts.open("bob", 100, State.OPEN);
    Account cat = accounts.open("cat", 100, State.FROZEN);

    TransactionCanceled canceled =
        canceled(
            accounts.settingAny(ann.id(), 4_204_204),
            accounts.creating(bob),
            accounts.setting("none", 4_204_204, 1),
            accounts.inState(cat.id(), State.OPEN),
            accounts.closing("nobody"));

    assertThat(canceled.reasons())
        .extracting(CancellationReason::key)
        .extracting(key -> key.pk().substring("ACCOUNT#".length()))
        .containsExactly(ann.id(), bob.id(), "none", cat.id(), "nobody");
    assertThat(canceled.reasons().get(0)).isInstanceOf(None.class);
    assertThat(refusal(canceled, 1)).isInstanceOf(AlreadyExists.class);
    assertThat(refusal(canceled, 2)).isInstanceOf(NotFound.class);
    assertThat(refusal(canceled, 3)).isInstanceOf(ConditionFailed.class);
    assertThat(canceled.reasons().get(4)).isInstanceOf(None.class);
    assertThat(canceled.refusal()).containsSame(refusal(canceled, 1));
    assertThat(canceled.isTransient()).isFalse();
    assertThat(accounts.get(ann.id())).contains(ann);
    assertThat(canceled)
        .hasMessageStartingWith(
            "The transaction was canceled, and nothing was written. Number 2 of")
        .hasMessageContaining("Number 4 of 5: The item with the key (\"ACCOUNT#" + cat.id())
        .hasMessageNotContaining("FROZEN")
        .hasMessageNotContaining("4204204");
  }

  @Test
  void commit_otherVersion_isStaleWhateverTheWriteIs(BankTable bank) {
    Accounts accounts = bank.accounts();
    Account ann = accounts.open("ann", 100, State.OPEN);
    accounts.freeze(ann.id(), State.FROZEN);

    for (Write<Account> write :
        List.of(
            accounts.setting(ann.id(), 1, 1),
            accounts.replacing(ann),
            accounts.closingUnchanged(ann.id(), 1),
            accounts.unchanged(ann.id(), 1))) {
      assertThat(refusal(canceled(write), 0))
          .isInstanceOfSatisfying(
              StaleVersion.class,
              stale -> {
                assertThat(stale.expected()).isEqualTo(1);
                assertThat(stale.found()).isEqualTo(2);
              })
          .hasMessageContaining(". Nothing was written. ");
    }
    Transaction.of(accounts.unchanged(ann.id(), 2)).commit();
    assertThat(accounts.get(ann.id())).contains(with(ann, State.FROZEN, 2));
  }

  @Test
  void commit_itemOfAnotherEntity_isNeitherChangedNorAcceptedAsChecked(
      BankTable bank, DynamoDbClient client) {
    Map<String, AttributeValue> foreign =
        Map.of("pk", text("ACCOUNT#x"), "sk", text("ACCOUNT"), "_type", text("OTHER"));
    client.putItem(request -> request.tableName("bank").item(foreign));
    Accounts accounts = bank.accounts();

    for (Write<Account> write :
        List.of(
            accounts.settingAny("x", 1),
            accounts.closing("x"),
            accounts.existing("x"),
            accounts.replacing(account("x", NOON)))) {
      assertThat(refusal(canceled(write), 0))
          .isInstanceOfSatisfying(
              WrongType.class, wrong -> assertThat(wrong.found()).isEqualTo("OTHER"));
    }
    assertThat(refusal(canceled(accounts.creating(account("x", NOON))), 0))
        .isInstanceOf(AlreadyExists.class);
    assertThat(client.scan(request -> request.tableName("bank")).items()).containsExactly(foreign);
  }

  @Test
  void commit_expiredItem_isAsOneThatIsNotThere(BankTable bank) {
    bank.accounts().create(account("x", NOON));
    Accounts before = at(bank, NOON.minusSeconds(1)).accounts();
    Accounts after = at(bank, NOON).accounts();

    Transaction.of(before.existing("x")).commit();
    for (Write<Account> write :
        List.of(
            after.existing("x"),
            after.settingAny("x", 1),
            after.closingUnchanged("x", 1),
            after.replacing(account("x", NOON.plusSeconds(9))))) {
      assertThat(refusal(canceled(write), 0)).isInstanceOf(NotFound.class);
    }
    Write<Account> create = after.creating(account("x", NOON.plusSeconds(5)));
    Transaction.of(create).commit();
    assertThat(after.get("x")).isEqualTo(create.item());
  }

  @Test
  void check_absentValues_demandsThatTheyAreAbsent(BankTable bank) {
    Accounts accounts = bank.accounts();
    accounts.create(account("bare", null));
    accounts.create(
        new Account("full", "ann", 1, State.OPEN, Optional.of("n"), Set.of("a", "b"), NOON, 1));
    Accounts before = at(bank, NOON.minusSeconds(1)).accounts();

    Transaction.of(
            before.with("bare", Optional.empty(), Set.of(), null),
            before.with("full", Optional.of("n"), Set.of("b", "a"), NOON))
        .commit();
    for (Write<Account> write :
        List.of(
            before.with("bare", Optional.of("n"), Set.of(), null),
            before.with("bare", Optional.empty(), Set.of("a"), null),
            before.with("bare", Optional.empty(), Set.of(), NOON),
            before.with("full", Optional.empty(), Set.of("a", "b"), NOON),
            before.with("full", Optional.of("n"), Set.of("a"), NOON),
            before.with("full", Optional.of("n"), Set.of("a", "b"), null))) {
      assertThat(refusal(canceled(write), 0)).isInstanceOf(ConditionFailed.class);
    }
  }

  static TransactionCanceled canceled(Write<?>... writes) {
    return catchThrowableOfType(
        TransactionCanceled.class, () -> Transaction.of(List.of(writes)).commit());
  }

  private static RepositoryException refusal(TransactionCanceled canceled, int place) {
    return ((Refused) canceled.reasons().get(place)).refusal();
  }

  static BankTable at(BankTable bank, Instant time) {
    return DynamoDbBankTable.on(
        ((DynamoDbBankTable) bank).client(),
        "bank",
        TableOptions.defaults().withClock(Clock.fixed(time, ZoneOffset.UTC)));
  }

  static Account account(String id, @Nullable Instant until) {
    return new Account(id, "ann", 1, State.OPEN, Optional.empty(), Set.of(), until, 1);
  }

  private static Account with(Account account, long cents) {
    return with(account, cents, account.version());
  }

  static Account with(Account account, long cents, long version) {
    return new Account(
        account.id(),
        account.owner(),
        cents,
        account.state(),
        account.note(),
        account.tags(),
        account.until(),
        version);
  }

  private static Account with(Account account, State state, long version) {
    return new Account(
        account.id(),
        account.owner(),
        account.cents(),
        state,
        account.note(),
        account.tags(),
        account.until(),
        version);
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}
