package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a function answered to an event, read for tests. */
public final class HttpReply {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LAMBDA_LIMIT = 6 * 1024 * 1024;
  private static final int LOAD_BALANCER_LIMIT = 1024 * 1024;
  private static final int HEADER_LIMIT = 10_240;
  private static final Pattern INTERNALS =
      Pattern.compile(
          "(?<![\\w.])(?:[a-z][a-z0-9_]*+\\.){2,}[A-Z]\\w*" // A class.
              + "|\\w(?:Exception|Error)\\b"
              + "|\\.java:\\d+" // A stack frame.
              + "|(?i:dynamodb|awssdk|amazonaws|arn:aws)");

  private final byte[] result;
  private final JsonNode envelope;
  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private HttpReply(byte[] result, JsonNode envelope) {
    this.result = result;
    this.envelope = envelope;
    envelope.path("headers").properties().forEach(each -> add(each.getKey(), each.getValue()));
    envelope
        .path("multiValueHeaders")
        .properties()
        .forEach(each -> each.getValue().forEach(value -> add(each.getKey(), value)));
  }

  private void add(String name, JsonNode value) {
    headers.computeIfAbsent(name, n -> new ArrayList<>()).add(value.asText());
  }

  /**
   * {@return what a function has written}
   *
   * @throws AssertionError if it is not JSON
   */
  public static HttpReply read(byte[] result) {
    try {
      return new HttpReply(result, JSON.readTree(result));
    } catch (IOException e) {
      throw new AssertionError("The reply is not JSON: " + text(result), e);
    }
  }

  /** {@return the HTTP status; 0 if there is none} */
  public int status() {
    return envelope.path("statusCode").asInt();
  }

  /** {@return the value of a header in any case, several joined by commas} */
  public Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
  }

  /** {@return the body as text, after Base64} */
  public String body() {
    return text(bytes());
  }

  byte[] bytes() {
    String body = envelope.path("body").asText("");
    try {
      return envelope.path("isBase64Encoded").asBoolean(false)
          ? Base64.getDecoder().decode(body)
          : body.getBytes(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  boolean succeeded() {
    return status() >= 200 && status() < 300;
  }

  JsonNode envelope() {
    return envelope;
  }

  Map<String, List<String>> headers() {
    return headers;
  }

  JsonNode json() {
    try {
      return JSON.readTree(bytes());
    } catch (IOException e) {
      throw new AssertionError("The body is not JSON: " + this, e);
    }
  }

  /**
   * Demands all that any source could miss: status, headers, a body, and whether it is Base64.
   *
   * @throws AssertionError if a part is missing or of another type
   */
  public void requireEnvelope() {
    demand(envelope.isObject(), "must be an object");
    JsonNode status = envelope.path("statusCode");
    demand(
        status.isInt() && status.asInt() >= 200 && status.asInt() <= 599,
        "needs statusCode, an integer from 200 to 599");
    demand(
        envelope.path("headers").isObject() || envelope.path("multiValueHeaders").isObject(),
        "needs headers or multiValueHeaders");
    envelope
        .path("headers")
        .properties()
        .forEach(each -> demand(isLine(each.getValue()), "has a header that is not one line"));
    demand(envelope.path("body").isTextual(), "needs body, a string, if only an empty one");
    demand(envelope.path("isBase64Encoded").isBoolean(), "needs isBase64Encoded");
    if (envelope.path("isBase64Encoded").asBoolean()) {
      String body = envelope.path("body").asText();
      demand(body.isEmpty() || bytes().length > 0, "is marked as Base64, but is not");
    }
  }

  /**
   * Demands a size that the source takes.
   *
   * @throws AssertionError if the reply is too large
   */
  public void requireSize(HttpSource source) {
    int limit = source == HttpSource.LOAD_BALANCER ? LOAD_BALANCER_LIMIT : LAMBDA_LIMIT;
    demand(result.length <= limit, "has more than " + limit + " bytes");
    int size = 0;
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      size += header.getKey().length() + String.join(", ", header.getValue()).length() + 4;
    }
    demand(size <= HEADER_LIMIT, "has headers of more than " + HEADER_LIMIT + " bytes");
  }

  /**
   * Demands a reply that tells nothing of the code behind it, unless it is a success of all its
   * parts: no classes, stack frames or names of services.
   *
   * @param more what must not be in it either, such as the start of a key
   * @throws AssertionError if there is such a text
   */
  public void requireNoInternals(String... more) {
    if (succeeded() && status() != 207) {
      return;
    }
    String text = headers + "\n" + body();
    Matcher internal = INTERNALS.matcher(text);
    if (internal.find()) {
      throw new AssertionError(
          "The reply tells \"" + internal.group() + "\" of the code behind it: " + this);
    }
    for (String each : more) {
      demand(!text.contains(each), "tells \"" + each + "\"");
    }
  }

  /**
   * Demands problem details of RFC 9457, if the status is an error, with the reference that is in
   * {@code X-Request-Id}.
   *
   * @throws AssertionError if a member is missing
   */
  public void requireProblem() {
    if (status() < 400 || body().isEmpty()) {
      return;
    }
    String type = header("Content-Type").orElse("");
    demand(type.startsWith("application/problem+json"), "needs application/problem+json");
    JsonNode problem = json();
    for (String member : List.of("type", "title", "detail", "code", "reference")) {
      demand(problem.path(member).isTextual(), "needs the member " + member + " of a problem");
    }
    demand(problem.path("status").asInt() == status(), "needs its status in the problem");
    demand(
        problem.path("reference").asText().equals(header("X-Request-Id").orElse("")),
        "needs one reference, in the problem and in X-Request-Id");
  }

  private static boolean isLine(JsonNode value) {
    String text = value.asText();
    return value.isTextual() && text.indexOf('\r') < 0 && text.indexOf('\n') < 0;
  }

  private void demand(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError("The reply " + otherwise + ": " + this);
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** {@return the start of the reply as it was written} */
  @Override
  public String toString() {
    String text = text(result);
    return text.length() <= 600 ? text : text.substring(0, 600) + "...";
  }
}
