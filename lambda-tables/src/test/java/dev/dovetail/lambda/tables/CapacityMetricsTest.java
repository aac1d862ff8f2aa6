package dev.dovetail.lambda.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.TableOptions;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.HttpOptions;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.tables.Call.Source;
import dev.dovetail.testkit.DynamoDbTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DynamoDbTest
class CapacityMetricsTest {
  private static Orders orders(DynamoDbClient client) {
    return DynamoDbShopTable.on(
            client, "shop", TableOptions.defaults().withListener(new CapacityMetrics()))
        .orders();
  }

  @ParameterizedTest
  @EnumSource
  void request_withMetrics_hasWhatItsTableConsumed(
      Source source, ShopTable made, DynamoDbClient client) throws IOException {
    Orders orders = orders(client);
    HttpFunction function =
        Call.function(
            HttpOptions.defaults().withMetrics("shop"),
            request -> {
              Order order = orders.place("ann", "tea", 2);
              orders.get("ann", order.id());
              return Response.noContent();
            });
    TestContext context = new TestContext(10_000);
    Call.post(source, "/orders", "").to(function, context);

    assertThat(context.log).hasSize(1);
    JsonNode line = new JsonMapper().readTree(context.log.get(0));
    assertThat(line.path("DynamoDbRequests").asDouble()).isEqualTo(2);
    assertThat(line.path("ReadUnits").asDouble()).isEqualTo(1);
    assertThat(line.path("WriteUnits").asDouble()).isEqualTo(1);
    assertThat(line.at("/_aws/CloudWatchMetrics/0/Metrics").findValuesAsText("Name"))
        .contains("DynamoDbRequests", "ReadUnits", "WriteUnits");
  }

  @Test
  void table_outsideOfAFunction_isAsEver(ShopTable made, DynamoDbClient client) {
    Order order = orders(client).place("ann", "tea", 2);

    assertThat(orders(client).get("ann", order.id())).contains(order);
  }
}
