package dev.dovetail.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.Transport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that create something and come again with their {@code Idempotency-Key}. */
@DynamoDbTest(transport = Transport.WIRE)
class IdempotencyTest {
  private static final String REPLAYED = "Idempotency-Replayed";
  private static final int MORE_ATTEMPTS = 10;
  private static final int CLIENTS = 8;

  private final AppTable table;

  IdempotencyTest(AppTable table) {
    this.table = table;
  }

  /**
   * A route that creates.
   *
   * @param body what is created
   * @param other something else
   * @param items how many there are then
   */
  private record Creating(String path, String list, String body, String other, int items) {
    @Override
    public String toString() {
      return path;
    }
  }

  static Stream<Creating> creating() {
    String failure =
        "{\"failureID\":\"001\",\"taskAttempted\":\"a\",\"whyItFailed\":\"b\",\"lessonsLearned\":[\"c\"]}";
    return Stream.of(
        new Creating("/todos", "/todos", "{\"content\":\"a\"}", "{\"content\":\"b\"}", 1),
        new Creating(
            "/batch",
            "/todos",
            "{\"items\":[{\"content\":\"a\"},{\"content\":\"a\"}]}",
            "{\"items\":[{\"content\":\"a\"}]}",
            2),
        new Creating(
            "/links", "/links", "{\"url\":\"https://a.org\"}", "{\"url\":\"https://b.org\"}", 1),
        new Creating("/flavours", "/flavours", "{\"name\":\"mint\"}", "{\"name\":\"lime\"}", 1),
        new Creating(
            "/epic-failures", "/epic-failures", failure, failure.replace("001", "002"), 1));
  }

  private List<Caller> callers() {
    return List.of(Caller.on(table), Caller.routed(table));
  }

  private static int items(Caller api, Creating route) {
    return api.send("GET", route.list()).json().path("items").size();
  }

  @ParameterizedTest
  @MethodSource("creating")
  void request_sentAgainWithItsKey_isDoneOnceAndAnsweredTheSame(Creating route) {
    Caller first = Caller.on(table).with("k1");
    Caller.Reply created = first.send("POST", route.path(), route.body());

    assertThat(created.status()).isBetween(200, 299);
    assertThat(created.header(REPLAYED)).isEmpty();
    // A resource that became one function meanwhile knows the keys of the single ones.
    for (Caller again : callers()) {
      Caller.Reply same = again.with("\"k1\"").send("POST", route.path(), route.body());
      assertThat(same.header(REPLAYED)).isEqualTo("true");
      assertThat(same.status()).isEqualTo(created.status());
      assertThat(same.json()).isEqualTo(created.json());
      assertThat(same.header("Location")).isEqualTo(created.header("Location"));
    }
    assertThat(items(first, route)).isEqualTo(route.items());
  }

  @ParameterizedTest
  @MethodSource("creating")
  void key_usedForAnotherRequest_is422AndNothingIsDone(Creating route) {
    for (Caller api : callers()) {
      api.with("k1").send("POST", route.path(), route.body());
      Caller.Reply other = api.with("k1").send("POST", route.path(), route.other());

      assertThat(other.status()).isEqualTo(422);
      assertThat(other.text("code")).isEqualTo("idempotency_key_reused");
      assertThat(items(api, route)).isEqualTo(route.items());
    }
  }

  @ParameterizedTest
  @MethodSource("creating")
  void key_ofAnotherUser_isAnotherKey(Creating route) {
    Caller api = Caller.on(table).with("k1");
    api.send("POST", route.path(), route.body());

    assertThat(api.as("bob").send("POST", route.path(), route.body()).header(REPLAYED)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("creating")
  void request_withoutAKey_isDoneEachTime(Creating route) {
    Caller api = Caller.on(table);
    api.send("POST", route.path(), route.body());
    api.send("POST", route.path(), route.other());

    assertThat(items(api, route)).isGreaterThan(route.items());
  }

  @ParameterizedTest
  @MethodSource("creating")
  void key_thatIsNone_is400(Creating route) {
    Caller.Reply reply = Caller.on(table).with("\"open").send("POST", route.path(), route.body());

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("code")).isEqualTo("idempotency_key_malformed");
  }

  @Test
  void request_whileTheFirstIsHandled_is409(Faults faults) {
    Caller api = Caller.on(table).with("k1");
    List<Caller.Reply> meanwhile = new ArrayList<>();
    faults.next(
        "PutItem",
        Fault.none(), // The record of the key.
        Fault.meanwhile(
            () ->
                meanwhile.add(
                    Caller.on(table).with("k1").send("POST", "/todos", "{\"content\":\"a\"}"))));

    Caller.Reply first = api.send("POST", "/todos", "{\"content\":\"a\"}");

    assertThat(first.status()).isEqualTo(201);
    assertThat(meanwhile).hasSize(1);
    assertThat(meanwhile.get(0).status()).isEqualTo(409);
    assertThat(meanwhile.get(0).text("code")).isEqualTo("idempotency_in_progress");
    assertThat(meanwhile.get(0).header("Retry-After")).isEqualTo("1");
    assertThat(api.send("GET", "/todos").json().path("items")).hasSize(1);
  }

  @Test
  void request_throttled_canBeSentAgainWithItsKey(Faults faults) {
    Caller api = Caller.on(table).with("k1");
    faults.next("PutItem", Fault.none());
    faults.next(
        "PutItem", Collections.nCopies(MORE_ATTEMPTS, Fault.throttled()).toArray(Fault[]::new));

    Caller.Reply refused = api.send("POST", "/links", "{\"url\":\"https://a.org\"}");
    assertThat(refused.status()).isEqualTo(503);
    faults.clear();
    Caller.Reply again = api.send("POST", "/links", "{\"url\":\"https://a.org\"}");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header(REPLAYED)).isEmpty();
    assertThat(api.send("GET", "/links").json().path("items")).hasSize(1);
  }

  @Test
  void batch_ofWhichNothingIsDone_canBeSentAgainWithItsKey(Faults faults) {
    Caller api = Caller.on(table).with("k1");
    faults.next("PutItem", Fault.none());
    faults.next(
        "PutItem", Collections.nCopies(MORE_ATTEMPTS, Fault.throttled()).toArray(Fault[]::new));

    Caller.Reply refused = api.send("POST", "/batch", "{\"items\":[{\"content\":\"a\"}]}");
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.header("Retry-After")).isNotEmpty();
    faults.clear();
    Caller.Reply again = api.send("POST", "/batch", "{\"items\":[{\"content\":\"a\"}]}");

    assertThat(again.items("/status")).containsExactly("201");
    assertThat(again.header(REPLAYED)).isEmpty();
    assertThat(api.send("GET", "/todos").items("/content")).containsExactly("a");
  }

  /**
   * Sent again as a whole, it would create the first todos twice: its answer says which to send.
   */
  @Test
  void batch_ofWhichAPartFailed_isAnsweredTheSameAgain(Faults faults) {
    String batch = "{\"items\":[{\"content\":\"a\"},{\"content\":\"b\"},{\"content\":\"c\"}]}";
    Caller api = Caller.on(table).with("k1");
    faults.next("PutItem", Fault.none(), Fault.none());
    faults.next(
        "PutItem", Collections.nCopies(MORE_ATTEMPTS, Fault.throttled()).toArray(Fault[]::new));

    Caller.Reply first = api.send("POST", "/batch", batch);
    faults.clear();
    Caller.Reply again = api.send("POST", "/batch", batch);

    assertThat(first.items("/status")).containsExactly("201", "503", "503");
    assertThat(again.header(REPLAYED)).isEqualTo("true");
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(api.send("GET", "/todos").items("/content")).containsExactly("a");
  }

  @Test
  void requests_manyAtOnceWithOneKey_areDoneOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<Caller.Reply>> sent = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        sent.add(
            threads.submit(
                () -> Caller.on(table).with("k1").send("POST", "/todos", "{\"content\":\"a\"}")));
      }
      int first = 0;
      for (Future<Caller.Reply> each : sent) {
        Caller.Reply reply = each.get();
        assertThat(reply.status()).as(reply.envelope().toString()).isIn(201, 409);
        first += reply.status() == 201 && reply.header(REPLAYED).isEmpty() ? 1 : 0;
      }
      assertThat(first).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
    assertThat(Caller.on(table).send("GET", "/todos").json().path("items")).hasSize(1);
  }
}
