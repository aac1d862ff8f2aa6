package dev.dovetail.lambda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decides what conditional requests are answered with, as of RFC 9110, section 13. */
final class Preconditions {
  private Preconditions() {}

  /** Refuses a request for a resource that has another entity tag than the client says. */
  static void check(Request request, String etag) {
    Optional<EntityTags> match = request.ifMatch();
    Optional<EntityTags> noneMatch = request.ifNoneMatch();
    boolean read = isRead(request.method());
    if (match.isPresent() && !match.get().matches(etag)
        || !read && noneMatch.isPresent() && noneMatch.get().matchesWeakly(etag)) {
      throw new ProblemException(Problem.of(412));
    }
  }

  /** {@return the one version that {@code If-Match} demands} */
  static long version(Request request) {
    Optional<EntityTags> match = request.ifMatch();
    if (match.isEmpty()) {
      throw new ProblemException(Problem.of(428));
    }
    Optional<Long> version = match.get().version();
    if (version.isEmpty()) {
      throw new ProblemException(
          match.get().any()
              ? Problem.of(428).withDetail("The header If-Match must have the entity tag, not *.")
              : Problem.of(412));
    }
    return version.get();
  }

  /** {@return 304 for a body that the client has, otherwise the response as it is} */
  static Response notModified(Response response, Request request) {
    String header = response.header("ETag").orElse("");
    if (response.status() != 200
        || header.isEmpty()
        || !isRead(request.method())
        || request.ifNoneMatch().isEmpty()) {
      return response;
    }
    int start = header.startsWith("W/") ? 3 : 1;
    String etag = header.length() > start ? header.substring(start, header.length() - 1) : "";
    return request.ifNoneMatch().get().matchesWeakly(etag)
        ? Response.of(304, withoutBody(response), response.cookies(), new Content.None())
        : response;
  }

  private static Map<String, List<String>> withoutBody(Response response) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(response.headers());
    headers.remove("Content-Type");
    headers.remove("Content-Encoding");
    return headers;
  }

  private static boolean isRead(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }
}
