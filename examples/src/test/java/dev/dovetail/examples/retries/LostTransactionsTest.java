package dev.dovetail.examples.retries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.AlreadyExists;
import dev.dovetail.CancellationReason.Refused;
import dev.dovetail.RequestFailed;
import dev.dovetail.StaleVersion;
import dev.dovetail.Transaction;
import dev.dovetail.TransactionCanceled;
import dev.dovetail.Write;
import dev.dovetail.examples.transactions.BankTable;
import dev.dovetail.examples.transactions.BankTable.Account;
import dev.dovetail.examples.transactions.BankTable.State;
import dev.dovetail.examples.transactions.BankTable.Transfer;
import dev.dovetail.examples.transactions.DynamoDbBankTable;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A transaction is done once, whatever becomes of its requests and their answers. */
@DynamoDbTest
class LostTransactionsTest {
  private Wire wire;
  private BankTable bank;
  private Account ann;
  private Account bob;

  static List<List<Fate>> fates() {
    return List.of(
        List.of(),
        List.of(Fate.REQUEST_LOST),
        List.of(Fate.ANSWER_LOST),
        List.of(Fate.ANSWER_BROKEN),
        List.of(Fate.IN_PROGRESS),
        List.of(Fate.ANSWER_LOST, Fate.IN_PROGRESS, Fate.IN_PROGRESS),
        List.of(Fate.REQUEST_LOST, Fate.ANSWER_LOST),
        List.of(Fate.ANSWER_LOST, Fate.ANSWER_BROKEN, Fate.REQUEST_LOST, Fate.ANSWER_LOST));
  }

  @BeforeEach
  void openAccounts(BankTable onEngine, DynamoDbClient engine) {
    wire = new Wire(engine);
    bank = DynamoDbBankTable.on(wire.client(), "bank");
    ann = onEngine.accounts().open("ann", 100, State.OPEN);
    bob = onEngine.accounts().open("bob", 100, State.OPEN);
  }

  @ParameterizedTest
  @MethodSource("fates")
  void commit_answersLost_isDoneOnce(List<Fate> fates, BankTable onEngine) {
    Write<Transfer> transfer = bank.transfers().making(ann.id(), bob.id(), 1);
    wire.next(fates);

    Transaction.of(
            transfer,
            bank.accounts().settingAny(ann.id(), 99),
            bank.accounts().closingUnchanged(bob.id(), 1))
        .commit();

    assertThat(wire.sent()).isEqualTo(fates.size() + 1);
    Transfer made = transfer.item().orElseThrow();
    assertThat(onEngine.transfers().get(made.id())).contains(made);
    assertThat(onEngine.accounts().get(ann.id())).map(Account::cents).contains(99L);
    assertThat(onEngine.accounts().get(ann.id())).map(Account::version).contains(2L);
    assertThat(onEngine.accounts().get(bob.id())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fates")
  void commit_refusedAndAnswersLost_isRefusedAsIfNoneWasLost(List<Fate> fates, BankTable onEngine) {
    wire.next(fates);

    TransactionCanceled canceled =
        catchThrowableOfType(
            TransactionCanceled.class,
            () ->
                Transaction.of(
                        bank.accounts().creating(ann), bank.accounts().setting(bob.id(), 1, 7))
                    .commit());

    assertThat(((Refused) canceled.reasons().get(0)).refusal()).isInstanceOf(AlreadyExists.class);
    assertThat(((Refused) canceled.reasons().get(1)).refusal())
        .isInstanceOf(StaleVersion.class)
        .hasMessageContaining("has version 1, not 7. Nothing was written.");
    assertThat(onEngine.accounts().get(bob.id())).contains(bob);
  }

  @Test
  void commit_everyAnswerLost_isUnknownUntilItIsCommittedAgain(BankTable onEngine) {
    Transaction transaction =
        Transaction.of(
            bank.accounts().settingAny(ann.id(), 99), bank.accounts().settingAny(bob.id(), 101));
    wire.next(Collections.nCopies(8, Fate.ANSWER_LOST));

    RequestFailed failed = catchThrowableOfType(RequestFailed.class, transaction::commit);
    assertThat(failed.throttled()).isFalse();
    assertThat(wire.sent()).isEqualTo(8);
    transaction.commit();

    assertThat(onEngine.accounts().get(ann.id())).map(Account::version).contains(2L);
    assertThat(onEngine.accounts().get(bob.id())).map(Account::version).contains(2L);
  }

  @Test
  void commit_inProgressUntilTheSdkGivesUp_isNotThrottledAsItMayBeDone() {
    wire.next(Collections.nCopies(8, Fate.IN_PROGRESS));

    RequestFailed failed =
        catchThrowableOfType(
            RequestFailed.class,
            () -> Transaction.of(bank.accounts().settingAny(ann.id(), 99)).commit());

    assertThat(failed.throttled()).isFalse();
    assertThat(failed).hasMessageContaining("TransactionInProgressException");
  }
}
