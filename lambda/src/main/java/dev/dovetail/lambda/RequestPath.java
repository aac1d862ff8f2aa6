package dev.dovetail.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The path of a request, relative to the API.
 *
 * @param prefix the stage or base path before it, as sent, or nothing
 * @param segments the segments, each decoded once
 * @param parameters the values of the route's parameters
 */
record RequestPath(String prefix, List<String> segments, Map<String, String> parameters) {

  static RequestPath of(Event event) {
    EventSource source = event.source();
    String sent = source.format2() ? event.rawPath : event.path;
    String path = sent == null ? "/" : sent;
    List<String> raw = PathTemplate.split(path);
    int skip = prefixLength(event, raw);
    List<String> segments = new ArrayList<>();
    for (String segment : raw.subList(skip, raw.size())) {
      segments.add(source.pathEncoded() ? Percent.decode(segment) : segment);
    }
    String prefix = skip == 0 ? "" : "/" + String.join("/", raw.subList(0, skip));
    return new RequestPath(
        stage(event, path) + prefix, List.copyOf(segments), parameters(event, segments));
  }

  String text() {
    return "/" + String.join("/", segments);
  }

  /** Counts the segments of a stage or base path that the gateway leaves in the path. */
  private static int prefixLength(Event event, List<String> raw) {
    if (event.template().isPresent()) {
      PathTemplate template = PathTemplate.parse(event.template().get());
      int most = raw.size() - template.length();
      for (int skip = template.greedy() ? 0 : Math.max(most, 0); skip <= most; skip++) {
        if (template.match(raw.subList(skip, raw.size())).isPresent()) {
          return skip;
        }
      }
    }
    boolean staged = event.source() == EventSource.HTTP_API && event.stage != null;
    return staged && !raw.isEmpty() && raw.get(0).equals(event.stage) ? 1 : 0;
  }

  /** Finds the stage that a REST API takes off the path, which clients see. */
  private static String stage(Event event, String path) {
    String whole = event.contextPath;
    return whole != null && whole.endsWith(path)
        ? whole.substring(0, whole.length() - path.length())
        : "";
  }

  /**
   * Takes the parameters from the path where the gateway leaves them encoded, so that each is
   * decoded exactly once.
   */
  private static Map<String, String> parameters(Event event, List<String> segments) {
    if (event.source().pathEncoded() && event.template().isPresent()) {
      Optional<Map<String, String>> own =
          PathTemplate.parse(event.template().get()).match(segments);
      if (own.isPresent()) {
        return Map.copyOf(own.get());
      }
    }
    return event.pathParameters.firstValues();
  }
}
