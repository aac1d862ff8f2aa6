package dev.dovetail.handlers.todos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.handlers.AppTable;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@DynamoDbTest
class TodosTest {
  private final Api api;

  TodosTest(AppTable table) {
    this.api = Api.on(table);
  }

  private String create(String content) {
    Api.Reply reply = api.post("{\"content\":\"" + content + "\"}");
    assertThat(reply.status()).isEqualTo(201);
    return reply.text("id");
  }

  @Test
  void create_legal_is201AndCanBeRead() {
    Api.Reply created = api.post("{\"content\":\"milk \u00fc \ud83d\ude00\",\"status\":\"DONE\"}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("ETag")).isEqualTo("\"1\"");
    assertThat(created.header("Location")).isEqualTo("/todos/" + created.text("id"));
    assertThat(created.text("content")).isEqualTo("milk \u00fc \ud83d\ude00");
    assertThat(created.text("status")).isEqualTo("DONE");
    assertThat(created.text("createdAt")).isEqualTo(created.text("updatedAt")).endsWith("Z");
    assertThat(created.json().has("userId")).isFalse();
    Api.Reply read = api.get(created.header("Location"));
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.json()).isEqualTo(created.json());
    assertThat(read.header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void create_withoutStatus_isOpen() {
    assertThat(api.post("{\"content\":\"a\"}").text("status")).isEqualTo("OPEN");
  }

  @Test
  void create_illegal_isRefused() {
    assertThat(api.post("{\"content\":").status()).isEqualTo(400);
    assertThat(api.post("").status()).isEqualTo(400);
    assertThat(api.post("{\"content\":1}").errors()).containsExactly("/content=wrong_type");
    assertThat(api.post("{}").errors()).containsExactly("/content=missing");
    assertThat(api.post("{\"content\":\"\",\"status\":\"LATER\",\"userId\":\"bob\"}").errors())
        .containsExactly("/content=too_short", "/status=not_a_code", "/userId=unknown");
    assertThat(api.post("{\"content\":\"" + "x".repeat(1001) + "\"}").errors())
        .containsExactly("/content=too_long");
    assertThat(api.post("{}").status()).isEqualTo(422);
    assertThat(api.send("POST", "/todos", "{}", Map.of("content-type", "text/plain")).status())
        .isEqualTo(415);
    assertThat(api.post("{\"content\":\"" + "x".repeat(256 * 1024) + "\"}").status())
        .isEqualTo(413);
    assertThat(api.get("/todos").json().path("items")).isEmpty();
  }

  @Test
  void create_longestContent_isStored() {
    assertThat(api.post("{\"content\":\"" + "\ud83d\ude00".repeat(1000) + "\"}").status())
        .isEqualTo(201);
  }

  @Test
  void request_withoutPrincipal_is401Everywhere() {
    String id = create("a");
    Api nobody = api.as("");

    assertThat(nobody.post("{\"content\":\"a\"}").status()).isEqualTo(401);
    assertThat(nobody.get("/todos").status()).isEqualTo(401);
    assertThat(nobody.get("/todos/" + id).status()).isEqualTo(401);
    assertThat(nobody.patch(id, "{\"content\":\"b\"}").status()).isEqualTo(401);
    assertThat(nobody.delete(id).status()).isEqualTo(401);
  }

  @Test
  void todo_ofAnotherUser_isNotThere() {
    String id = create("a");
    Api bob = api.as("bob");

    assertThat(bob.get("/todos/" + id).status()).isEqualTo(404);
    assertThat(bob.patch(id, "{\"content\":\"b\"}").status()).isEqualTo(404);
    assertThat(bob.delete(id).status()).isEqualTo(404);
    assertThat(bob.get("/todos").json().path("items")).isEmpty();
    assertThat(api.get("/todos/" + id).text("content")).isEqualTo("a");
  }

  @Test
  void user_withDelimiters_isKeptApart() {
    Api.Reply created = api.as("a#TODO").post("{\"content\":\"x\"}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(api.as("a").get("/todos").json().path("items")).isEmpty();
    assertThat(api.as("a#TODO").get("/todos").json().path("items")).hasSize(1);
  }

  @Test
  void id_unknown_is404() {
    for (String id : List.of("none", "a#b", " ", "\u00fc")) {
      assertThat(api.get("/todos/" + id).status()).as(id).isEqualTo(404);
      assertThat(api.patch(id, "{\"content\":\"b\"}").status()).as(id).isEqualTo(404);
      assertThat(api.delete(id).status()).as(id).isEqualTo(404);
    }
  }

  @Test
  void id_longerThanKeys_is400() {
    Api.Reply reply = api.get("/todos/" + "x".repeat(2000));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text("code")).isEqualTo("invalid_key");
  }

  @Test
  void get_knownTag_is304() {
    String path = "/todos/" + create("a");

    assertThat(api.send("GET", path, "", Map.of("If-None-Match", "\"1\"")).status()).isEqualTo(304);
    assertThat(api.send("GET", path, "", Map.of("If-None-Match", "\"9\", W/\"1\"")).status())
        .isEqualTo(304);
    assertThat(api.send("GET", path, "", Map.of("If-None-Match", "\"2\"")).status()).isEqualTo(200);
  }

  @Test
  void patch_oneField_keepsTheOther() {
    String id = create("a");

    Api.Reply done = api.patch(id, "{\"status\":\"DONE\"}");
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.header("ETag")).isEqualTo("\"2\"");
    assertThat(done.text("content")).isEqualTo("a");
    assertThat(done.text("status")).isEqualTo("DONE");
    assertThat(api.patch(id, "{\"content\":\"b\"}").text("status")).isEqualTo("DONE");
    assertThat(api.get("/todos/" + id).text("version")).isEqualTo("3");
    assertThat(api.get("/todos?status=OPEN").json().path("items")).isEmpty();
    assertThat(api.get("/todos?status=DONE").json().path("items")).hasSize(1);
  }

  @Test
  void patch_nothing_writesNothing() {
    String id = create("a");

    assertThat(api.patch(id, "{}").header("ETag")).isEqualTo("\"1\"");
    assertThat(api.patch(id, "{\"content\":\"a\"}").header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void patch_illegal_isRefused() {
    String id = create("a");

    assertThat(api.patch(id, "{\"content\":null,\"id\":\"x\"}").errors())
        .containsExactly("/content=null", "/id=unknown");
    assertThat(api.patch(id, "[]").errors()).containsExactly("=wrong_type");
    assertThat(api.patch(id, "{").status()).isEqualTo(400);
    assertThat(api.get("/todos/" + id).text("version")).isEqualTo("1");
  }

  @Test
  void patch_ifMatch_decides() {
    String id = create("a");

    assertThat(api.patch(id, "{\"content\":\"b\"}", "\"1\"").header("ETag")).isEqualTo("\"2\"");
    assertThat(api.patch(id, "{\"content\":\"c\"}", "\"1\"").status()).isEqualTo(412);
    assertThat(api.patch(id, "{\"content\":\"c\"}", "W/\"2\"").status()).isEqualTo(412);
    assertThat(api.patch(id, "{\"content\":\"c\"}", "2").status()).isEqualTo(412);
    assertThat(api.patch(id, "{\"content\":\"c\"}", "\"7\", \"2\"").status()).isEqualTo(200);
    assertThat(api.patch(id, "{\"content\":\"d\"}", "*").status()).isEqualTo(200);
    assertThat(api.get("/todos/" + id).text("content")).isEqualTo("d");
  }

  @Test
  void delete_known_is204AndThen404() {
    String id = create("a");

    assertThat(api.delete(id).status()).isEqualTo(204);
    assertThat(api.delete(id).status()).isEqualTo(404);
    assertThat(api.get("/todos/" + id).status()).isEqualTo(404);
  }

  @Test
  void delete_ifMatch_decides() {
    String path = "/todos/" + create("a");

    assertThat(api.send("DELETE", path, "", Map.of("if-match", "\"2\"")).text("code"))
        .isEqualTo("stale_version");
    assertThat(api.send("DELETE", path, "", Map.of("if-match", "\"2\"")).status()).isEqualTo(412);
    assertThat(api.send("DELETE", path, "", Map.of("if-match", "W/\"1\"")).status()).isEqualTo(412);
    assertThat(api.send("DELETE", path, "", Map.of("if-match", "\"1\"")).status()).isEqualTo(204);
    assertThat(api.send("DELETE", path, "", Map.of("if-match", "\"1\"")).status()).isEqualTo(404);
  }

  @Test
  void delete_ifMatchWithSeveralTags_comparesEach() {
    String path = "/todos/" + create("a");

    assertThat(api.send("DELETE", path, "", Map.of("if-match", "\"01\"")).status()).isEqualTo(412);
    assertThat(api.send("DELETE", path, "", Map.of("if-match", "\"2\", W/\"1\"")).status())
        .isEqualTo(412);
    assertThat(api.send("DELETE", path, "", Map.of("if-match", "\"2\", \"1\"")).status())
        .isEqualTo(204);
    assertThat(api.send("DELETE", path, "", Map.of("if-match", "\"2\", \"1\"")).status())
        .isEqualTo(404);
    assertThat(api.send("DELETE", path, "", Map.of("if-match", "none")).status()).isEqualTo(404);
  }

  @Test
  void delete_ifMatchAny_is204AndThen404() {
    String path = "/todos/" + create("a");

    assertThat(api.send("DELETE", path, "", Map.of("if-match", "*")).status()).isEqualTo(204);
    assertThat(api.send("DELETE", path, "", Map.of("if-match", "*")).status()).isEqualTo(404);
  }

  @Test
  void content_ofAnyCharacters_isKeptOrRefused() {
    Api.Reply created = api.post("{\"content\":\"\\u0000\\ud83d\\ude00\"}");

    assertThat(created.text("content")).isEqualTo("\u0000\ud83d\ude00");
    assertThat(api.get(created.header("Location")).json()).isEqualTo(created.json());
    assertThat(api.post("{\"content\":\"\\ud800\"}").errors())
        .containsExactly("/content=not_unicode");
    assertThat(api.post("{\"content\":\"\"}").errors()).containsExactly("/content=too_short");
    assertThat(api.post("{\"content\":\"" + "x".repeat(1001) + "\"}").errors())
        .containsExactly("/content=too_long");
    assertThat(api.post("{\"content\":1e99999999999}").status()).isEqualTo(400);
  }
}
