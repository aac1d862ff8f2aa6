package dev.dovetail.lambda.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.HttpOptions;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.tables.Call.Reply;
import dev.dovetail.lambda.tables.Call.Source;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Transport;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a request would store is larger than DynamoDB takes, as an engine says it. */
@DynamoDbTest(transport = Transport.WIRE)
class OversizeTest {
  private static final String LARGE = "x".repeat(410_000);

  private static Reply answer(Consumer<String> write) {
    HttpFunction function =
        Call.function(
            HttpOptions.defaults(),
            request -> {
              write.accept(LARGE);
              return Response.noContent();
            });
    return Call.of(Source.HTTP_API, "POST", "/orders", "").to(function);
  }

  @Test
  void item_tooLargeForARepository_is413(ShopTable table) {
    Reply reply = answer(product -> table.orders().place("ann", product, 1));

    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.code()).isEqualTo("item_too_large");
  }

  @Test
  void item_tooLargeForTheEngine_is413(ShopTable table, DynamoDbClient client) {
    Reply reply =
        answer(
            product ->
                client.putItem(
                    put ->
                        put.tableName("shop")
                            .item(
                                Map.of(
                                    "pk", AttributeValue.fromS("a"),
                                    "sk", AttributeValue.fromS("a"),
                                    "product", AttributeValue.fromS(product)))));

    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.code()).isEqualTo("item_too_large");
  }
}
