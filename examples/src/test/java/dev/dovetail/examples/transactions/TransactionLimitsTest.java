package dev.dovetail.examples.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.InvalidTransaction;
import dev.dovetail.ItemKey;
import dev.dovetail.Read;
import dev.dovetail.Snapshot;
import dev.dovetail.Transaction;
import dev.dovetail.Write;
import dev.dovetail.examples.transactions.BankTable.Account;
import dev.dovetail.examples.transactions.BankTable.Accounts;
import dev.dovetail.examples.transactions.BankTable.State;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What DynamoDB would not take is refused before anything is sent. */
@DynamoDbTest
class TransactionLimitsTest {
  private FaultyTransactions client;
  private BankTable bank;

  @BeforeEach
  void countRequests(BankTable onEngine, AuditTable audit, DynamoDbClient engine) {
    client = new FaultyTransactions(engine);
    bank = DynamoDbBankTable.on(client, "bank");
  }

  @Test
  void commit_hundredWrites_isDone() {
    List<Write<Account>> writes = creates(100, 1);

    Transaction.of(writes).commit();

    List<Read<Account>> reads =
        writes.stream().map(write -> bank.accounts().reading(idOf(write))).toList();
    Snapshot snapshot = Snapshot.read(reads);
    for (int i = 0; i < 100; i++) {
      assertThat(snapshot.get(reads.get(i))).isEqualTo(writes.get(i).item());
    }
  }

  @Test
  void commit_moreThanHundred_isRefused() {
    assertRefused(Transaction.of(creates(101, 1)), "101 actions", "at most 100");
  }

  @Test
  void of_nothing_isRefused() {
    assertThatThrownBy(() -> Transaction.of(List.of())).isInstanceOf(InvalidTransaction.class);
    assertThatThrownBy(() -> Snapshot.read(List.of())).isInstanceOf(InvalidTransaction.class);
  }

  @Test
  void commit_itemTwice_isRefusedWithTheNumbersAndTheKey() {
    Accounts accounts = bank.accounts();
    Accounts again = DynamoDbBankTable.on(client, "bank").accounts();

    assertRefused(
        Transaction.of(accounts.existing("a"), accounts.existing("b"), again.settingAny("b", 42)),
        "numbers 2 and 3",
        "(\"ACCOUNT#b\", \"ACCOUNT\")");
  }

  @Test
  void commit_sameKeyInTwoTables_isDone() {
    AuditTable audit = DynamoDbAuditTable.on(client, "audit");
    Write<BankTable.Transfer> transfer = bank.transfers().making("a", "b", 1);
    String id = transfer.item().orElseThrow().id();
    Write<AuditTable.Entry> entry = audit.entries().writing(id, "same key");
    assertThat(entry.key()).isEqualTo(transfer.key());

    Transaction.of(transfer, entry).commit();

    Read<BankTable.Transfer> readTransfer = bank.transfers().reading(id);
    Read<AuditTable.Entry> readEntry = audit.entries().reading(id);
    Snapshot both = Snapshot.read(readTransfer, readEntry);
    assertThat(both.get(readTransfer)).isEqualTo(transfer.item());
    assertThat(both.get(readEntry)).isEqualTo(entry.item());
  }

  @Test
  void commit_justBelowFourMegabytes_isDoneAndAboveIsRefused() {
    Transaction.of(creates(13, 320_000)).commit();
    assertThat(client.requests()).isEqualTo(1);

    Transaction tooLarge = Transaction.of(creates(14, 320_000));
    assertRefused(tooLarge, "bytes", "at most 4194304");
    assertThatThrownBy(tooLarge::commit)
        .isInstanceOfSatisfying(
            InvalidTransaction.class, refused -> assertThat(refused.isTooLarge()).isTrue());
  }

  @Test
  void commit_updatesAboveFourMegabytes_isRefused() {
    List<Write<Account>> writes = new ArrayList<>();
    for (Write<Account> create : creates(14, 320_000)) {
      writes.add(bank.accounts().replacing(create.item().orElseThrow()));
    }
    assertRefused(Transaction.of(writes), "bytes", "at most 4194304");
  }

  @Test
  void commit_tablesOfTwoClients_isRefused(DynamoDbClient engine) {
    Write<?> other = DynamoDbAuditTable.on(engine, "audit").entries().writing("1", "x");

    assertRefused(
        Transaction.of(bank.accounts().existing("a"), other), "Number 2", "table \"audit\"");
    assertThatThrownBy(
            () ->
                Snapshot.read(
                    bank.accounts().reading("a"),
                    DynamoDbBankTable.on(engine, "bank").accounts().reading("b")))
        .isInstanceOf(InvalidTransaction.class)
        .hasMessageContaining("Number 2");
    assertThat(client.requests()).isZero();
  }

  @Test
  void together_writeThatNoRepositoryMade_isRefused() {
    Write<Account> made = bank.accounts().existing("a");

    assertThatThrownBy(() -> Transaction.of(made, new Own()))
        .isInstanceOf(InvalidTransaction.class)
        .hasMessageContaining("Own");
    assertThatThrownBy(() -> Transaction.of(made).and(new Own()))
        .isInstanceOf(InvalidTransaction.class);
    assertThatThrownBy(() -> Snapshot.read(bank.accounts().reading("a"), new OwnRead()))
        .isInstanceOf(InvalidTransaction.class)
        .hasMessageContaining("OwnRead");
  }

  @Test
  void read_moreThanHundredItems_isRefusedAndOneOftenIsNot() {
    List<Read<Account>> reads =
        IntStream.range(0, 101).mapToObj(i -> bank.accounts().reading("id " + i)).toList();

    assertThatThrownBy(() -> Snapshot.read(reads))
        .isInstanceOf(InvalidTransaction.class)
        .hasMessageContaining("101 items");
    assertThat(client.requests()).isZero();
    Snapshot often =
        Snapshot.read(Stream.generate(() -> bank.accounts().reading("a")).limit(150).toList());
    assertThat(often).hasToString("Snapshot of 1 items");
  }

  private List<Write<Account>> creates(int count, int ownerLength) {
    List<Write<Account>> writes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      writes.add(
          bank.accounts()
              .creating(
                  new Account(
                      "id " + i,
                      "x".repeat(ownerLength),
                      1,
                      State.OPEN,
                      Optional.empty(),
                      Set.of(),
                      null,
                      1)));
    }
    return writes;
  }

  private static String idOf(Write<Account> write) {
    return write.item().orElseThrow().id();
  }

  private void assertRefused(Transaction transaction, String... texts) {
    int before = client.requests();
    assertThatThrownBy(transaction::commit)
        .isInstanceOf(InvalidTransaction.class)
        .hasMessageContainingAll(texts)
        .hasMessageContaining("Nothing was sent");
    assertThat(client.requests()).isEqualTo(before);
  }

  private static final class Own implements Write<Account> {
    @Override
    public ItemKey key() {
      return new ItemKey("a", "b");
    }

    @Override
    public Optional<Account> item() {
      return Optional.empty();
    }

    @Override
    public Transaction together(List<? extends Write<?>> others) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class OwnRead implements Read<Account> {
    @Override
    public ItemKey key() {
      return new ItemKey("a", "b");
    }

    @Override
    public Snapshot together(List<? extends Read<?>> others) {
      throw new UnsupportedOperationException();
    }
  }
}
