package dev.dovetail.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.local.Contract.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Calls every operation of a document, rightly and wrongly, and keeps the answers. */
final class Client {
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String TOO_LARGE = "{\"a\":\"" + "a".repeat(300_000) + "\"}";

  private final URI api;
  private final JsonNode document;
  private final List<Answer> answers = new ArrayList<>();
  private int failures;

  Client(URI api, JsonNode document) {
    this.api = api;
    this.document = document;
  }

  List<Answer> answers() {
    return answers;
  }

  /** Sends what succeeds, and all that the document lets one expect to be refused. */
  void callAll() throws IOException, InterruptedException {
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        call(method.getKey(), path.getKey(), method.getValue());
      }
    }
  }

  /** Sends one request to each operation, about what need not be there. */
  void callOnce() throws IOException, InterruptedException {
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        String name = method.getKey();
        String place = path.getKey();
        JsonNode body = method.getValue().at("/requestBody/content/application~1json/example");
        String query = place.equals("/batch") && name.equals("get") ? "?ids=a,b" : "";
        String target = place.replaceAll("\\{.*}", "none") + query;
        send(name, place, target, body.isMissingNode() ? "" : body.toString(), "ann");
      }
    }
  }

  private void call(String method, String path, JsonNode operation)
      throws IOException, InterruptedException {
    boolean takesBody = operation.has("requestBody");
    String body = takesBody ? body(method, path) : "";
    String query = path.equals("/batch") && method.equals("get") ? "?ids=a,b" : "";
    Answer good = send(method, path, target(path) + query, body, "ann");
    if (!operation.path("security").isEmpty()) {
      send(method, path, target(path) + query, body, "");
      send(method, path, target(path) + query, body, "a.b.c");
    }
    if (path.contains("{")) {
      send(method, path, path.replaceAll("\\{.*}", "none"), body, "ann");
      send(method, path, path.replaceAll("\\{.*}", "a".repeat(1100)), body, "ann");
    }
    if (takesBody) {
      badBodies(method, path);
    }
    send(method, path, target(path) + "?ids=a,a&x=%ff", body, "ann");
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals("query")) {
        String name = parameter.path("name").asText();
        send(method, path, target(path) + "?" + name + "=~", body, "ann");
      }
    }
    if (operation.toString().contains("/IfMatch\"")) {
      send(method, path, target(path), body, "ann", "If-Match", "\"99\"");
    }
    if (operation.toString().contains("/IfNoneMatch\"")) {
      send(method, path, target(path), body, "ann", "If-None-Match", good.header("etag"));
    }
    if (operation.toString().contains("/IdempotencyKey\"")) {
      String key = method + path;
      String first = body(method, path);
      send(method, path, target(path), first, "ann", "Idempotency-Key", key);
      send(method, path, target(path), first, "ann", "Idempotency-Key", key);
      send(method, path, target(path), first + " ", "ann", "Idempotency-Key", key);
      send(method, path, target(path), first, "ann", "Idempotency-Key", "\u00e9");
    }
  }

  private void badBodies(String method, String path) throws IOException, InterruptedException {
    for (String bad : List.of("{", "[]", "{\"nobody\":1}", TOO_LARGE)) {
      send(method, path, target(path), bad, "ann");
    }
    send(method, path, target(path), body(method, path), "ann", "Content-Type", "text/plain");
    if (method.equals("delete")) {
      send(method, path, path, "{\"failureID\":\"none\"}", "ann");
    }
  }

  /** {@return a body that is taken: the document's own example, but for ids of what is there} */
  String body(String method, String path) throws IOException, InterruptedException {
    if (path.equals("/epic-failures")) {
      String failure = failure();
      if (method.equals("delete")) {
        send("post", path, path, failure, "ann");
        return failure.replaceFirst(",.*", "}");
      }
      return failure;
    }
    return document
        .path("paths")
        .path(path)
        .path(method)
        .at("/requestBody/content/application~1json/example")
        .toString();
  }

  private String failure() {
    failures++;
    return "{\"failureID\":\"f"
        + failures
        + "\",\"taskAttempted\":\"a\",\"whyItFailed\":\"b\",\"lessonsLearned\":[\"c\"]}";
  }

  /** {@return a path of something that is there} */
  private String target(String path) throws IOException, InterruptedException {
    int brace = path.indexOf("/{");
    if (brace < 0) {
      return path;
    }
    String list = path.substring(0, brace);
    return send("post", list, list, body("post", list), "ann").header("location");
  }

  /** Sends a request; a user without a name has no token. */
  Answer send(
      String method, String path, String target, String body, String user, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(api.resolve(target))
            .timeout(Duration.ofSeconds(30))
            .method(method.toUpperCase(Locale.ROOT), BodyPublishers.ofString(body));
    Map<String, String> all = new TreeMap<>();
    if (!body.isEmpty()) {
      all.put("Content-Type", "application/json");
    }
    if (!user.isEmpty()) {
      all.put("Authorization", "Bearer " + user);
    }
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    all.forEach(request::header);
    HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
    Map<String, String> found = new TreeMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> found.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    Answer answer = new Answer(method, path, response.statusCode(), found, response.body());
    answers.add(answer);
    return answer;
  }
}
