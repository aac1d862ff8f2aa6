package dev.dovetail.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.DynamoDbTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All routes, by all sources, whether a function serves one operation or a resource. */
@DynamoDbTest
class SourcesTest {
  private static final String FAILURE =
      "{\"failureID\":\"001\",\"taskAttempted\":\"a\",\"whyItFailed\":\"b\","
          + "\"lessonsLearned\":[\"c\"]}";

  private final AppTable table;

  SourcesTest(AppTable table) {
    this.table = table;
  }

  @ParameterizedTest
  @EnumSource(
      value = Source.class,
      names = {"HTTP_API", "REST_API", "FUNCTION_URL"})
  void routes_all_serveVerifiedCallers(Source source) {
    for (Caller kind : List.of(Caller.on(table), Caller.routed(table))) {
      Caller api = kind.by(source);
      todosAndBatches(api);
      links(api);
      epicFailures(api);
    }
  }

  private static void todosAndBatches(Caller api) {
    String id = api.send("POST", "/todos", "{\"content\":\"a\"}").text("id");
    assertThat(api.send("GET", "/todos/" + id).text("content")).isEqualTo("a");
    assertThat(api.send("PATCH", "/todos/" + id, "{\"status\":\"DONE\"}").status()).isEqualTo(200);
    assertThat(api.send("GET", "/todos?status=DONE&limit=100").items("/id")).contains(id);
    assertThat(api.send("GET", "/batch?ids=" + id + ",none").items("/status"))
        .containsExactly("200", "404");
    assertThat(api.send("DELETE", "/todos/" + id).status()).isEqualTo(204);
    assertThat(api.send("GET", "/todos/" + id).status()).isEqualTo(404);
    assertThat(api.send("POST", "/batch", "{\"items\":[{\"content\":\"b\"}]}").items("/status"))
        .containsExactly("201");
    assertThat(api.send("POST", "/batch", "{\"items\":[]}").status()).isEqualTo(422);
  }

  private static void links(Caller api) {
    Caller.Reply link = api.send("POST", "/links", "{\"url\":\"https://example.com\"}");
    assertThat(link.status()).isEqualTo(201);
    assertThat(api.send("GET", "/links/" + link.text("id")).json()).isEqualTo(link.json());
    assertThat(api.send("GET", "/links?limit=100").items("/id")).contains(link.text("id"));
    assertThat(api.as("bob").send("GET", "/links/" + link.text("id")).status()).isEqualTo(404);
  }

  private static void epicFailures(Caller api) {
    assertThat(api.send("POST", "/epic-failures", FAILURE).status()).isEqualTo(201);
    assertThat(api.send("POST", "/epic-failures", FAILURE).status()).isEqualTo(409);
    assertThat(api.send("GET", "/epic-failures").items("/failureID")).containsExactly("001");
    assertThat(api.send("DELETE", "/epic-failures/001").status()).isEqualTo(204);
    assertThat(api.send("POST", "/epic-failures", FAILURE).status()).isEqualTo(201);
    assertThat(api.send("DELETE", "/epic-failures", "{\"failureID\":\"001\"}").status())
        .isEqualTo(204);
  }

  /** A load balancer verifies no tokens that a function could believe. */
  @Test
  void routes_all_refuseCallersOfALoadBalancer() {
    for (Caller kind : List.of(Caller.on(table), Caller.routed(table))) {
      Caller api = kind.by(Source.LOAD_BALANCER);

      assertThat(api.send("POST", "/todos", "{\"content\":\"a\"}").status()).isEqualTo(401);
      assertThat(api.send("GET", "/todos").status()).isEqualTo(401);
      assertThat(api.send("PATCH", "/todos/1", "{}").status()).isEqualTo(401);
      assertThat(api.send("POST", "/links", "{\"url\":\"https://a.org\"}").status()).isEqualTo(401);
      assertThat(api.send("GET", "/links/1").status()).isEqualTo(401);
      assertThat(api.send("POST", "/epic-failures", FAILURE).status()).isEqualTo(401);
      assertThat(api.send("DELETE", "/epic-failures/001").status()).isEqualTo(401);
      assertThat(api.send("POST", "/flavours", "{\"name\":\"mint\"}").status()).isEqualTo(401);
      assertThat(api.send("DELETE", "/flavours/1").status()).isEqualTo(401);
      assertThat(api.send("GET", "/batch?ids=1").status()).isEqualTo(401);
      assertThat(api.send("POST", "/batch", "{\"items\":[]}").status()).isEqualTo(401);
    }
  }

  /** A function of a single route knows no more than that; one of a resource knows all of it. */
  @Test
  void method_thatAPathDoesNotHave_is405WithThoseItHas() {
    Caller.Reply single = Caller.on(table).by(Source.FUNCTION_URL).send("PUT", "/links", "{}");
    Caller.Reply routed = Caller.routed(table).by(Source.FUNCTION_URL).send("PUT", "/links", "{}");

    assertThat(single.status()).isEqualTo(405);
    assertThat(routed.status()).isEqualTo(405);
    assertThat(routed.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
  }
}
