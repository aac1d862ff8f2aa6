package dev.dovetail.handlers.epicfailures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Caller;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.Transport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

@DynamoDbTest(transport = Transport.WIRE)
class EpicFailuresTest {
  private final AppTable table;
  private final Caller api;

  EpicFailuresTest(AppTable table) {
    this.table = table;
    this.api = Caller.on(table);
  }

  private static String failure(String id) {
    return "{\"failureID\":\""
        + id
        + "\",\"taskAttempted\":\"a deploy on Friday\",\"whyItFailed\":\"Friday\","
        + "\"lessonsLearned\":[\"Monday\",\"tests\"]}";
  }

  private String create(String id) {
    Caller.Reply reply = api.send("POST", "/epic-failures", failure(id));
    assertThat(reply.status()).isEqualTo(201);
    return reply.text("createdAt") + " " + id;
  }

  @Test
  void create_legal_is201AndListedForEverybody() {
    Caller.Reply created = api.send("POST", "/epic-failures", failure("001"));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).isEqualTo("/epic-failures/001");
    assertThat(created.text("failureID")).isEqualTo("001");
    assertThat(created.text("createdAt")).endsWith("Z");
    assertThat(created.json().path("lessonsLearned")).hasSize(2);
    assertThat(api.as("bob").send("GET", "/epic-failures").json().path("items"))
        .containsExactly(created.json());
  }

  @Test
  void create_illegal_isRefusedWithAllThatIsWrong() {
    assertThat(api.send("POST", "/epic-failures", "{}").errors())
        .containsExactly(
            "/failureID=missing",
            "/taskAttempted=missing",
            "/whyItFailed=missing",
            "/lessonsLearned=missing");
    Caller.Reply reply =
        api.send(
            "POST",
            "/epic-failures",
            "{\"failureID\":\"a/b\",\"taskAttempted\":1,\"whyItFailed\":\"\","
                + "\"lessonsLearned\":[],\"more\":true}");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.errors())
        .containsExactly(
            "/failureID=not_legal",
            "/taskAttempted=wrong_type",
            "/whyItFailed=too_short",
            "/lessonsLearned=too_short",
            "/more=unknown");
    for (String id : List.of("", ".", "..", "a b", "#", "\u00fc", "x".repeat(65))) {
      assertThat(api.send("POST", "/epic-failures", failure(id)).status()).as(id).isEqualTo(422);
    }
    assertThat(api.send("POST", "/epic-failures", "{").status()).isEqualTo(400);
    assertThat(api.send("POST", "/epic-failures").status()).isEqualTo(400);
    assertThat(api.send("GET", "/epic-failures").json().path("items")).isEmpty();
  }

  @Test
  void create_idThatIsTaken_is409AndTheFirstStays() {
    create("001");

    Caller.Reply again =
        api.as("bob").send("POST", "/epic-failures", failure("001").replace("Friday", "x"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("code")).isEqualTo("already_exists");
    assertThat(api.send("GET", "/epic-failures").items("/whyItFailed")).containsExactly("Friday");
  }

  @Test
  void list_pagesOverAllShards_haveAllOnceTheNewestFirst() {
    List<String> created = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      created.add(create("failure-" + i * 7 % 25));
    }
    List<String> listed = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    String target = "/epic-failures?limit=10";
    while (!target.isEmpty()) {
      Caller.Reply page = api.send("GET", target);
      page.json()
          .path("items")
          .forEach(
              item ->
                  listed.add(
                      item.path("createdAt").asText() + " " + item.path("failureID").asText()));
      sizes.add(page.json().path("items").size());
      String next = page.text("next");
      target = next.equals("null") ? "" : "/epic-failures?limit=10&cursor=" + next;
    }

    assertThat(sizes).containsExactly(10, 10, 5);
    assertThat(listed).containsExactlyInAnyOrderElementsOf(created);
    assertThat(listed)
        .isSortedAccordingTo(
            // A whole second has no fraction, so the texts do not sort as the times do.
            Comparator.comparing(
                    (String line) -> Instant.parse(line.substring(0, line.indexOf(' '))))
                .reversed());
  }

  @Test
  void list_scansNothing(Faults faults) {
    create("001");
    api.send("GET", "/epic-failures");

    assertThat(faults.sent("Scan")).isZero();
    assertThat(faults.sent("Query")).isGreaterThanOrEqualTo(4);
  }

  @Test
  void cursor_ofAnotherCaller_isRefused() {
    create("001");
    create("002");
    String target = "/epic-failures?limit=1&cursor=";
    String cursor = api.send("GET", "/epic-failures?limit=1").text("next");

    assertThat(api.send("GET", target + cursor).status()).isEqualTo(200);
    assertThat(api.as("bob").send("GET", target + cursor).text("code")).isEqualTo("invalid_cursor");
  }

  @Test
  void delete_byPathOrBody_is204AndThen404() {
    create("001");
    create("002");

    assertThat(api.send("DELETE", "/epic-failures/001").status()).isEqualTo(204);
    assertThat(api.send("DELETE", "/epic-failures/001").status()).isEqualTo(404);
    assertThat(api.send("DELETE", "/epic-failures", "{\"failureID\":\"002\"}").status())
        .isEqualTo(204);
    assertThat(api.send("DELETE", "/epic-failures", "{\"failureID\":\"002\"}").status())
        .isEqualTo(404);
    assertThat(api.send("GET", "/epic-failures").json().path("items")).isEmpty();
    create("001");
  }

  @Test
  void delete_byIllegalBody_isRefused() {
    create("001");

    assertThat(api.send("DELETE", "/epic-failures").status()).isEqualTo(400);
    assertThat(api.send("DELETE", "/epic-failures", "{\"failureId\":\"001\"}").errors())
        .containsExactly("/failureID=missing", "/failureId=unknown");
    assertThat(api.send("GET", "/epic-failures").json().path("items")).hasSize(1);
  }

  /** The id is that of another epic failure by then, which must not be left without its id. */
  @Test
  void delete_createdAgainMeanwhile_is409AndTheNewOneStays(Faults faults) {
    create("001");
    faults.next(
        "TransactWriteItems",
        Fault.meanwhile(
            () -> {
              assertThat(api.send("DELETE", "/epic-failures/001").status()).isEqualTo(204);
              create("001");
            }));

    Caller.Reply reply = api.send("DELETE", "/epic-failures/001");

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.text("code")).isEqualTo("condition_failed");
    assertThat(api.send("GET", "/epic-failures").items("/failureID")).containsExactly("001");
    assertThat(table.failureIds().get("001")).isPresent();
  }

  @Test
  void create_answerLost_isDoneOnce(Faults faults) {
    faults.next("TransactWriteItems", Fault.answerLost());

    create("001");

    assertThat(api.send("GET", "/epic-failures").items("/failureID")).containsExactly("001");
  }

  @Test
  void request_throttled_is503WithTheReferenceThatIsInTheLog(Faults faults) {
    faults.random(1, 1.0, Fault.throttled());

    Caller.Reply reply = api.send("GET", "/epic-failures");

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.text("code")).isEqualTo("throttled");
    assertThat(reply.header("Retry-After")).isNotEmpty();
    assertThat(api.log()).contains("RequestFailed").doesNotContain("Friday");
  }

  @Test
  void request_withoutPrincipal_is401Everywhere() {
    create("001");
    Caller nobody = api.as("");

    assertThat(nobody.send("POST", "/epic-failures", failure("002")).status()).isEqualTo(401);
    assertThat(nobody.send("GET", "/epic-failures").status()).isEqualTo(401);
    assertThat(nobody.send("DELETE", "/epic-failures/001").status()).isEqualTo(401);
    assertThat(nobody.send("DELETE", "/epic-failures", "{\"failureID\":\"001\"}").status())
        .isEqualTo(401);
  }
}
