package dev.dovetail.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.testkit.LocalDynamoDb;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The service on a port of its own. Each test has a user of its own. */
class NoteServiceTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private static LocalDynamoDb db;
  private static ConfigurableApplicationContext service;

  @BeforeAll
  static void start() {
    db = LocalDynamoDb.start();
    db.table(NoteTable.class);
    service =
        new SpringApplicationBuilder(NoteService.class)
            .initializers(
                (GenericApplicationContext context) ->
                    context.registerBean(DynamoDbClient.class, () -> db.client()))
            .run("--server.port=0", "--spring.main.banner-mode=off", "--logging.level.root=warn");
  }

  @AfterAll
  static void stop() {
    service.close();
    db.close();
  }

  @Test
  void post_thenGet_isTheNote() throws Exception {
    HttpResponse<String> created = send("POST", "/users/ann/notes", "{\"text\": \"Buy milk\"}");

    HttpResponse<String> read = send("GET", created.headers().firstValue("Location").get(), "");

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(read.body())).isEqualTo(JSON.readTree(created.body()));
    assertThat(JSON.readTree(read.body()).get("text").asText()).isEqualTo("Buy milk");
    assertThat(service.getBean(Notes.class).get("ann", id(created))).isPresent();
  }

  @Test
  void list_moreThanAPage_goesOnAtTheCursor() throws Exception {
    for (int i = 0; i < 25; i++) {
      send("POST", "/users/bob/notes", "{\"text\": \"note " + i + "\"}");
    }

    JsonNode first = JSON.readTree(send("GET", "/users/bob/notes", "").body());
    String next = "/users/bob/notes?after=" + first.get("next").asText();
    JsonNode second = JSON.readTree(send("GET", next, "").body());

    List<String> texts = new ArrayList<>();
    first.get("items").forEach(note -> texts.add(note.get("text").asText()));
    second.get("items").forEach(note -> texts.add(note.get("text").asText()));
    assertThat(first.get("items")).hasSize(20);
    assertThat(texts).hasSize(25).startsWith("note 0").endsWith("note 24");
    assertThat(second.get("next").isNull()).isTrue();
  }

  @Test
  void put_versionThatWasRead_changesTheNote() throws Exception {
    String note = "/users/eve/notes/" + id(send("POST", "/users/eve/notes", "{\"text\": \"a\"}"));

    HttpResponse<String> changed = send("PUT", note + "?version=1", "{\"text\": \"b\"}");
    HttpResponse<String> stale = send("PUT", note + "?version=1", "{\"text\": \"secret\"}");

    assertThat(JSON.readTree(changed.body()).get("version").asInt()).isEqualTo(2);
    assertProblem(stale, 409);
    assertThat(stale.body()).doesNotContain("secret", "USER#");
  }

  @Test
  void problems_ofRepositories_haveTheirStatus() throws Exception {
    assertProblem(send("PUT", "/users/ann/notes/1?version=1", "{\"text\": \"b\"}"), 404);
    assertProblem(send("GET", "/users/ann/notes?after=forged", ""), 400);
    assertProblem(send("GET", "/users/" + "x".repeat(3000) + "/notes", ""), 400);
    assertThat(send("GET", "/users/ann/notes/none", "").statusCode()).isEqualTo(404);
  }

  @Test
  void delete_twice_isDoneTwice() throws Exception {
    String note = "/users/kim/notes/" + id(send("POST", "/users/kim/notes", "{\"text\": \"a\"}"));

    assertThat(send("DELETE", note, "").statusCode()).isEqualTo(204);
    assertThat(send("DELETE", note, "").statusCode()).isEqualTo(204);
    assertThat(send("GET", note, "").statusCode()).isEqualTo(404);
  }

  private static void assertProblem(HttpResponse<String> response, int status) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(JSON.readTree(response.body()).get("status").asInt()).isEqualTo(status);
  }

  private static String id(HttpResponse<String> created) throws Exception {
    return JSON.readTree(created.body()).get("id").asText();
  }

  private static HttpResponse<String> send(String method, String path, String body)
      throws Exception {
    String port = service.getEnvironment().getProperty("local.server.port");
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
