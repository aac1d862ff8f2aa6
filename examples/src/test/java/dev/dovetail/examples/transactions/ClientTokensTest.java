package dev.dovetail.examples.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.IdempotentParameterMismatch;
import dev.dovetail.TableOptions;
import dev.dovetail.Transaction;
import dev.dovetail.TransactionCanceled;
import dev.dovetail.Write;
import dev.dovetail.examples.transactions.BankTable.Account;
import dev.dovetail.examples.transactions.BankTable.State;
import dev.dovetail.examples.transactions.BankTable.Transfer;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** By its client token a transaction is done once, however often it is committed. */
@DynamoDbTest
class ClientTokensTest {
  @Test
  void commit_again_doesNothingAndSucceeds(BankTable bank) {
    Account ann = bank.accounts().open("ann", 100, State.OPEN);
    Transaction transaction =
        Transaction.of(bank.transfers().making("a", "b", 1))
            .and(bank.accounts().settingAny(ann.id(), 7));

    transaction.commit();
    transaction.commit();

    assertThat(bank.accounts().get(ann.id())).contains(TransactionsTest.with(ann, 7, 2));
  }

  @Test
  void commit_afterARefusal_isANewAttemptUnderTheSameToken(BankTable bank) {
    Account ann = bank.accounts().open("ann", 100, State.OPEN);
    Transaction transaction =
        Transaction.of(
            bank.transfers().making("a", "b", 1), bank.accounts().setting(ann.id(), 7, 2));

    assertThatThrownBy(transaction::commit).isInstanceOf(TransactionCanceled.class);
    bank.accounts().freeze(ann.id(), State.FROZEN);
    transaction.commit();

    assertThat(bank.accounts().get(ann.id())).map(Account::cents).contains(7L);
  }

  @Test
  void withToken_ofAnotherTransaction_isRefusedAndWritesNothing(BankTable bank) {
    Write<Transfer> first = bank.transfers().making("a", "b", 1);
    Write<Transfer> second = bank.transfers().making("a", "b", 2);
    Transaction.of(first).withToken("request-7").commit();

    IdempotentParameterMismatch mismatch =
        catchThrowableOfType(
            IdempotentParameterMismatch.class,
            () -> Transaction.of(second).withToken("request-7").commit());

    assertThat(mismatch.token()).isEqualTo("request-7");
    assertThat(mismatch).hasMessageContaining("\"request-7\"");
    assertThat(bank.transfers().get(second.item().orElseThrow().id())).isEmpty();
    Transaction.of(first).withToken("request-7").commit();
  }

  @Test
  void token_ofEachTransaction_isItsOwnAndOfTheSourceOfWriteTokens(
      BankTable bank, DynamoDbClient client) {
    List<String> given = new ArrayList<>();
    BankTable table =
        DynamoDbBankTable.on(
            client,
            "bank",
            TableOptions.defaults()
                .withWriteTokens(
                    () -> {
                      given.add("token " + given.size());
                      return given.get(given.size() - 1);
                    }));

    Transaction first = Transaction.of(table.accounts().closing("a"));
    Transaction second = first.and(table.accounts().closing("b"));

    assertThat(first.token()).isEqualTo("token 0");
    assertThat(second.token()).isEqualTo("token 1");
    assertThat(second.withToken("mine").token()).isEqualTo("mine");
    assertThat(second).hasToString("Transaction of 2 writes, token token 1");
  }

  @Test
  void withToken_emptyOrTooLong_isRefusedAtOnce(BankTable bank) {
    Transaction transaction = Transaction.of(bank.accounts().closing("a"));

    transaction.withToken("x".repeat(36)).commit();
    for (String token : List.of("", "x".repeat(37))) {
      assertThatThrownBy(() -> transaction.withToken(token))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("1 to 36");
    }
  }
}
