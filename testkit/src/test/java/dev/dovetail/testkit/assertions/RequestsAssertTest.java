package dev.dovetail.testkit.assertions;

import static dev.dovetail.testkit.assertions.DovetailAssertions.assertThat;
import static dev.dovetail.testkit.assertions.Failing.ANN;
import static dev.dovetail.testkit.assertions.Failing.BOB;
import static dev.dovetail.testkit.assertions.Failing.VISIT;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.Explanation;
import dev.dovetail.PageRequest;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.Requests;
import dev.dovetail.testkit.club.ClubTable;
import dev.dovetail.testkit.club.DynamoDbClubTable;
import dev.dovetail.testkit.club.Visit;
import dev.dovetail.testkit.fixtures.Fixtures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

@DynamoDbTest
class RequestsAssertTest {
  private static final LocalDate DAY = VISIT.day();

  /** Fails unless the assertion fails with just this message, wherever the requests come from. */
  private static void assertFails(ThrowingCallable assertion, String message) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(assertion)
        .satisfies(
            error ->
                org.assertj.core.api.Assertions.assertThat(
                        String.valueOf(error.getMessage()).replaceAll(", at dev[^\\n]*", ""))
                    .isEqualTo(message));
  }

  @Test
  void assertions_thatHold_pass(ClubTable club, Requests requests) {
    assertThat(requests).areExactly();
    club.visits().get("go", DAY);
    club.visits().through("go", "north", PageRequest.first(5));

    assertThat(requests)
        .areExactly("GetItem", "Query")
        .areAtMost(2)
        .haveNoScan()
        .haveAtMostPages(1)
        .consumeAtMostReadUnits(1)
        .consumeAtMostWriteUnits(0);
  }

  @Test
  void assertions_thatDoNot_listTheRequests(
      ClubTable club, DynamoDbClient client, Requests requests) {
    club.visits().add(VISIT);
    club.visits().through("go", "north", PageRequest.first(5));
    client.scan(b -> b.tableName("club"));
    String list =
        """
        \sThere are 3:
          PutItem on club, by Visits.add: 2 units
          Query on club, index byDoor, by Visits.through: 1 item, 0.5 units
          Scan on club: 1 item, 0.5 units""";

    assertFails(
        () -> assertThat(requests).areExactly("PutItem", "Query"),
        "Expected the requests PutItem, Query." + list);
    assertFails(() -> assertThat(requests).areExactly(), "Expected no requests." + list);
    assertFails(() -> assertThat(requests).areAtMost(2), "Expected 2 requests at most." + list);
    assertFails(() -> assertThat(requests).haveNoScan(), "Expected no scan." + list);
    assertFails(
        () -> assertThat(requests).haveAtMostPages(1),
        "Expected 1 pages at most, but there were 2." + list);
    assertFails(
        () -> assertThat(requests).consumeAtMostReadUnits(0.5),
        "Expected 0.5 read units at most, but 1.0 were consumed." + list);
    assertFails(
        () -> assertThat(requests).consumeAtMostWriteUnits(1),
        "Expected 1.0 write units at most, but 2.0 were consumed." + list);
    requests.clear();
    assertFails(
        () -> assertThat(requests).areExactly("Query"),
        "Expected the requests Query, but there are none.");
  }

  @Test
  void reads_thatAFilterDrops_areNamed(ClubTable club, LocalDynamoDb db, Requests requests) {
    Visit expired = new Visit("go", DAY.plusDays(1), "north", Instant.ofEpochSecond(1_000_000_000));
    Fixtures.of(db, "club").create(VISIT, expired);

    club.visits().through("go", "north", PageRequest.first(5));

    assertThat(requests).dropAtMost(0.5);
    assertFails(
        () -> assertThat(requests).dropAtMost(0.4),
        """
        Expected that filters drop 0.4 of what is read at most:
          1 of 2 items are left: Query on club, index byDoor, by Visits.through
        Of all requests. There is 1:
          Query on club, index byDoor, by Visits.through: 1 item of 2, 0.5 units""");
  }

  @Test
  void gets_oneByOne_areNamedWithTheirLine(ClubTable club, Requests requests) {
    club.visits().get("go", DAY);
    club.visits().get("go", DAY.plusDays(1));
    for (int i = 0; i < 3; i++) {
      club.visits().get("chess", DAY);
    }
    assertThat(requests).haveNoRepeatedGets();

    for (int i = 0; i < 3; i++) {
      club.visits().get("go", DAY.plusDays(i));
    }

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(requests).haveNoRepeatedGets())
        .withMessageStartingWith(
            "Expected no gets one by one:\n"
                + "  3 items: GetItem on club, by Visits.get, at dev.dovetail.testkit.assertions")
        .withMessageContaining("\nOf all requests. There are 8:");
  }

  @Test
  void gets_thatAMethodWritesItself_areNoMatter(ClubTable club, Requests requests) {
    club.members().add(ANN);
    club.members().add(BOB);
    requests.clear();

    for (String id : List.of("1", "2")) {
      club.members().remove("chess", id);
    }

    org.assertj.core.api.Assertions.assertThat(requests.last(each -> each.api().equals("GetItem")))
        .hasSize(2);
    assertThat(requests).haveNoRepeatedGets();
  }

  @Test
  void partition_withMostOfTheWrites_isNamed(
      ClubTable club, DynamoDbClient client, Requests requests) {
    club.members().add(ANN);
    club.visits().add(VISIT);
    client.batchWriteItem(
        b ->
            b.requestItems(
                Map.of(
                    "club",
                    List.of(
                        WriteRequest.builder().deleteRequest(d -> d.key(key("a", "1"))).build(),
                        WriteRequest.builder().deleteRequest(d -> d.key(key("a", "2"))).build()))));
    client.deleteItem(b -> b.tableName("club").key(key("a", "3")));

    assertThat(requests).haveNoPartitionOver(0.5);
    assertFails(
        () -> assertThat(requests).haveNoPartitionOver(0.4),
        """
        Expected no partition with more than 0.4 of the items written:
          a has 3 of 6, first by BatchWriteItem
        Of all requests. There are 4:
          TransactWriteItems, by Members.add: 4 units
          PutItem on club, by Visits.add: 2 units
          BatchWriteItem: 4 units
          DeleteItem on club: 1 unit""");
  }

  private static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
  }

  @Test
  void requests_thatCallsMake_areCompared(ClubTable club, Requests requests) {
    club.visits().get("go", DAY);
    club.members().add(ANN);
    club.members().rename("chess", "1", "Anna");

    assertThat(requests)
        .areThoseOf(
            Explanation.of(c -> DynamoDbClubTable.on(c, "club").visits().get("go", DAY)),
            Explanation.of(c -> DynamoDbClubTable.on(c, "club").members().add(ANN)),
            Explanation.of(
                c -> DynamoDbClubTable.on(c, "club").members().rename("chess", "1", "Anna")));
    assertFails(
        () ->
            assertThat(requests)
                .areThoseOf(
                    Explanation.of(c -> DynamoDbClubTable.on(c, "club").visits().get("go", DAY))),
        """
        Expected 1 requests. There are 3:
          GetItem on club, by Visits.get: 0 items, 0.5 units
          TransactWriteItems, by Members.add: 4 units
          UpdateItem on club, by Members.rename: 1 unit""");
  }

  @Test
  void request_thatIsAnother_showsWhereItDiffers(ClubTable club, Requests requests) {
    club.visits().get("go", DAY);

    assertFails(
        () ->
            assertThat(requests)
                .areThoseOf(
                    """
                    {"TableName": "club", "ConsistentRead": true,
                     "Key": {"pk": {"S": "CLUB#go"}, "sk": {"S": "VISIT#2900-01-02"}}}
                    """),
        """
        Expected another request 1:
          ConsistentRead: expected true, found false
          Key.sk.S: expected "VISIT#2900-01-02", found "VISIT#2900-01-01"
        It is
        {
          "TableName" : "club",
          "Key" : {
            "pk" : {
              "S" : "CLUB#go"
            },
            "sk" : {
              "S" : "VISIT#2900-01-01"
            }
          },
          "ConsistentRead" : false
        }
        Of all requests. There is 1:
          GetItem on club, by Visits.get: 0 items, 0.5 units""");
  }

  @Test
  void assertion_onRequestsThatAreNotKept_saysSo(LocalDynamoDb db, ClubTable club) {
    Requests requests = db.requests();
    for (int i = 0; i <= Requests.KEPT; i++) {
      club.visits().get("go", DAY);
    }

    assertThat(requests).areAtMost(Requests.KEPT + 1);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(requests).haveNoScan())
        .withMessageStartingWith("Only the last 1000 requests are kept");
  }

  @Test
  void share_thatIsNone_isRefused(Requests requests) {
    for (double share : new double[] {-0.1, 1.1, 50, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> assertThat(requests).dropAtMost(share))
          .withMessage("A share is from 0 to 1, such as 0.5, but this one is " + share + ".");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> assertThat(requests).haveNoPartitionOver(share))
          .withMessageContaining("is " + share);
    }
    assertThat(requests).dropAtMost(0).dropAtMost(1).haveNoPartitionOver(0);
  }
}
