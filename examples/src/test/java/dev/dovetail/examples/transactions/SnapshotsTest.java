package dev.dovetail.examples.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.OperationReport;
import dev.dovetail.Read;
import dev.dovetail.Snapshot;
import dev.dovetail.TableOptions;
import dev.dovetail.Transaction;
import dev.dovetail.WrongType;
import dev.dovetail.examples.transactions.BankTable.Account;
import dev.dovetail.examples.transactions.BankTable.State;
import dev.dovetail.examples.transactions.BankTable.Transfer;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A snapshot has for each read what the same read alone would have. */
@DynamoDbTest
class SnapshotsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void get_readsOfSeveralEntities_areEachOfItsType(BankTable bank) {
    Account ann = bank.accounts().open("ann", 100, State.OPEN);
    Read<Account> first = bank.accounts().reading(ann.id());
    Read<Transfer> missing = bank.transfers().reading("none");
    Read<Account> same = bank.accounts().reading(ann.id());

    Snapshot snapshot = Snapshot.read(first, missing, same);

    assertThat(snapshot.get(first)).contains(ann);
    assertThat(snapshot.get(missing)).isEmpty();
    assertThat(snapshot.get(same)).contains(ann);
    assertThat(snapshot.get(bank.accounts().reading(ann.id()))).contains(ann);
    assertThat(first).hasToString("Read of the ACCOUNT " + first.key());
  }

  @Test
  void get_whatWasNotRead_isRefused(BankTable bank) {
    Snapshot snapshot = Snapshot.read(bank.accounts().reading("a"));

    assertThatThrownBy(() -> snapshot.get(bank.accounts().reading("b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ACCOUNT#b");
  }

  @Test
  void get_expiredItem_isThereOnlyIfAskedFor(BankTable bank) {
    Account expiring = bank.accounts().create(TransactionsTest.account("x", NOON));
    BankTable after = TransactionsTest.at(bank, NOON);
    BankTable before = TransactionsTest.at(bank, NOON.minusSeconds(1));
    Read<Account> hidden = after.accounts().reading("x");
    Read<Account> shown = after.accounts().readingExpired("x");
    Read<Account> alive = before.accounts().reading("x");

    Snapshot snapshot = Snapshot.read(hidden, shown);

    assertThat(snapshot.get(hidden)).isEmpty();
    assertThat(snapshot.get(shown)).contains(expiring);
    assertThat(Snapshot.read(alive).get(alive)).contains(expiring);
  }

  @Test
  void get_itemOfAnotherEntity_isRefusedAndTheOthersAreNot(BankTable bank, DynamoDbClient client) {
    Account ann = bank.accounts().open("ann", 100, State.OPEN);
    Map<String, AttributeValue> foreign =
        Map.of("pk", text("ACCOUNT#x"), "sk", text("ACCOUNT"), "_type", text("OTHER"));
    client.putItem(request -> request.tableName("bank").item(foreign));
    Read<Account> wrong = bank.accounts().reading("x");
    Read<Account> right = bank.accounts().reading(ann.id());

    Snapshot snapshot = Snapshot.read(wrong, right);

    assertThatThrownBy(() -> snapshot.get(wrong)).isInstanceOf(WrongType.class);
    assertThat(snapshot.get(right)).contains(ann);
  }

  @Test
  void requests_ofTablesOnOneClient_areHeardByTheListenerOfTheFirst(
      BankTable onEngine, AuditTable audit, DynamoDbClient client) {
    List<OperationReport> reports = new ArrayList<>();
    BankTable bank =
        DynamoDbBankTable.on(client, "bank", TableOptions.defaults().withListener(reports::add));

    Transaction.of(bank.transfers().making("a", "b", 1), audit.entries().writing("1", "x"))
        .commit();
    Snapshot.read(bank.transfers().reading("1"), audit.entries().reading("1"));
    Snapshot.read(audit.entries().reading("1"), bank.transfers().reading("1"));

    assertThat(reports)
        .extracting(OperationReport::api)
        .containsExactly("TransactWriteItems", "TransactGetItems");
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }
}
