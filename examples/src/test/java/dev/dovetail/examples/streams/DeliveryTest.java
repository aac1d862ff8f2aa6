package dev.dovetail.examples.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.Change;
import dev.dovetail.examples.shop.Order;
import dev.dovetail.examples.shop.ShopTable;
import dev.dovetail.examples.shop.ShopTableChange;
import dev.dovetail.examples.shop.ShopTableChange.OrderChange;
import dev.dovetail.lambda.streams.Message;
import dev.dovetail.lambda.streams.RelayFunction;
import dev.dovetail.lambda.streams.SnsTopic;
import dev.dovetail.lambda.streams.Topic;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.LocalTopic;
import dev.dovetail.testkit.StreamDelivery;
import dev.dovetail.testkit.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** What the page about streams says of topics and of delivery. */
@DynamoDbTest
class DeliveryTest {
  private static final StaticCredentialsProvider ANYBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));

  /** Tells of placed orders. */
  static final class TellOrder extends RelayFunction {
    TellOrder(Topic topic) {
      super(topic);
    }

    @Override
    protected Optional<Message> message(Record record) {
      if (ShopTableChange.of(record) instanceof OrderChange order
          && order.change() instanceof Change.Inserted<Order> placed) {
        return Optional.of(
            Message.json(json -> json.text("id", placed.item().id().toString()))
                .withSubject("New order")
                .withAttribute("total", placed.item().total()));
      }
      return Optional.empty();
    }
  }

  @Test
  void delivery_overAFailure_tellsOfEveryOrder(LocalDynamoDb db, ShopTable shop) {
    shop.orders().place("ann", BigDecimal.TEN);
    shop.orders().place("bob", BigDecimal.ONE);
    LocalTopic topic = new LocalTopic("new-orders");
    StreamDelivery delivery =
        StreamDelivery.of(db.stream("shop"))
            .batchSize(10)
            .bisectBatchOnFunctionError(true)
            .maximumRetryAttempts(3)
            .to(new TellOrder(SnsTopic.of(topic.arn(), ANYBODY, topic.httpClient())));

    topic.next(Fault.throttled());
    delivery.deliver();
    assertThat(topic.messages()).hasSize(2);
    assertThat(delivery.attempts()).hasSizeGreaterThan(1);
    assertThat(delivery.discarded()).isEmpty();
  }

  @Test
  void delivery_ofAnOrderThatIsTooOld_tellsTheDestination(LocalDynamoDb db, ShopTable shop) {
    LocalTopic topic = new LocalTopic("new-orders");
    TestClock clock = TestClock.at(Instant.parse("2026-11-21T12:00:00Z"));
    StreamDelivery delivery =
        StreamDelivery.of(db.stream("shop"))
            .clock(clock)
            .maximumRecordAgeInSeconds(43_200)
            .to(new TellOrder(SnsTopic.of(topic.arn(), ANYBODY, topic.httpClient())));
    shop.orders().place("ann", BigDecimal.TEN);
    clock.advance(Duration.ofHours(13));

    delivery.deliver();
    assertThat(topic.messages()).isEmpty();
    assertThat(delivery.discarded().get(0).condition()).isEqualTo("RecordAgeExceeded");
  }
}
