package dev.dovetail.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A client that remembers what it was told, and draws what it does from a seed. */
final class LoadClient {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http;
  private final URI gateway;
  private final String user;
  private final long seed;
  private final Random random;
  private final Map<String, String> todos = new TreeMap<>();
  private final Set<String> links = new TreeSet<>();
  private final Set<String> failures = new TreeSet<>();
  private int requests;

  LoadClient(HttpClient http, URI gateway, String user, long seed) {
    this.http = http;
    this.gateway = gateway;
    this.user = user;
    this.seed = seed;
    this.random = new Random(seed);
  }

  LoadClient runUntil(long end) throws Exception {
    do {
      step();
    } while (System.nanoTime() < end);
    return this;
  }

  int requests() {
    return requests;
  }

  Set<String> failures() {
    return failures;
  }

  private void step() throws Exception {
    switch (random.nextInt(8)) {
      case 0 -> createTodo();
      case 1 -> createBatch();
      case 2 -> changeTodo();
      case 3 -> deleteTodo();
      case 4 ->
          links.add(send("POST", "/links", "{'url':'https://a.org'}", 201).at("/id").asText());
      case 5 -> createFailure();
      case 6 -> deleteFailure();
      default -> readBatch();
    }
  }

  private void createTodo() throws Exception {
    String body = "{'content':'todo " + requests + "'}";
    if (random.nextBoolean()) {
      remember(send("POST", "/todos", body, 201));
      return;
    }
    String key = user + "." + requests;
    JsonNode created = send("POST", "/todos", body, 201, key);
    assertThat(send("POST", "/todos", body, 201, key)).as(told()).isEqualTo(created);
    remember(created);
  }

  private void createBatch() throws Exception {
    String items = "{'items':[{'content':'a'},{'content':'b'},{'content':'c'}]}";
    for (JsonNode part : send("POST", "/batch", items, 207).path("items")) {
      assertThat(part.path("status").asInt()).as(part.toString()).isEqualTo(201);
      remember(part.path("body"));
    }
  }

  private void changeTodo() throws Exception {
    if (!todos.isEmpty()) {
      String id = any(todos.keySet());
      remember(send("PATCH", "/todos/" + id, "{'content':'changed " + requests + "'}", 200));
    }
  }

  private void deleteTodo() throws Exception {
    if (!todos.isEmpty()) {
      String id = any(todos.keySet());
      send("DELETE", "/todos/" + id, "", 204);
      todos.remove(id);
    }
  }

  private void createFailure() throws Exception {
    String id = user + "." + requests;
    String text = "{'failureID':'%s','taskAttempted':'a','whyItFailed':'b','lessonsLearned':['c']}";
    send("POST", "/epic-failures", text.formatted(id), 201);
    failures.add(id);
  }

  private void deleteFailure() throws Exception {
    if (!failures.isEmpty()) {
      String id = any(failures);
      if (random.nextBoolean()) {
        send("DELETE", "/epic-failures/" + id, "", 204);
      } else {
        send("DELETE", "/epic-failures", "{'failureID':'" + id + "'}", 204);
      }
      failures.remove(id);
    }
  }

  private void readBatch() throws Exception {
    if (!todos.isEmpty()) {
      List<String> ids = todos.keySet().stream().limit(100).toList();
      JsonNode items = send("GET", "/batch?ids=" + String.join(",", ids), "", 207).path("items");
      for (int i = 0; i < ids.size(); i++) {
        assertThat(items.get(i).at("/body/content").asText()).isEqualTo(todos.get(ids.get(i)));
      }
    }
  }

  private void remember(JsonNode todo) {
    todos.put(todo.path("id").asText(), todo.path("content").asText());
  }

  private String any(Set<String> ids) {
    return List.copyOf(ids).get(random.nextInt(ids.size()));
  }

  /** Demands that the user's todos and links are those that were acknowledged, each once. */
  void assertStored() throws Exception {
    assertThat(listed("/todos", "id")).as(told()).isEqualTo(List.copyOf(todos.keySet()));
    assertThat(listed("/todos", "content"))
        .as(told())
        .containsExactlyInAnyOrderElementsOf(todos.values());
    assertThat(listed("/links", "id")).as(told()).isEqualTo(List.copyOf(links));
  }

  /** {@return a member of each item of a list, in its order} */
  List<String> listed(String path, String member) throws Exception {
    List<String> values = new ArrayList<>();
    String target = path + "?limit=100";
    while (!target.isEmpty()) {
      JsonNode page = send("GET", target, "", 200);
      page.path("items").forEach(item -> values.add(item.path(member).asText()));
      JsonNode next = page.path("next");
      target = next.isNull() ? "" : path + "?limit=100&cursor=" + next.asText();
    }
    return values;
  }

  private JsonNode send(String method, String target, String body, int status)
      throws IOException, InterruptedException {
    return send(method, target, body, status, "");
  }

  private JsonNode send(String method, String target, String body, int status, String key)
      throws IOException, InterruptedException {
    requests++;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.resolve(target))
            .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
            .header("authorization", "Bearer " + user)
            .header("content-type", "application/json");
    if (!key.isEmpty()) {
      request.header("idempotency-key", key);
    }
    var reply = http.send(request.build(), BodyHandlers.ofString());
    assertThat(reply.statusCode())
        .as(told() + ", " + method + " " + target + ": " + reply.body())
        .isEqualTo(status);
    return JSON.readTree(reply.body());
  }

  private String told() {
    return "seed " + seed + " of " + user;
  }
}
