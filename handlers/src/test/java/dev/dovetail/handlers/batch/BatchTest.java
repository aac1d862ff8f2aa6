package dev.dovetail.handlers.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Caller;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@DynamoDbTest(transport = Transport.WIRE)
class BatchTest {
  /** More often than the SDK sends a request. */
  private static final int MORE_ATTEMPTS = 20;

  private final Caller api;

  BatchTest(AppTable table) {
    this.api = Caller.on(table);
  }

  private static String todos(int number) {
    List<String> todos =
        IntStream.range(0, number).mapToObj(i -> "{\"content\":\"todo " + i + "\"}").toList();
    return "{\"items\":[" + String.join(",", todos) + "]}";
  }

  private List<String> create(int number) {
    return api.send("POST", "/batch", todos(number)).items("/body/id");
  }

  @Test
  void create_many_is207WithATodoForEachInOrder() {
    Caller.Reply reply = api.send("POST", "/batch", todos(25));

    assertThat(reply.status()).isEqualTo(207);
    assertThat(reply.items("/status")).hasSize(25).containsOnly("201");
    assertThat(reply.items("/body/content"))
        .isEqualTo(IntStream.range(0, 25).mapToObj(i -> "todo " + i).toList());
    assertThat(reply.items("/etag")).containsOnly("\"1\"");
    assertThat(reply.header("Retry-After")).isEmpty();
    for (String location : reply.items("/location")) {
      assertThat(api.send("GET", location).status()).isEqualTo(200);
    }
    assertThat(api.send("GET", "/todos?limit=100").json().path("items")).hasSize(25);
  }

  @Test
  void create_illegal_isRefusedAsAWhole() {
    assertThat(
            api.send(
                    "POST",
                    "/batch",
                    "{\"items\":[{\"content\":\"a\"},{\"content\":\"\"},{\"status\":\"x\"},1]}")
                .errors())
        .containsExactly(
            "/items/1/content=too_short",
            "/items/2/content=missing",
            "/items/2/status=not_a_code",
            "/items/3=wrong_type");
    assertThat(api.send("POST", "/batch", todos(26)).errors()).containsExactly("/items=too_long");
    assertThat(api.send("POST", "/batch", todos(0)).errors()).containsExactly("/items=too_short");
    assertThat(api.send("POST", "/batch", "{}").errors()).containsExactly("/items=missing");
    assertThat(api.send("POST", "/batch", "[]").status()).isEqualTo(422);
    assertThat(api.send("GET", "/todos").json().path("items")).isEmpty();
  }

  @Test
  void create_throttledOnTheWay_is503ForThatOneAndTheRest(Faults faults) {
    faults.next("PutItem", Fault.slow(Duration.ZERO), Fault.slow(Duration.ZERO));
    faults.next(
        "PutItem", Collections.nCopies(MORE_ATTEMPTS, Fault.throttled()).toArray(Fault[]::new));

    Caller.Reply reply = api.send("POST", "/batch", todos(5));

    assertThat(reply.status()).isEqualTo(207);
    assertThat(reply.items("/status")).containsExactly("201", "201", "503", "503", "503");
    assertThat(reply.items("/problem/code"))
        .containsExactly("", "", "throttled", "not_tried", "not_tried");
    assertThat(reply.items("/problem/reference").get(2)).isEqualTo("reference-1");
    assertThat(reply.header("Retry-After")).isNotEmpty();
    assertThat(api.log()).contains("throttled").contains("reference-1").doesNotContain("todo 2");
    assertThat(faults.sent("PutItem")).isLessThan(2 + MORE_ATTEMPTS);
    assertThat(api.send("GET", "/todos").items("/content"))
        .containsExactlyInAnyOrder("todo 0", "todo 1");
  }

  @Test
  void create_answerLost_isDoneOnce(Faults faults) {
    faults.next("PutItem", Fault.answerLost());

    assertThat(create(3)).hasSize(3).doesNotHaveDuplicates();
    assertThat(api.send("GET", "/todos").json().path("items")).hasSize(3);
  }

  @Test
  void get_many_is207InTheOrderOfTheIds() {
    List<String> ids = new ArrayList<>(create(20));
    Collections.reverse(ids);
    ids.add(7, "none");

    Caller.Reply reply = api.send("GET", "/batch?ids=" + String.join(",", ids));

    assertThat(reply.status()).isEqualTo(207);
    List<String> found = reply.items("/body/id");
    List<String> statuses = reply.items("/status");
    for (int i = 0; i < ids.size(); i++) {
      assertThat(statuses.get(i)).isEqualTo(i == 7 ? "404" : "200");
      assertThat(found.get(i)).isEqualTo(i == 7 ? "" : ids.get(i));
    }
    assertThat(reply.items("/problem/code").get(7)).isEqualTo("not_found");
    assertThat(reply.items("/problem/reference").get(7)).isEqualTo("reference-1");
    assertThat(reply.header("Retry-After")).isEmpty();
  }

  @Test
  void get_illegal_is400() {
    assertThat(api.send("GET", "/batch").errors()).containsExactly("ids=missing");
    assertThat(api.send("GET", "/batch?ids=a,b,a").errors()).containsExactly("ids=not_legal");
    assertThat(api.send("GET", "/batch?ids=a,,b").errors()).containsExactly("ids=not_legal");
    assertThat(api.send("GET", "/batch?ids=a,").errors()).containsExactly("ids=not_legal");
    assertThat(api.send("GET", "/batch?ids=").errors()).containsExactly("ids=too_short");
    assertThat(api.send("GET", "/batch?ids=a&ids=b").errors()).containsExactly("ids=repeated");
    assertThat(api.send("GET", "/batch?ids=" + "x".repeat(65)).errors())
        .containsExactly("ids=not_legal");
    List<String> ids = IntStream.range(0, 101).mapToObj(i -> "id" + i).toList();
    assertThat(api.send("GET", "/batch?ids=" + String.join(",", ids)).status()).isEqualTo(400);
    assertThat(api.send("GET", "/batch?ids=" + String.join(",", ids.subList(0, 100))).status())
        .isEqualTo(207);
  }

  @Test
  void get_leftOverByTheTable_is503ForThese(Faults faults) {
    List<String> ids = create(4);
    faults.random(1, 1.0, Fault.unprocessed(2));

    Caller.Reply reply = api.send("GET", "/batch?ids=" + String.join(",", ids));

    assertThat(reply.status()).isEqualTo(207);
    assertThat(reply.items("/status")).containsExactly("200", "200", "503", "503");
    assertThat(reply.items("/problem/code")).containsExactly("", "", "throttled", "throttled");
    assertThat(reply.header("Retry-After")).isNotEmpty();
  }

  @Test
  void todos_ofAnotherUser_areMissing() {
    List<String> ids = create(2);

    assertThat(api.as("bob").send("GET", "/batch?ids=" + String.join(",", ids)).items("/status"))
        .containsExactly("404", "404");
  }

  @Test
  void request_withoutPrincipal_is401Everywhere() {
    assertThat(api.as("").send("POST", "/batch", todos(1)).status()).isEqualTo(401);
    assertThat(api.as("").send("GET", "/batch?ids=a").status()).isEqualTo(401);
  }
}
