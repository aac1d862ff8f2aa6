package dev.dovetail.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.Transport;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The client of the service at a table that takes its time. */
@DynamoDbTest(transport = Transport.WIRE)
class DeadlineTest {
  private static final int MILLIS = 900;
  private static final Duration SLOW = Duration.ofSeconds(30);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "POST   | /todos           | {\"content\":\"a\"}",
        "GET    | /todos           | ``",
        "GET    | /todos/1         | ``",
        "PATCH  | /todos/1         | {\"content\":\"a\"}",
        "DELETE | /todos/1         | ``",
        "GET    | /batch?ids=1     | ``",
        "POST   | /links           | {\"url\":\"https://a.org\"}",
        "GET    | /links           | ``",
        "POST   | /flavours        | {\"name\":\"mint\"}",
        "GET    | /epic-failures   | ``",
        "DELETE | /epic-failures/1 | ``",
      })
  void request_atASlowTable_is504BeforeTheFunctionEnds(
      String method, String target, String body, AppTable made, LocalDynamoDb db, Faults faults) {
    try (DynamoDbClient client =
        db.clientBuilder().overrideConfiguration(Service::inTime).build()) {
      Caller api = Caller.on(DynamoDbAppTable.on(client, "app")).with("k1").within(MILLIS);
      faults.random(1, 1.0, Fault.slow(SLOW));
      long start = System.nanoTime();
      Caller.Reply reply = api.send(method, target, body);

      assertThat(reply.status()).as(reply.envelope().toString()).isEqualTo(504);
      assertThat(reply.text("code")).isEqualTo("deadline_exceeded");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SLOW);
    }
  }
}
