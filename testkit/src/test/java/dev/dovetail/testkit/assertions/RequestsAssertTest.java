package dev.dovetail.testkit.assertions;

import static dev.dovetail.testkit.assertions.DovetailAssertions.assertThat;
import static dev.dovetail.testkit.assertions.Failing.ANN;
import static dev.dovetail.testkit.assertions.Failing.VISIT;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.Explanation;
import dev.dovetail.PageRequest;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.Requests;
import dev.dovetail.testkit.club.ClubTable;
import dev.dovetail.testkit.club.DynamoDbClubTable;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

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
}
