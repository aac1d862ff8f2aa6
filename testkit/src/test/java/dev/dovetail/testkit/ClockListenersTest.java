package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A clock that lives longer than what looks at it, as a static one. */
class ClockListenersTest {
  private static final Record RECORD = Record.builder().eventID("1").build();

  private final TestClock clock = TestClock.at(Instant.parse("2026-11-21T12:00:00Z"));

  @Test
  void listener_thatSaysNo_isNotAskedAgain() {
    AtomicInteger calls = new AtomicInteger();
    BooleanSupplier listener = () -> calls.incrementAndGet() < 2;
    clock.beforeMove(listener);

    for (int i = 0; i < 4; i++) {
      clock.advance(Duration.ofSeconds(1));
    }

    assertThat(calls).hasValue(2);
  }

  @Test
  void listener_thatNobodyElseHolds_isLetGo() {
    AtomicInteger calls = new AtomicInteger();
    WeakReference<BooleanSupplier> listener = listen(calls);
    while (listener.get() != null) {
      System.gc();
    }

    clock.advance(Duration.ofSeconds(1));

    assertThat(calls).hasValue(0);
  }

  /** In a method of its own, whose variables are gone when it returns. */
  private WeakReference<BooleanSupplier> listen(AtomicInteger calls) {
    BooleanSupplier listener = () -> calls.incrementAndGet() > 0;
    clock.beforeMove(listener);
    return new WeakReference<>(listener);
  }

  @Test
  void stream_ofAClosedEngine_isReadOnceMore() {
    AtomicInteger calls = new AtomicInteger();
    Engine engine = Engine.inMemory();
    StreamDelivery delivery = delivery(engine, calls);
    clock.advance(Duration.ofSeconds(1));
    int before = calls.get();
    clock.advance(Duration.ofSeconds(1));
    assertThat(calls).as("reads while it is open").hasValueGreaterThan(before);
    engine.close();

    clock.advance(Duration.ofSeconds(1));
    int after = calls.get();
    clock.advance(Duration.ofSeconds(1));

    assertThat(calls).hasValue(after);
    assertThatExceptionOfType(SdkException.class).isThrownBy(delivery::step);
  }

  private StreamDelivery delivery(Engine engine, AtomicInteger calls) {
    DynamoDbClient client = engine.client();
    client.createTable(
        b ->
            b.tableName("things")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    AttributeDefinition.builder().attributeName("pk").attributeType("S").build())
                .keySchema(KeySchemaElement.builder().attributeName("pk").keyType("HASH").build()));
    DynamoDbStreamsClient streams = engine.streams();
    DynamoDbStreamsClient counted =
        (DynamoDbStreamsClient)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DynamoDbStreamsClient.class},
                (proxy, method, arguments) -> {
                  calls.incrementAndGet();
                  try {
                    return method.invoke(streams, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getTargetException();
                  }
                });
    TableStream stream =
        TableStream.on(
            client,
            counted,
            engine::rollOver,
            new ServiceDeletes(client),
            "things",
            StreamViewType.NEW_AND_OLD_IMAGES);
    return StreamDelivery.of(stream)
        .clock(clock)
        .maximumRecordAgeInSeconds(60)
        .to((in, out, context) -> {});
  }

  @Test
  void record_thatIsDone_isForgotten() {
    RecordAges ages = new RecordAges(clock, Duration.ofSeconds(60));
    ages.arrived(RECORD);
    clock.advance(Duration.ofSeconds(61));
    assertThat(ages.exceeded(List.of(RECORD))).isEqualTo(1);

    ages.ended(List.of(RECORD));

    assertThat(ages.exceeded(List.of(RECORD))).as("known").isZero();
  }
}
