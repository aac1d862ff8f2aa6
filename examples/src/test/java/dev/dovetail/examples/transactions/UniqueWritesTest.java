package dev.dovetail.examples.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dovetail.CancellationReason.Refused;
import dev.dovetail.ConditionFailed;
import dev.dovetail.InvalidTransaction;
import dev.dovetail.NotFound;
import dev.dovetail.NotUnique;
import dev.dovetail.StaleVersion;
import dev.dovetail.Transaction;
import dev.dovetail.TransactionCanceled;
import dev.dovetail.Write;
import dev.dovetail.examples.transactions.MemberTable.Member;
import dev.dovetail.examples.transactions.MemberTable.Members;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Writes of items with unique values take and give back the values in the same transaction. */
@DynamoDbTest
class UniqueWritesTest {
  private final Member ann = new Member("1", "ann@example.org", "Ann", 1);
  private final Member bob = new Member("2", "bob@example.org", "Bob", 1);
  private DynamoDbClient client;
  private Members members;

  @BeforeEach
  void join(MemberTable table, DynamoDbClient client) {
    this.client = client;
    this.members = table.members();
    members.join(ann);
  }

  @AfterEach
  void everyAddressOfAMember_hasOneGuardAndNoOther() {
    List<java.util.Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue>>
        items = client.scan(request -> request.tableName("unique-members")).items();
    Set<String> addresses =
        items.stream()
            .filter(item -> item.get("_type").s().equals("MEMBER"))
            .map(item -> item.get("email").s())
            .collect(Collectors.toSet());
    List<String> guards =
        items.stream().map(item -> item.get("pk").s()).filter(pk -> pk.startsWith("$")).toList();
    assertThat(guards).hasSameSizeAs(addresses);
    for (String address : addresses) {
      assertThat(guards).anyMatch(guard -> guard.endsWith("#" + address));
    }
  }

  @Test
  void commit_createOfAFreeValue_isDone() {
    Write<Member> write = members.joining(bob);
    Transaction.of(write).commit();

    assertThat(members.get("2")).isEqualTo(write.item()).contains(bob);
  }

  @Test
  void commit_valueOfAnother_isNotUniqueAtTheWriteAndWritesNothing() {
    members.join(bob);
    TransactionCanceled canceled =
        canceled(
            members.renaming("1", "Anna"),
            members.joining(new Member("3", "ann@example.org", "Eve", 1)));

    Refused refused = (Refused) canceled.reasons().get(1);
    assertThat(refused.key().pk()).isEqualTo("MEMBER#3");
    assertThat(refused.refusal())
        .isInstanceOfSatisfying(NotUnique.class, e -> assertThat(e.component()).isEqualTo("email"));
    assertThat(canceled).hasMessageNotContaining("ann@example.org");
    assertThat(
            ((Refused) canceled(members.changing("2", "ann@example.org")).reasons().get(0))
                .refusal())
        .isInstanceOf(NotUnique.class);
    assertThat(members.get("1")).contains(ann);
    assertThat(members.get("2")).contains(bob);
  }

  @Test
  void commit_changesAndDeletes_giveValuesBack() {
    members.join(bob);
    Transaction.of(members.changing("1", "anna@example.org"), members.leaving("2")).commit();
    Transaction.of(
            members.joining(new Member("3", "ann@example.org", "Eve", 1)),
            members.joining(new Member("4", "bob@example.org", "Dan", 1)),
            members.replacing(new Member("1", "a@example.org", "Ann", 2)))
        .commit();
    Transaction.of(members.leavingUnchanged("1", 3)).commit();

    assertThat(members.get("1")).isEmpty();
    assertThat(members.get("2")).isEmpty();
    assertThat(members.get("3")).map(Member::name).contains("Eve");
  }

  @Test
  void commit_valueOfTheWriteBefore_isRefusedAsOneItemAndNeverNamesTheValue() {
    members.join(bob);

    assertThatThrownBy(
            () ->
                Transaction.of(members.leaving("1"), members.changing("2", "ann@example.org"))
                    .commit())
        .isInstanceOf(InvalidTransaction.class)
        .hasMessageContaining("numbers 1 and 2")
        .hasMessageContaining("unique value")
        .hasMessageNotContaining("ann@example.org");
    assertThat(members.get("1")).contains(ann);
  }

  @Test
  void prepare_itemThatDoesNotAllowIt_isRefusedAtOnce() {
    assertThatThrownBy(() -> members.changing("9", "x@example.org")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> members.leavingUnchanged("1", 7)).isInstanceOf(StaleVersion.class);
  }

  @Test
  void commit_itemWrittenMeanwhile_isRefusedRatherThanLeavingAGuard() {
    Write<Member> change = members.changing("1", "anna@example.org");
    Write<Member> leave = members.leaving("1");
    Transaction.of(members.changing("1", "other@example.org")).commit();

    for (Write<Member> write : List.of(change, leave)) {
      assertThat(((Refused) canceled(write).reasons().get(0)).refusal())
          .isInstanceOf(ConditionFailed.class);
    }
    assertThat(members.get("1")).map(Member::email).contains("other@example.org");
  }

  @Test
  void leaving_nobody_isDoneUnlessSomebodyHasJoinedMeanwhile() {
    Write<Member> leave = members.leaving("2");
    Transaction.of(leave).commit();
    members.join(bob);

    assertThat(((Refused) canceled(leave).reasons().get(0)).refusal())
        .isInstanceOf(ConditionFailed.class);
    assertThat(members.get("2")).contains(bob);
  }

  private static TransactionCanceled canceled(Write<?>... writes) {
    return catchThrowableOfType(
        TransactionCanceled.class, () -> Transaction.of(List.of(writes)).commit());
  }
}
