package dev.dovetail.examples.transactions;

import static dev.dovetail.examples.transactions.FaultyTransactions.canceled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.BatchBudget;
import dev.dovetail.CancellationReason;
import dev.dovetail.CancellationReason.Cause;
import dev.dovetail.CancellationReason.NotDone;
import dev.dovetail.CancellationReason.Refused;
import dev.dovetail.InvalidItem;
import dev.dovetail.Read;
import dev.dovetail.RequestFailed;
import dev.dovetail.Snapshot;
import dev.dovetail.TableOptions;
import dev.dovetail.Transaction;
import dev.dovetail.TransactionCanceled;
import dev.dovetail.Write;
import dev.dovetail.examples.transactions.BankTable.Account;
import dev.dovetail.examples.transactions.BankTable.State;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What DynamoDB could not do is sent again, within the budget and under the same token. */
@DynamoDbTest
class ConflictsTest {
  private final List<Duration> pauses = new ArrayList<>();
  private FaultyTransactions client;
  private BankTable bank;
  private Account ann;

  @BeforeEach
  void openAccount(BankTable onEngine, DynamoDbClient engine) {
    client = new FaultyTransactions(engine);
    bank =
        DynamoDbBankTable.on(
            client,
            "bank",
            TableOptions.defaults()
                .withPause(pauses::add)
                .withBatchBudget(new BatchBudget(3, Duration.ofMinutes(1))));
    ann = onEngine.accounts().open("ann", 100, State.OPEN);
  }

  @Test
  void commit_conflictsThatPass_isDoneOnceUnderOneToken(BankTable onEngine) {
    client.failing(
        List.of(
            canceled("None", "TransactionConflict"),
            canceled("ThrottlingError", "None"),
            canceled("ProvisionedThroughputExceeded", "TransactionConflict")));

    transaction().commit();

    assertThat(client.requests()).isEqualTo(4);
    assertThat(new HashSet<>(client.tokens())).hasSize(1);
    assertThat(pauses).hasSize(3).allMatch(pause -> pause.toMillis() <= 200);
    assertThat(onEngine.accounts().get(ann.id())).map(Account::version).contains(2L);
  }

  @Test
  void commit_conflictsUntilTheBudgetEnds_saysWhichAndThatTheyPass(BankTable onEngine) {
    client.failing(Collections.nCopies(4, canceled("None", "TransactionConflict")));

    TransactionCanceled canceled =
        catchThrowableOfType(TransactionCanceled.class, () -> transaction().commit());

    assertThat(client.requests()).isEqualTo(4);
    assertThat(canceled.isTransient()).isTrue();
    assertThat(canceled.refusal()).isEmpty();
    assertThat(canceled.reasons().get(1))
        .isEqualTo(new NotDone(canceled.reasons().get(1).key(), Cause.CONFLICT));
    assertThat(canceled).hasMessageContaining("is part of another transaction or write");
    assertThat(onEngine.accounts().get(ann.id())).contains(ann);
  }

  @Test
  void commit_conflictAndARefusal_isNotSentAgain() {
    client.failing(List.of(canceled("ConditionalCheckFailed", "TransactionConflict")));

    TransactionCanceled canceled =
        catchThrowableOfType(TransactionCanceled.class, () -> transaction().commit());

    assertThat(client.requests()).isEqualTo(1);
    assertThat(canceled.isTransient()).isFalse();
    assertThat(canceled.reasons())
        .extracting(CancellationReason::getClass)
        .containsExactly(Refused.class, NotDone.class);
  }

  @Test
  void commit_itemThatWouldBeTooLarge_isTheInvalidItemOfTheWrite() {
    client.failing(List.of(FaultyTransactions.secondTooLarge()));

    TransactionCanceled canceled =
        catchThrowableOfType(TransactionCanceled.class, () -> transaction().commit());

    assertThat(canceled.refusal())
        .hasValueSatisfying(refusal -> assertThat(refusal).isInstanceOf(InvalidItem.class));
  }

  @Test
  void commit_anotherReason_isToldAndNotSentAgain() {
    client.failing(List.of(canceled("ItemCollectionSizeLimitExceeded", "None")));

    TransactionCanceled canceled =
        catchThrowableOfType(TransactionCanceled.class, () -> transaction().commit());

    assertThat(client.requests()).isEqualTo(1);
    assertThat(((NotDone) canceled.reasons().get(0)).cause()).isEqualTo(Cause.OTHER);
  }

  @Test
  void commit_failedRequest_isThrottledOnlyIfItWasNotBegun() {
    assertThat(failure(ProvisionedThroughputExceededException.builder().build()).throttled())
        .isTrue();
    assertThat(failure(InternalServerErrorException.builder().build()).throttled()).isFalse();
    assertThat(
            failure(
                    TransactionInProgressException.builder()
                        .awsErrorDetails(
                            AwsErrorDetails.builder()
                                .errorCode("TransactionInProgressException")
                                .build())
                        .build())
                .throttled())
        .isFalse();
    assertThat(client.requests()).isEqualTo(3);
  }

  @Test
  void read_conflictsThatPass_isRead() {
    Read<Account> read = bank.accounts().reading(ann.id());
    client.failing(List.of(canceled("TransactionConflict"), canceled("ThrottlingError")));

    assertThat(Snapshot.read(read).get(read)).contains(ann);
    assertThat(client.requests()).isEqualTo(3);
    assertThat(pauses).hasSize(2);
  }

  @Test
  void read_conflictsUntilTheBudgetEnds_saysWhich() {
    Read<Account> first = bank.accounts().reading("a");
    Read<Account> second = bank.accounts().reading("b");
    client.failing(Collections.nCopies(4, canceled("None", "TransactionConflict")));

    assertThatThrownBy(() -> Snapshot.read(first, second))
        .isInstanceOfSatisfying(
            TransactionCanceled.class,
            canceled ->
                assertThat(canceled.reasons().get(1))
                    .isEqualTo(new NotDone(second.key(), Cause.CONFLICT)));
  }

  @Test
  void read_failedRequest_isRequestFailed() {
    client.failing(List.of(InternalServerErrorException.builder().build()));

    assertThatThrownBy(() -> Snapshot.read(bank.accounts().reading("a")))
        .isInstanceOf(RequestFailed.class)
        .hasMessageContaining("TransactGetItems");
  }

  private Transaction transaction() {
    Write<?> transfer = bank.transfers().making("a", "b", 1);
    return Transaction.of(transfer, bank.accounts().settingAny(ann.id(), 7));
  }

  private RequestFailed failure(SdkException exception) {
    client.failing(List.of(exception));
    return catchThrowableOfType(RequestFailed.class, () -> transaction().commit());
  }
}
