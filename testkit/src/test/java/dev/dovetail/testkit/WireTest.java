package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The wire loses nothing: the same requests have the same answers as without it. */
class WireTest {
  private static final int REQUESTS = 2_000;

  @Test
  void wire_randomRequests_areAnsweredAsDirectOnes() {
    long seed = new Random().nextLong();
    try (LocalDynamoDb one = LocalDynamoDb.start();
        LocalDynamoDb other = LocalDynamoDb.start()) {
      DynamoDbClient direct = one.client();
      DynamoDbClient wire = other.over(Transport.WIRE).client();
      RandomRequests requests = new RandomRequests(seed);
      createTable(direct);
      createTable(wire);
      int refused = 0;
      for (int i = 0; i < REQUESTS; i++) {
        Function<DynamoDbClient, SdkPojo> request = requests.next();
        Outcome expected = Outcome.of(direct, request);
        assertThat(Outcome.of(wire, request))
            .as("request %d of seed %d: %s", i, seed, requests.last())
            .isEqualTo(expected);
        refused += expected.error().isEmpty() ? 0 : 1;
      }
      assertThat(refused).as("refused of seed %d", seed).isBetween(REQUESTS / 20, REQUESTS / 2);
    }
  }

  @Test
  void wire_everyTypeOfAttribute_comesBackAsItWas() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      DynamoDbClient wire = db.over(Transport.WIRE).client();
      createTable(wire);
      Map<String, AttributeValue> item = RandomRequests.everyType();
      wire.putItem(b -> b.tableName("things").item(item));

      assertThat(wire.getItem(b -> b.tableName("things").key(RandomRequests.keyOf(item))).item())
          .isEqualTo(item);
    }
  }

  @Test
  void wire_clientOfTheCaller_hasItsRequestIdsAndMetadata() {
    try (LocalDynamoDb db = LocalDynamoDb.start();
        DynamoDbClient client = db.clientBuilder().build()) {
      assertThat(client.listTables().responseMetadata().requestId()).startsWith("dovetail-");
      assertThat(client.listTables().sdkHttpResponse().statusCode()).isEqualTo(200);
      assertThat(client.serviceClientConfiguration().region()).hasToString("us-east-1");
    }
  }

  @Test
  void wire_closedClient_leavesTheEngineAlone() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      db.clientBuilder().build().close();

      assertThat(db.client().listTables().tableNames()).isEmpty();
    }
  }

  private static void createTable(DynamoDbClient client) {
    client.createTable(
        b ->
            b.tableName("things")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(RandomRequests.attributes())
                .keySchema(RandomRequests.keys()));
  }

  /** What a request came to, in a form that can be compared. */
  private record Outcome(JsonNode answer, String error) {
    static Outcome of(DynamoDbClient client, Function<DynamoDbClient, SdkPojo> request) {
      try {
        return new Outcome(WireWriter.write(request.apply(client)), "");
      } catch (DynamoDbException e) {
        return new Outcome(
            WireWriter.write(e).without(List.of("message", "Message")),
            e.getClass().getSimpleName()
                + " "
                + e.statusCode()
                + " "
                + e.awsErrorDetails().errorCode()
                + " "
                + e.awsErrorDetails().errorMessage());
      }
    }
  }
}
