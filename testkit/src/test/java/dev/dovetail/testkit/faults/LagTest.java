package dev.dovetail.testkit.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dovetail.PageRequest;
import dev.dovetail.Transaction;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.Transport;
import dev.dovetail.testkit.faults.SeatTable.Seat;
import dev.dovetail.testkit.faults.SeatTable.Ticket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads that see the table as it was. */
@DynamoDbTest(transport = Transport.WIRE)
class LagTest {
  @Test
  void indexLag_ofOneWrite_hidesTheLastFromTheIndexOnly(
      SeatTable table, DynamoDbClient client, Faults faults) {
    faults.indexLag(1);
    table.seats().create(Seat.of("1", "ann"));
    table.seats().create(Seat.of("2", "ann"));

    assertThat(held(client, "ann")).containsExactly("1");
    assertThat(table.seats().get("h", "2")).isPresent();
    assertThat(table.seats().ofHall("h", PageRequest.first(9)).items()).hasSize(2);

    faults.catchUp();
    assertThat(held(client, "ann")).containsExactly("1", "2");

    table.seats().give("h", "1", "bob");
    assertThat(held(client, "ann")).as("it lags again").containsExactly("1", "2");

    faults.clear();
    assertThat(held(client, "ann")).containsExactly("2");
  }

  @Test
  void lag_ofTwoWrites_hidesThemFromAllThatIsNotConsistent(
      SeatTable table, DynamoDbClient client, Faults faults) {
    table.seats().create(Seat.of("1", "ann"));
    faults.lag(2);
    table.seats().sell("h", "1", 1);
    table.seats().sell("h", "1", 1);

    assertThat(table.seats().get("h", "1").orElseThrow().sold()).isZero();
    assertThat(sold(client, true)).isEqualTo("2");
    assertThat(sold(client, false)).isEqualTo("0");

    table.seats().sell("h", "1", 1);
    assertThat(table.seats().get("h", "1").orElseThrow().sold()).isEqualTo(1);
    assertThat(table.seats().ofHall("h", PageRequest.first(9)).items())
        .extracting(Seat::sold)
        .containsExactly(1);
  }

  @Test
  void lag_thatIsMadeSmaller_showsTheOldestWritesAtOnce(SeatTable table, Faults faults) {
    table.seats().create(Seat.of("1", "ann"));
    faults.lag(3);
    table.seats().sell("h", "1", 1);
    table.seats().sell("h", "1", 1);
    table.seats().sell("h", "1", 1);
    assertThat(table.seats().get("h", "1").orElseThrow().sold()).isZero();

    faults.lag(1);

    assertThat(table.seats().get("h", "1").orElseThrow().sold()).isEqualTo(2);
  }

  @Test
  void lag_ofBatchesTransactionsAndDeletes_countsEachAsOneWrite(
      SeatTable table, DynamoDbClient client, Faults faults) {
    faults.lag(1);
    table.tickets().putAll(Ticket.some(2)).orThrow();
    assertThat(table.tickets().ofHall("h", PageRequest.first(9)).items()).isEmpty();

    Transaction.of(
            table.seats().creating(Seat.of("3", "ann")),
            table.seats().creating(Seat.of("4", "ann")))
        .commit();
    assertThat(table.tickets().ofHall("h", PageRequest.first(9)).items()).hasSize(2);
    assertThat(table.seats().ofHall("h", PageRequest.first(9)).items()).isEmpty();

    client.deleteItem(b -> b.tableName("seat").key(NaiveSeats.key("3")));
    assertThat(table.seats().ofHall("h", PageRequest.first(9)).items()).hasSize(2);
    faults.catchUp();
    assertThat(table.seats().ofHall("h", PageRequest.first(9)).items()).hasSize(1);
  }

  @Test
  void lag_ofWhatIsWrittenPastTheFaults_isSeenWhenReadsCatchUp() {
    try (LocalDynamoDb direct = LocalDynamoDb.start(Transport.DIRECT);
        DynamoDbClient wire = direct.clientBuilder().build()) {
      SeatTable table = direct.table(SeatTable.class);
      direct.faults().lag(1);
      table.seats().create(Seat.of("1", "ann"));

      SeatTable late = DynamoDbSeatTable.on(wire, "seat");
      assertThat(late.seats().get("h", "1")).isEmpty();
      direct.faults().catchUp();
      assertThat(late.seats().get("h", "1")).isPresent();
    }
  }

  @Test
  void lag_thatMakesNoSense_isRefused(Faults faults) {
    assertThatIllegalArgumentException().isThrownBy(() -> faults.lag(0));
    assertThatIllegalStateException()
        .isThrownBy(() -> new Faults().indexLag(1))
        .withMessageContaining("LocalDynamoDb.faults()");
  }

  private static List<String> held(DynamoDbClient client, String holder) {
    return client
        .query(
            b ->
                b.tableName("seat")
                    .indexName("byHolder")
                    .keyConditionExpression("#t = :t AND holder = :h")
                    .expressionAttributeNames(Map.of("#t", "_type"))
                    .expressionAttributeValues(
                        Map.of(
                            ":t", AttributeValue.fromS("SEAT"),
                            ":h", AttributeValue.fromS(holder))))
        .items()
        .stream()
        .map(item -> item.get("id").s())
        .toList();
  }

  private static String sold(DynamoDbClient client, boolean consistent) {
    return client
        .getItem(b -> b.tableName("seat").key(NaiveSeats.key("1")).consistentRead(consistent))
        .item()
        .get("sold")
        .n();
  }
}
