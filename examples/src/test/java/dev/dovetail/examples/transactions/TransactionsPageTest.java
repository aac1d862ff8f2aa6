package dev.dovetail.examples.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.BatchBudget;
import dev.dovetail.ConditionFailed;
import dev.dovetail.TableOptions;
import dev.dovetail.TransactionCanceled;
import dev.dovetail.examples.transactions.BankTable.Account;
import dev.dovetail.examples.transactions.BankTable.State;
import dev.dovetail.testkit.DynamoDbTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The Java code of the page about transactions is the code of these examples, and does this. */
@DynamoDbTest
class TransactionsPageTest {
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void page_javaCode_isPartOfTheExamples() throws IOException {
    Path folder = Path.of("src/test/java/dev/dovetail/examples/transactions");
    String sources =
        blankless(
            Files.readString(folder.resolve("Bank.java"))
                + Files.readString(folder.resolve("BankTable.java")));
    List<String> parts = new ArrayList<>();
    Matcher block = JAVA.matcher(Files.readString(Path.of("../docs/transactions.md")));
    while (block.find()) {
      parts.addAll(List.of(block.group(1).split("\n\n")));
    }

    assertThat(parts).hasSizeGreaterThan(6);
    assertThat(parts).allSatisfy(part -> assertThat(sources).contains(blankless(part)));
  }

  @Test
  void grow_sponsorFrozen_isRefused(BankTable bank, AuditTable audit) {
    Account ann = bank.accounts().open("ann", 1, State.OPEN);
    Account open = bank.accounts().open("bob", 1, State.OPEN);
    Account frozen = bank.accounts().open("cat", 1, State.FROZEN);
    Bank service = new Bank(bank, audit);

    service.grow(ann.id(), 2, 1, open.id());
    assertThatThrownBy(() -> service.grow(ann.id(), 3, 2, frozen.id()))
        .isInstanceOfSatisfying(
            TransactionCanceled.class,
            canceled ->
                assertThat(canceled.refusal().orElseThrow()).isInstanceOf(ConditionFailed.class));

    assertThat(bank.accounts().get(ann.id())).map(Account::cents).contains(2L);
  }

  @Test
  void say_transfer_tellsWhatBecameOfIt(BankTable bank, AuditTable audit, DynamoDbClient engine) {
    Account ann = bank.accounts().open("ann", 10, State.OPEN);
    Account bob = bank.accounts().open("bob", 0, State.OPEN);
    FaultyTransactions client = new FaultyTransactions(engine);
    TableOptions hasty =
        TableOptions.defaults().withBatchBudget(new BatchBudget(0, Duration.ofMinutes(1)));
    Bank service =
        new Bank(
            DynamoDbBankTable.on(client, "bank", hasty), DynamoDbAuditTable.on(client, "audit"));

    assertThat(service.say(ann.id(), bob.id(), 1)).startsWith("Done: ");
    client.before(() -> bank.accounts().freeze(ann.id(), State.FROZEN));
    assertThat(service.say(ann.id(), bob.id(), 1)).isEqualTo("Somebody was faster");
    client.before(() -> bank.accounts().freeze(bob.id(), State.FROZEN));
    assertThat(service.say(ann.id(), bob.id(), 1)).isEqualTo("Refused");
    client.before(
        () -> {
          throw FaultyTransactions.canceled("TransactionConflict", "None", "None", "None");
        });
    assertThat(service.say(ann.id(), bob.id(), 1)).isEqualTo("Busy");
    assertThat(bank.accounts().get(ann.id())).map(Account::cents).contains(9L);
  }

  private static String blankless(String text) {
    return text.replaceAll("\\s", "");
  }
}
