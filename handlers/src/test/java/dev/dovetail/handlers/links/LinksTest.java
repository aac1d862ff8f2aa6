package dev.dovetail.handlers.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.Caller;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.Transport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DynamoDbTest(transport = Transport.WIRE)
class LinksTest {
  private static final String PAGE = "https://example.com/a?b=c#d";

  private final Caller api;

  LinksTest(AppTable table) {
    this.api = Caller.on(table);
  }

  private Caller.Reply post(String url) {
    return api.send("POST", "/links", "{\"url\":\"" + url + "\"}");
  }

  @Test
  void create_legal_is201AndCanBeRead() {
    Caller.Reply created = post(PAGE);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("Location")).isEqualTo("/links/" + created.text("id"));
    assertThat(created.text("url")).isEqualTo(PAGE);
    Caller.Reply read = api.send("GET", created.header("Location"));
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.json()).isEqualTo(created.json());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com",
        "/a",
        "//example.com/a",
        "ftp://example.com",
        "javascript:alert(1)",
        "data:text/html,x",
        "https:",
        "https://",
        "https:///a",
        "https://ann:secret@example.com",
        "https://ann@example.com",
        "https://@example.com",
        "https://a@b@example.com",
        "https://exa mple.com",
        "https://example.com/a b",
        "https://example.com/%zz",
        "https://example.com:port"
      })
  void create_urlThatIsNoneOfTheWeb_isRefused(String url) {
    Caller.Reply reply = post(url);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.errors()).hasSize(1).allMatch(error -> error.startsWith("/url="));
    assertThat(reply.envelope().toString()).doesNotContain("secret");
  }

  @Test
  void create_urlOfTheGreatestLength_isTaken() {
    String url = "https://example.com/".concat("x".repeat(2048 - 20));

    assertThat(post(url).status()).isEqualTo(201);
    assertThat(post(url + "x").errors()).containsExactly("/url=too_long");
    assertThat(post("HTTP://127.0.0.1:8080").status()).isEqualTo(201);
    assertThat(post("https://[::1]/").status()).isEqualTo(201);
  }

  @Test
  void create_illegalBody_isRefused() {
    assertThat(api.send("POST", "/links", "{\"link\":1}").errors())
        .containsExactly("/url=missing", "/link=unknown");
    assertThat(api.send("POST", "/links", "{\"url\":1}").errors())
        .containsExactly("/url=wrong_type");
    assertThat(api.send("POST", "/links", "{").status()).isEqualTo(400);
  }

  @Test
  void list_pages_haveAllLinksOnce() {
    List<String> created = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      created.add(post(PAGE + i).text("id"));
    }
    Caller.Reply first = api.send("GET", "/links?limit=3");
    Caller.Reply second = api.send("GET", "/links?limit=3&cursor=" + first.text("next"));

    List<String> listed = new ArrayList<>(first.items("/id"));
    listed.addAll(second.items("/id"));
    assertThat(first.items("/id")).hasSize(3);
    assertThat(listed).isEqualTo(created.stream().sorted().toList());
    assertThat(second.json().path("next").isNull()).isTrue();
  }

  @Test
  void link_ofAnotherUser_isNotThere() {
    String path = post(PAGE).header("Location");
    post(PAGE);
    String cursor = api.send("GET", "/links?limit=1").text("next");
    Caller bob = api.as("bob");

    assertThat(bob.send("GET", path).status()).isEqualTo(404);
    assertThat(bob.send("GET", "/links").json().path("items")).isEmpty();
    assertThat(bob.send("GET", "/links?cursor=" + cursor).text("code")).isEqualTo("invalid_cursor");
  }

  @Test
  void link_isNoTodo() {
    String id = post(PAGE).text("id");

    assertThat(api.send("GET", "/todos/" + id).status()).isEqualTo(404);
    assertThat(api.send("GET", "/todos").json().path("items")).isEmpty();
  }

  @Test
  void request_withoutPrincipal_is401Everywhere() {
    Caller nobody = api.as("");

    assertThat(nobody.send("POST", "/links", "{\"url\":\"" + PAGE + "\"}").status()).isEqualTo(401);
    assertThat(nobody.send("GET", "/links").status()).isEqualTo(401);
    assertThat(nobody.send("GET", "/links/1").status()).isEqualTo(401);
  }

  @Test
  void request_thatFails_hasTheReferenceAndNothingOfTheInside(Faults faults) {
    faults.random(1, 1.0, Fault.internalError());

    Caller.Reply reply = post(PAGE);

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.text("reference")).isEqualTo("reference-1");
    assertThat(reply.envelope().toString()).doesNotContain("dynamo").doesNotContain("Exception");
    assertThat(api.log()).contains("reference-1").doesNotContain("example.com");
  }

  @Test
  void request_unknownId_isAProblemWithTheReference() {
    Caller.Reply reply = api.send("GET", "/links/none");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.text("reference")).isEqualTo("reference-1");
  }
}
