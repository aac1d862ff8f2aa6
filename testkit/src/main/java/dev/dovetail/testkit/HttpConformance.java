package dev.dovetail.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.RouteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks of what functions behind HTTP often get wrong, for each route and each of the four sources
 * of events.
 *
 * <p>Each route needs an example that is answered with success; what else a test says of a function
 * adds the checks that depend on it. Not safe for use by several threads.
 */
public final class HttpConformance {
  private final FunctionModel model;
  private final RequestStreamHandler handler;
  private final Map<String, Supplier<HttpExample>> examples = new LinkedHashMap<>();
  private final Map<String, Set<String>> required = new LinkedHashMap<>();
  private final Map<String, Map<Integer, List<HttpExample>>> refused = new LinkedHashMap<>();
  private final List<String> hidden = new ArrayList<>();
  private String user = "alice";
  private String origin = "";
  private int bodyLimit = 256 * 1024;
  private boolean unknownAccepted;
  private @Nullable RequestStreamHandler failing;

  private HttpConformance(FunctionModel model, RequestStreamHandler handler) {
    this.model = model;
    this.handler = handler;
  }

  /** {@return checks of a function at the routes that its model has} */
  public static HttpConformance of(FunctionModel model, RequestStreamHandler handler) {
    return new HttpConformance(model, handler);
  }

  /**
   * Says how a route is called with success.
   *
   * @param route method and path of the model, such as {@code GET /todos/{id}}
   * @param example makes a request that succeeds; it is asked for each request, and may first store
   *     what the request is about
   * @throws IllegalArgumentException if the function has no such route
   */
  public HttpConformance example(String route, Supplier<HttpExample> example) {
    examples.put(known(route), example);
    return this;
  }

  /** Says which members the JSON body of a route must have. */
  public HttpConformance required(String route, String... members) {
    required.put(known(route), new TreeSet<>(List.of(members)));
    return this;
  }

  /**
   * Says what a route refuses, beyond what the checks find out: a batch with an id twice, say.
   *
   * @param status the status of the reply
   */
  public HttpConformance refused(String route, int status, HttpExample... requests) {
    refused
        .computeIfAbsent(known(route), r -> new LinkedHashMap<>())
        .computeIfAbsent(status, s -> new ArrayList<>())
        .addAll(List.of(requests));
    return this;
  }

  /** Sets who calls routes that are not public; by default {@code alice}. */
  public HttpConformance user(String subject) {
    user = subject;
    return this;
  }

  /** Says that the function answers for CORS itself, and lets scripts of this origin call it. */
  public HttpConformance origin(String allowed) {
    origin = allowed;
    return this;
  }

  /** Sets the number of bytes that a body may have; by default 262,144. */
  public HttpConformance bodyLimit(int bytes) {
    bodyLimit = bytes;
    return this;
  }

  /** Says that the function takes bodies with members that it does not know, and ignores them. */
  public HttpConformance ignoresUnknownMembers() {
    unknownAccepted = true;
    return this;
  }

  /** Adds texts that no refusal may tell, such as the start of a key. */
  public HttpConformance hides(String... texts) {
    hidden.addAll(List.of(texts));
    return this;
  }

  /** Gives the same function on what fails at each call, such as a table that is not there. */
  public HttpConformance failing(RequestStreamHandler function) {
    failing = function;
    return this;
  }

  /**
   * {@return the checks, to be run in any order}
   *
   * @throws IllegalArgumentException if a route has no example
   */
  public Stream<HttpCheck> checks() {
    List<HttpCheck> checks = new ArrayList<>();
    for (RouteModel route : model.routes()) {
      String key = key(route);
      Supplier<HttpExample> example = examples.get(key);
      if (example == null) {
        throw new IllegalArgumentException(
            "The route \""
                + key
                + "\" has no example, so nothing can be checked of it. Add .example(\""
                + key
                + "\", () -> HttpExample.of(...)).");
      }
      HttpExample first = example.get();
      for (HttpSource source : HttpSource.values()) {
        Probe probe = new Probe(source, route, example, settings(key));
        for (HttpRule rule : HttpRule.values()) {
          if (rule.appliesTo(probe, first)) {
            checks.add(new HttpCheck(rule, probe));
          }
        }
      }
    }
    return checks.stream();
  }

  private Settings settings(String key) {
    return new Settings(
        handler,
        failing,
        user,
        origin,
        bodyLimit,
        unknownAccepted,
        Set.copyOf(required.getOrDefault(key, Set.of())),
        refused.getOrDefault(key, Map.of()),
        List.copyOf(hidden));
  }

  private String known(String route) {
    List<String> keys = model.routes().stream().map(HttpConformance::key).toList();
    if (!keys.contains(route)) {
      throw new IllegalArgumentException(
          "The function has no route \"" + route + "\". Its routes: " + String.join(", ", keys));
    }
    return route;
  }

  private static String key(RouteModel route) {
    return route.method() + " " + route.path();
  }

  /** What a test has said of a function, as far as it is about one route. */
  record Settings(
      RequestStreamHandler handler,
      @Nullable RequestStreamHandler failing,
      String user,
      String origin,
      int bodyLimit,
      boolean unknownAccepted,
      Set<String> required,
      Map<Integer, List<HttpExample>> refused,
      List<String> hidden) {}
}
