package dev.dovetail.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a gateway shows to browsers where no route leads. */
final class Pages {
  /** Nothing from elsewhere, and no script but from files. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action"
          + " 'none'; frame-ancestors 'none'";

  private final Map<String, Reply> pages = new LinkedHashMap<>();

  void add(String path, String contentType, byte[] content) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException(
          "The path \"" + path + "\" of a page does not start with /. Write for example /_docs.");
    }
    Reply page =
        Reply.of(200, contentType, Body.of(content.clone()))
            .with("cache-control", "no-store")
            .with("content-security-policy", POLICY)
            .with("referrer-policy", "no-referrer")
            .with("x-content-type-options", "nosniff");
    pages.put(path, page);
  }

  /** {@return the page that a request reads} */
  Optional<Reply> find(HttpRequest request) {
    boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
    return reads ? Optional.ofNullable(pages.get(request.path())) : Optional.empty();
  }
}
