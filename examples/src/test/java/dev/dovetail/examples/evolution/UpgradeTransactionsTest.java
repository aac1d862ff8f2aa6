package dev.dovetail.examples.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.CancellationReason.None;
import dev.dovetail.CancellationReason.Refused;
import dev.dovetail.InvalidItem;
import dev.dovetail.StaleVersion;
import dev.dovetail.Transaction;
import dev.dovetail.TransactionCanceled;
import dev.dovetail.examples.evolution.FirstTable.Persons;
import dev.dovetail.examples.evolution.MemberTable.Member;
import dev.dovetail.examples.evolution.MemberTable.Members;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Transactions over items of earlier entity versions, and of later ones. */
@DynamoDbTest
class UpgradeTransactionsTest {
  private final Members members;
  private final Persons persons;
  private final DynamoDbClient client;

  UpgradeTransactionsTest(MemberTable table, DynamoDbClient client) {
    this.members = table.members();
    this.persons = DynamoDbFirstTable.on(client, "members").persons();
    this.client = client;
  }

  @BeforeEach
  void add() {
    for (String id : new String[] {"1", "2", "3", "4"}) {
      persons.add("red", id, "Ann Lee", "York");
    }
  }

  @Test
  void commit_earlierItems_isDoneWithAllInThePresentVersion() {
    Member read = members.get("red", "4").orElseThrow();

    Transaction.of(
            members.moving("red", "1", "Hull"),
            members.being("red", "2", true, 1),
            members.removing("red", "3", 1),
            members.replacing(read))
        .commit();

    assertThat(members.get("red", "1").orElseThrow().city()).isEqualTo("Hull");
    assertThat(members.get("red", "1").orElseThrow().version()).isEqualTo(2);
    assertThat(members.get("red", "2").orElseThrow().version()).isEqualTo(1);
    assertThat(members.get("red", "3")).isEmpty();
    assertThat(members.get("red", "4").orElseThrow().version()).isEqualTo(2);
    for (String id : new String[] {"1", "2", "4"}) {
      assertThat(item(id)).containsEntry("_v", AttributeValue.fromN("3"));
    }
  }

  @Test
  void commit_earlierItemsAndOneRefused_changesNothingButTheForm() {
    Transaction transaction =
        Transaction.of(members.moving("red", "1", "Hull"), members.removing("red", "2", 7));
    TransactionCanceled canceled =
        catchThrowableOfType(TransactionCanceled.class, transaction::commit);

    assertThat(canceled.reasons().get(0)).isInstanceOf(None.class);
    assertThat(canceled.reasons().get(1))
        .isInstanceOfSatisfying(
            Refused.class, reason -> assertThat(reason.refusal()).isInstanceOf(StaleVersion.class));
    assertThat(members.get("red", "1").orElseThrow().city()).isEqualTo("York");
    assertThat(members.get("red", "1").orElseThrow().version()).isEqualTo(1);
    assertThat(members.get("red", "2").orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void commit_itemOfALaterVersion_isRefusedAsInvalid() {
    Map<String, AttributeValue> later = item("1");
    later.put("_v", AttributeValue.fromN("4"));
    Stored.put(client, "members", later);
    Transaction transaction =
        Transaction.of(members.moving("red", "1", "Hull"), members.moving("red", "2", "Hull"));

    assertThatThrownBy(transaction::commit)
        .isInstanceOfSatisfying(
            TransactionCanceled.class,
            canceled ->
                assertThat(canceled.refusal().orElseThrow()).isInstanceOf(InvalidItem.class));
    assertThat(item("1")).isEqualTo(later);
    assertThat(members.get("red", "2").orElseThrow().city()).isEqualTo("York");
  }

  private Map<String, AttributeValue> item(String id) {
    return Stored.item(client, "members", "TEAM#red", "PERSON#".concat(id));
  }
}
