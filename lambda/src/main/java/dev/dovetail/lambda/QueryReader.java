package dev.dovetail.lambda;

import java.util.List;
import java.util.Map;

/** Reads query parameters, decoded exactly once whatever the event's source does. */
final class QueryReader {
  private QueryReader() {}

  static Map<String, List<String>> read(Event event) {
    EventSource source = event.source();
    if (source.format2() && event.rawQueryString != null) {
      return parse(event.rawQueryString);
    }
    return source == EventSource.LOAD_BALANCER ? decode(event.query) : event.query.toMap();
  }

  private static Map<String, List<String>> parse(String queryString) {
    MultiMap query = MultiMap.exact();
    for (String part : queryString.split("&", -1)) {
      if (!part.isEmpty()) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals);
        String value = equals < 0 ? "" : part.substring(equals + 1);
        query.add(Percent.decodeQuery(name), Percent.decodeQuery(value));
      }
    }
    return query.toMap();
  }

  private static Map<String, List<String>> decode(MultiMap encoded) {
    MultiMap query = MultiMap.exact();
    for (Map.Entry<String, List<String>> parameter : encoded.toMap().entrySet()) {
      for (String value : parameter.getValue()) {
        query.add(Percent.decodeQuery(parameter.getKey()), Percent.decodeQuery(value));
      }
    }
    return query.toMap();
  }
}
