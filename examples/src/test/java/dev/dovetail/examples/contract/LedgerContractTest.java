package dev.dovetail.examples.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.TableOptions;
import dev.dovetail.examples.ledger.DynamoDbLedgerTable;
import dev.dovetail.examples.ledger.Iban;
import dev.dovetail.examples.ledger.LedgerTable;
import dev.dovetail.examples.login.LoginTable;
import dev.dovetail.testkit.contract.RepositoryContract;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tables of which a test has to say something. */
class LedgerContractTest {
  private static final byte[] SECRET =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  @TestFactory
  Stream<DynamicTest> contract_ofTheLedger_holds() {
    return RepositoryContract.of(LedgerTable.class)
        .with(Iban.class, random -> new Iban("DE44500105175407324" + (100 + random.nextInt(20))))
        .with(
            Currency.class,
            random -> Currency.getInstance(List.of("EUR", "USD", "JPY").get(random.nextInt(3))))
        .on(
            db ->
                DynamoDbLedgerTable.on(
                    db.client(), "ledger", TableOptions.defaults().withCursorSecret(SECRET)))
        .tests();
  }

  @TestFactory
  Stream<DynamicTest> contract_ofLogins_holds() {
    return RepositoryContract.of(LoginTable.class)
        .readsExpired("sessions.getOld", "sessions.history")
        .tests();
  }

  @Test
  void unchecked_ofTheLedger_isNothing() {
    RepositoryContract<LedgerTable> contract = RepositoryContract.of(LedgerTable.class);

    assertThat(contract.unchecked()).isEmpty();
  }
}
