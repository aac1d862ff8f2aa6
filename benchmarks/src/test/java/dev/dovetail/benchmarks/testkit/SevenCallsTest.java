package dev.dovetail.benchmarks.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.AlreadyExists;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Shows that all contenders do the same work, so that comparing them says something. */
@DynamoDbTest
class SevenCallsTest {
  @Test
  void calls_onATableThatATestHasLeft_fail(NotesTable table) {
    SevenCalls.on(table);

    assertThatExceptionOfType(AlreadyExists.class).isThrownBy(() -> SevenCalls.on(table));
  }

  @Test
  void table_byHand_isThatOfTheModel(LocalDynamoDb db, NotesTable table) {
    try (LocalDynamoDb other = LocalDynamoDb.start()) {
      SevenCalls.on(HandMade.createTable(other.client()));

      assertThat(description(other.client())).isEqualTo(description(db.client()));
    }
  }

  @Test
  void calls_overTheHttpServer_areDoneInEachFreshTable() throws Exception {
    try (HttpServerMode server = HttpServerMode.start();
        DynamoDbClient client = HandMade.client(server.uri())) {
      for (int i = 0; i < 2; i++) {
        SevenCalls.on(HandMade.createTable(client));
        HandMade.dropTable(client);
      }
      assertThat(client.listTables().tableNames()).isEmpty();
    }
  }

  private static Object description(DynamoDbClient client) {
    TableDescription table = client.describeTable(b -> b.tableName(HandMade.TABLE)).table();
    return List.of(
        table.keySchema(),
        Set.copyOf(table.attributeDefinitions()),
        table.globalSecondaryIndexes().get(0).keySchema(),
        table.globalSecondaryIndexes().get(0).projection());
  }
}
