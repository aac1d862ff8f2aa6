package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Map;

/**
 * How long a request is besides its body, in bytes, as the client sent it.
 *
 * @param url path and query
 * @param line the request line: method, URL and protocol
 * @param values the values of all headers
 * @param longest the longest header, with its name
 * @param headers all headers, with their names
 */
record RequestSize(int url, int line, int values, int longest, int headers) {
  private static final int BETWEEN = ": \r\n".length();

  static RequestSize of(HttpExchange exchange) {
    int values = 0;
    int longest = 0;
    int headers = 0;
    for (Map.Entry<String, List<String>> header : exchange.getRequestHeaders().entrySet()) {
      for (String value : header.getValue()) {
        int size = header.getKey().length() + length(value);
        values += length(value);
        longest = Math.max(longest, size);
        headers += size + BETWEEN;
      }
    }
    int url = length(exchange.getRequestURI().toString());
    int line =
        exchange.getRequestMethod().length()
            + url
            + exchange.getProtocol().length()
            + "  ".length();
    return new RequestSize(url, line, values, longest, headers);
  }

  private static int length(String text) {
    return text.getBytes(ISO_8859_1).length;
  }
}
