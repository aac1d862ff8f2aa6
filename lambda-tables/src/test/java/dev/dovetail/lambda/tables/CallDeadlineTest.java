package dev.dovetail.lambda.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.HttpOptions;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.tables.Call.Reply;
import dev.dovetail.lambda.tables.Call.Source;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.Transport;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DynamoDbTest(transport = Transport.WIRE)
class CallDeadlineTest {
  private static final Duration SLOW = Duration.ofSeconds(30);

  private static ShopTable table(LocalDynamoDb db, CallDeadline deadline) {
    DynamoDbClient client =
        db.clientBuilder()
            .overrideConfiguration(options -> options.addExecutionInterceptor(deadline))
            .build();
    return DynamoDbShopTable.on(client, "shop");
  }

  private static HttpFunction function(ShopTable table, HttpOptions options) {
    return Call.function(
        options,
        request -> {
          table.orders().get("ann", "1");
          return Response.noContent();
        });
  }

  private static Call get(Source source) {
    return Call.of(source, "GET", "/orders/1", "");
  }

  @ParameterizedTest
  @EnumSource
  void call_thatIsSlow_is504BeforeTheInvocationEnds(
      Source source, ShopTable made, LocalDynamoDb db, Faults faults) {
    // A second for the reply, so that a machine with much to do gets there.
    HttpOptions options = HttpOptions.defaults().withReserve(Duration.ofSeconds(1));
    HttpFunction function = function(table(db, new CallDeadline()), options);
    get(source).to(function);
    faults.next("GetItem", Fault.slow(SLOW));
    TestContext context = new TestContext(1_500);
    Reply reply = get(source).to(function, context);

    assertThat(reply.status()).isEqualTo(504);
    assertThat(reply.code()).isEqualTo("deadline_exceeded");
    assertThat(context.getRemainingTimeInMillis()).isPositive();
    assertThat(context.log).hasSize(1);
  }

  @Test
  void call_thatIsSlowWithoutIt_outlivesTheInvocation(
      ShopTable made, LocalDynamoDb db, Faults faults) {
    ShopTable table = DynamoDbShopTable.on(db.clientBuilder().build(), "shop");
    // 300 ms are left to the function itself.
    HttpOptions options = HttpOptions.defaults().withReserve(Duration.ofMillis(19_700));
    HttpFunction function = function(table, options);
    faults.next("GetItem", Fault.slow(Duration.ofMillis(600)));
    TestContext context = new TestContext(20_000);

    assertThat(get(Source.HTTP_API).to(function, context).status()).isEqualTo(204);
    // Had these been all, Lambda would have killed it before, with no reply and no line in the log.
    assertThat(context.getRemainingTimeInMillis()).isLessThan(19_700);
  }

  @Test
  void call_afterTheReserveIsTouched_isNotSent(ShopTable made, LocalDynamoDb db, Faults faults) {
    HttpOptions options = HttpOptions.defaults().withReserve(Duration.ofMillis(400));
    ShopTable table = table(db, new CallDeadline());
    HttpFunction function =
        Call.function(
            options,
            request -> {
              while (request.remainingTime().toMillis() > 400) {
                Thread.onSpinWait();
              }
              table.orders().get("ann", "1");
              return Response.noContent();
            });
    Reply reply = get(Source.HTTP_API).to(function, new TestContext(800));

    assertThat(reply.code()).isEqualTo("deadline_exceeded");
    assertThat(faults.sent("GetItem")).isZero();
  }

  @Test
  void call_withTimeLeft_hasNoMoreThanTheLongest(ShopTable made, LocalDynamoDb db, Faults faults) {
    CallDeadline deadline = new CallDeadline(Duration.ofMillis(300));
    HttpFunction function = function(table(db, deadline), HttpOptions.defaults());
    faults.next("GetItem", Fault.slow(SLOW));
    TestContext context = new TestContext(20_000);

    assertThat(get(Source.HTTP_API).to(function, context).status()).isEqualTo(504);
    assertThat(context.getRemainingTimeInMillis()).isGreaterThan(10_000);
    assertThatIllegalArgumentException().isThrownBy(() -> new CallDeadline(Duration.ZERO));
  }

  @Test
  void call_outsideOfAFunction_hasTheTimeOfItsClient(
      ShopTable made, LocalDynamoDb db, Faults faults) {
    ShopTable table = table(db, new CallDeadline(Duration.ofMillis(1)));
    faults.next("GetItem", Fault.slow(Duration.ofMillis(50)));

    assertThat(table.orders().get("ann", "1")).isEmpty();
  }
}
