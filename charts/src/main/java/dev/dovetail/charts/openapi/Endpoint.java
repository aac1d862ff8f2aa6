package dev.dovetail.charts.openapi;

import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.HttpMethod;
import dev.dovetail.model.RouteModel;
import java.util.ArrayList;
import java.util.List;

/**
 * A route with its place in the document.
 *
 * @param path the path, with the same parameters in all routes of one shape
 * @param id the operation's id
 */
record Endpoint(FunctionModel function, RouteModel route, String path, String id) {
  private static final String IDEMPOTENCY = "dev.dovetail.lambda.tables.IdempotencyRecords";

  /** {@return the names of the path's parameters} */
  List<String> parameters() {
    List<String> names = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (isParameter(segment)) {
        names.add(segment.substring(1, segment.length() - 1));
      }
    }
    return names;
  }

  /** {@return the first segment of the path, by which operations are grouped} */
  String tag() {
    String first = path.split("/", -1)[1];
    return first.isEmpty() || isParameter(first) ? "root" : first;
  }

  boolean reads() {
    return route.method() == HttpMethod.GET;
  }

  /** {@return whether it changes what is there already, so that a client can say of which tag} */
  boolean changes() {
    return route.method() == HttpMethod.PUT
        || route.method() == HttpMethod.PATCH
        || route.method() == HttpMethod.DELETE;
  }

  /** {@return whether a request can have a body: one is declared, or may be read by hand} */
  boolean takesBody() {
    return route.body() != null
        || route.method() == HttpMethod.POST
        || route.method() == HttpMethod.PUT
        || route.method() == HttpMethod.PATCH;
  }

  /** {@return whether the function keeps answers by the client's keys} */
  boolean knowsIdempotencyKeys() {
    return !reads()
        && function.uses().stream().anyMatch(use -> use.repository().equals(IDEMPOTENCY));
  }

  static boolean isParameter(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }
}
