package dev.dovetail.handlers;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.RouteModel;
import dev.dovetail.testkit.HttpConformance;
import dev.dovetail.testkit.HttpExample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A request that succeeds for each route of the service. */
final class ServiceExamples {
  static final String[] KEYS = {"USER#", "TODO#", "LINK#", "FAILURE#", "FLAVOUR#"};

  static final Map<String, List<String>> REQUIRED =
      Map.of(
          "POST /todos", List.of("content"),
          "POST /links", List.of("url"),
          "POST /flavours", List.of("name"),
          "POST /batch", List.of("items"),
          "DELETE /epic-failures", List.of("failureID"),
          "POST /epic-failures",
              List.of("failureID", "taskAttempted", "whyItFailed", "lessonsLearned"));

  private final Map<String, Supplier<HttpExample>> examples = new LinkedHashMap<>();
  private final AtomicInteger failures = new AtomicInteger();
  private final Caller api;

  ServiceExamples(AppTable table) {
    api = Caller.on(table);
    examples.put("POST /todos", () -> HttpExample.of("/todos").json("{\"content\":\"a\"}"));
    examples.put("GET /todos", () -> HttpExample.of("/todos?limit=2&status=OPEN"));
    examples.put("GET /todos/{id}", () -> HttpExample.of("/todos/" + todo()));
    examples.put(
        "PATCH /todos/{id}",
        () -> HttpExample.of("/todos/" + todo()).json("{\"status\":\"DONE\"}"));
    examples.put("DELETE /todos/{id}", () -> HttpExample.of("/todos/" + todo()));
    examples.put(
        "POST /links", () -> HttpExample.of("/links").json("{\"url\":\"https://example.com\"}"));
    examples.put("GET /links", () -> HttpExample.of("/links?limit=2"));
    examples.put("GET /links/{id}", () -> HttpExample.of("/links/" + link()));
    examples.put("POST /epic-failures", () -> HttpExample.of("/epic-failures").json(failure()));
    examples.put("GET /epic-failures", () -> HttpExample.of("/epic-failures?limit=2"));
    examples.put(
        "DELETE /epic-failures/{id}", () -> HttpExample.of("/epic-failures/" + storedFailure()));
    examples.put(
        "DELETE /epic-failures",
        () -> HttpExample.of("/epic-failures").json("{\"failureID\":\"" + storedFailure() + "\"}"));
    examples.put("POST /flavours", () -> HttpExample.of("/flavours").json("{\"name\":\"mint\"}"));
    examples.put("GET /flavours", () -> HttpExample.of("/flavours?limit=2"));
    examples.put("GET /flavours/{id}", () -> HttpExample.of("/flavours/" + flavour()));
    examples.put("DELETE /flavours/{id}", () -> HttpExample.of("/flavours/" + flavour()));
    examples.put(
        "POST /batch", () -> HttpExample.of("/batch").json("{\"items\":[{\"content\":\"b\"}]}"));
    examples.put("GET /batch", () -> HttpExample.of("/batch?ids=a,b"));
  }

  HttpExample of(RouteModel route) {
    return examples.get(route.method() + " " + route.path()).get();
  }

  /** {@return the checks of a function, with all that there is to say of it} */
  HttpConformance of(FunctionModel model, RequestStreamHandler handler) {
    HttpConformance conformance = HttpConformance.of(model, handler).hides(KEYS);
    for (RouteModel route : model.routes()) {
      String key = route.method() + " " + route.path();
      conformance.example(key, examples.get(key));
      conformance.required(key, REQUIRED.getOrDefault(key, List.of()).toArray(new String[0]));
      if (key.equals("GET /batch")) {
        String tooMany = "a".concat(",a".repeat(100));
        conformance.refused(
            key,
            400,
            HttpExample.of("/batch"),
            HttpExample.of("/batch?ids=a,a"),
            HttpExample.of("/batch?ids=" + tooMany));
      }
      if (key.equals("POST /batch")) {
        String item = "{\"content\":\"b\"}";
        conformance.refused(
            key,
            422,
            HttpExample.of("/batch").json("{\"items\":[]}"),
            HttpExample.of("/batch").json("{\"items\":[" + item + ("," + item).repeat(25) + "]}"));
      }
    }
    return conformance;
  }

  private String todo() {
    return api.send("POST", "/todos", "{\"content\":\"a\"}").text("id");
  }

  private String flavour() {
    return api.send("POST", "/flavours", "{\"name\":\"mint\"}").text("id");
  }

  private String link() {
    return api.send("POST", "/links", "{\"url\":\"https://example.com\"}").text("id");
  }

  private String failure() {
    return "{\"failureID\":\"f"
        + failures.incrementAndGet()
        + "\",\"taskAttempted\":\"a\",\"whyItFailed\":\"b\",\"lessonsLearned\":[\"c\"]}";
  }

  private String storedFailure() {
    return api.send("POST", "/epic-failures", failure()).text("failureID");
  }
}
