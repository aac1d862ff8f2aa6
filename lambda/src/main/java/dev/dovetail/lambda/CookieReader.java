package dev.dovetail.lambda;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads cookies from their own list or from the header; the first of a name counts. */
final class CookieReader {
  private CookieReader() {}

  static Map<String, String> read(Event event) {
    List<String> lists = new ArrayList<>(event.cookies);
    lists.addAll(event.headers.get("Cookie"));
    Map<String, String> cookies = new LinkedHashMap<>();
    for (String list : lists) {
      for (String pair : list.split(";", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          cookies.putIfAbsent(
              pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
        }
      }
    }
    return Collections.unmodifiableMap(cookies);
  }
}
