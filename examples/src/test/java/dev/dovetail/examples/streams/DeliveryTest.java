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
import dev.dovetail.testkit.TableStream;
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

  @Test
  void delivery_byAPattern_leavesOutWhatDoesNotMatch(LocalDynamoDb db, ShopTable shop) {
    LocalTopic topic = new LocalTopic("new-orders");
    StreamDelivery delivery =
        StreamDelivery.of(db.stream("shop"))
            .filterCriteria(
                "{\"dynamodb\":{\"NewImage\":{\"email\":{\"S\":[{\"suffix\":\"@example.org\"}]}}}}")
            .to(new TellOrder(SnsTopic.of(topic.arn(), ANYBODY, topic.httpClient())));
    shop.orders().place("ann@example.org", BigDecimal.TEN);
    shop.orders().place("bob@example.com", BigDecimal.ONE);

    delivery.deliver();
    assertThat(topic.messages()).hasSize(1);
  }

  @Test
  void delivery_withAWindowAndPauses_goesOnAsTheClockDoes(LocalDynamoDb db, ShopTable shop) {
    LocalTopic topic = new LocalTopic("new-orders");
    TestClock clock = TestClock.at(Instant.parse("2026-11-21T12:00:00Z"));
    StreamDelivery delivery =
        StreamDelivery.of(db.stream("shop"))
            .clock(clock)
            .maximumBatchingWindowInSeconds(10)
            .pauseAfterFailure(Duration.ofSeconds(1), Duration.ofMinutes(1))
            .to(new TellOrder(SnsTopic.of(topic.arn(), ANYBODY, topic.httpClient())));
    shop.orders().place("ann", BigDecimal.TEN);
    topic.next(Fault.throttled());

    delivery.deliver();
    assertThat(delivery.attempts()).isEmpty();
    clock.advance(Duration.ofSeconds(10));
    delivery.deliver();
    assertThat(delivery.attempts()).hasSize(1);
    assertThat(delivery.due()).contains(clock.instant().plusSeconds(1));
    clock.advance(Duration.ofSeconds(1));
    delivery.deliver();
    assertThat(topic.messages()).hasSize(1);
  }

  @Test
  void delivery_overAnotherShard_keepsTheOrder(LocalDynamoDb db, ShopTable shop) {
    LocalTopic topic = new LocalTopic("new-orders");
    TableStream stream = db.stream("shop");
    StreamDelivery delivery =
        StreamDelivery.of(stream)
            .to(new TellOrder(SnsTopic.of(topic.arn(), ANYBODY, topic.httpClient())));
    Order first = shop.orders().place("ann", BigDecimal.ONE);
    stream.rollOver();
    Order second = shop.orders().place("ann", BigDecimal.TEN);

    delivery.deliver();
    assertThat(topic.messages())
        .extracting(LocalTopic.Published::body)
        .containsExactly("{\"id\":\"" + first.id() + "\"}", "{\"id\":\"" + second.id() + "\"}");
  }

  @Test
  void delivery_toInstances_invokesThemAtTheSameTime(LocalDynamoDb db, ShopTable shop) {
    LocalTopic topic = new LocalTopic("new-orders");
    for (int i = 0; i < 20; i++) {
      shop.orders().place("ann", BigDecimal.valueOf(i));
    }
    StreamDelivery delivery =
        StreamDelivery.of(db.stream("shop"))
            .parallelizationFactor(4)
            .toEach(() -> new TellOrder(SnsTopic.of(topic.arn(), ANYBODY, topic.httpClient())));

    delivery.step();
    assertThat(delivery.attempts()).hasSizeGreaterThan(1);
    delivery.deliver();
    assertThat(topic.messages()).hasSize(20);
  }
}
