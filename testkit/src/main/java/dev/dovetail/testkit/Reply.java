package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.testkit.Dialect.MalformedReply;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An answer to a client.
 *
 * @param headers the headers in lower case, with all values of each
 */
record Reply(int status, Map<String, List<String>> headers, Body body) {
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{2}");

  static Reply json(int status, String json) {
    return of(status, "application/json", Body.of(json));
  }

  static Reply of(int status, String contentType, Body body) {
    return new Reply(status, Map.of("content-type", List.of(contentType)), body);
  }

  Reply with(String name, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(headers);
    more.put(name, List.of(value));
    return new Reply(status, more, body);
  }

  /** {@return this but for some headers} */
  Reply without(Set<String> names) {
    Map<String, List<String>> fewer = new LinkedHashMap<>(headers);
    fewer.keySet().removeAll(names);
    return new Reply(status, fewer, body);
  }

  /** {@return this with one more value of a header} */
  Reply withMore(String name, String value) {
    List<String> values = new ArrayList<>(headers.getOrDefault(name, List.of()));
    values.add(value);
    Map<String, List<String>> more = new LinkedHashMap<>(headers);
    more.put(name, values);
    return new Reply(status, more, body);
  }

  Reply withDefault(String name, String value) {
    return headers.containsKey(name) ? this : with(name, value);
  }

  /** Reads status, single-value headers and body, which most results have in common. */
  static Reply read(JsonNode result) throws MalformedReply {
    return readBare(result).withHeaders(result);
  }

  /** Reads status and body. */
  static Reply readBare(JsonNode result) throws MalformedReply {
    return new Reply(status(result.path("statusCode")), Map.of(), body(result));
  }

  /** API Gateway takes a number in a string, too. */
  private static int status(JsonNode status) throws MalformedReply {
    boolean number = status.isIntegralNumber() && status.canConvertToInt();
    if (number || (status.isTextual() && DIGITS.matcher(status.asText()).matches())) {
      int code = status.asInt();
      if (code >= 200 && code <= 599) {
        return code;
      }
    }
    throw new MalformedReply("statusCode is " + status + ", but must be from 200 to 599.");
  }

  private Reply withHeaders(JsonNode result) throws MalformedReply {
    Map<String, List<String>> all = new LinkedHashMap<>(headers);
    for (Map.Entry<String, JsonNode> header : object(result, "headers").properties()) {
      all.put(name(header.getKey()), List.of(text("headers", header.getValue())));
    }
    return new Reply(status, all, body);
  }

  /** {@return this with the headers that have several values} */
  Reply withMultiValueHeaders(JsonNode result) throws MalformedReply {
    Map<String, List<String>> all = new LinkedHashMap<>(headers);
    for (Map.Entry<String, JsonNode> header : object(result, "multiValueHeaders").properties()) {
      String name = name(header.getKey());
      List<String> values = new ArrayList<>(all.getOrDefault(name, List.of()));
      texts("multiValueHeaders", header.getValue()).stream()
          .filter(value -> !values.contains(value))
          .forEach(values::add);
      all.put(name, values);
    }
    return new Reply(status, all, body);
  }

  /** {@return this with a header for each cookie} */
  Reply withCookies(JsonNode result) throws MalformedReply {
    List<String> cookies = texts("cookies", result.path("cookies"));
    if (cookies.isEmpty()) {
      return this;
    }
    Map<String, List<String>> all = new LinkedHashMap<>(headers);
    List<String> values = new ArrayList<>(all.getOrDefault("set-cookie", List.of()));
    values.addAll(cookies);
    all.put("set-cookie", values);
    return new Reply(status, all, body);
  }

  private static Body body(JsonNode result) throws MalformedReply {
    JsonNode body = result.path("body");
    if (body.isMissingNode() || body.isNull()) {
      return Body.NONE;
    }
    if (!body.isTextual()) {
      throw new MalformedReply("body is not a string.");
    }
    if (!result.path("isBase64Encoded").asBoolean(false)) {
      return Body.of(body.asText());
    }
    try {
      return Body.of(Base64.getDecoder().decode(body.asText()));
    } catch (IllegalArgumentException e) {
      throw new MalformedReply("isBase64Encoded is true, but body is not Base64.");
    }
  }

  private static JsonNode object(JsonNode result, String name) throws MalformedReply {
    JsonNode object = result.path(name);
    if (!object.isMissingNode() && !object.isNull() && !object.isObject()) {
      throw new MalformedReply(name + " is not an object.");
    }
    return object;
  }

  private static List<String> texts(String name, JsonNode array) throws MalformedReply {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : array) {
      texts.add(text(name, value));
    }
    return texts;
  }

  private static String name(String header) throws MalformedReply {
    if (!NAME.matcher(header).matches()) {
      throw new MalformedReply("\"" + header + "\" can't be the name of a header.");
    }
    return header.toLowerCase(Locale.ROOT);
  }

  /**
   * The server of the JDK sends the low byte of each character, so that U+010D U+010A would be a
   * line break.
   */
  private static String text(String name, JsonNode value) throws MalformedReply {
    if (!value.isValueNode()) {
      throw new MalformedReply(name + " has a value that is not a string.");
    }
    String text = value.asText();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter > 0xff || (Character.isISOControl(letter) && letter != '\t')) {
        throw new MalformedReply(
            name
                + " has a value with "
                + "U+%04X".formatted((int) letter)
                + ". A header takes no control but the tab, and no character above U+00FF: encode"
                + " them, in a URL with percents.");
      }
    }
    return text;
  }
}
