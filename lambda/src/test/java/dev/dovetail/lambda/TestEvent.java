package dev.dovetail.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the event that a source would send for a request, as a client sends it. */
final class TestEvent {
  static final String REQUEST_ID = "11111111-2222-3333-4444-555555555555";
  private static final JsonMapper JSON = new JsonMapper();

  private final Source source;
  private final String method;
  private final String path;
  private final String template;
  private final List<String[]> query = new ArrayList<>();
  private final List<String[]> headers = new ArrayList<>();
  private final List<String> cookies = new ArrayList<>();
  private @Nullable String body;
  private boolean base64;
  private Map<String, String> claims = Map.of();

  /** A request for an encoded path that the route with this template leads to. */
  TestEvent(Source source, String method, String path, String template) {
    this.source = source;
    this.method = method;
    this.path = path;
    this.template = template;
  }

  static TestEvent of(Source source, String method, String path) {
    return new TestEvent(source, method, path, path);
  }

  TestEvent header(String name, String value) {
    headers.add(new String[] {name, value});
    return this;
  }

  TestEvent query(String name, String value) {
    query.add(new String[] {name, value});
    return this;
  }

  TestEvent cookie(String pair) {
    cookies.add(pair);
    return this;
  }

  TestEvent json(String text) {
    header("Content-Type", "application/json");
    return body(text);
  }

  TestEvent body(String text) {
    body = text;
    return this;
  }

  TestEvent base64(byte[] bytes) {
    body = Base64.getEncoder().encodeToString(bytes);
    base64 = true;
    return this;
  }

  TestEvent rawBase64(String text) {
    body = text;
    base64 = true;
    return this;
  }

  TestEvent user(String subject) {
    claims = Map.of("sub", subject, "cognito:groups", "[a b]", "scope", "read write");
    return this;
  }

  byte[] bytes() {
    return toJson().toString().getBytes(StandardCharsets.UTF_8);
  }

  ObjectNode toJson() {
    ObjectNode event = JSON.createObjectNode();
    if (source.format2()) {
      format2(event);
    } else {
      format1(event);
    }
    event.put("body", body);
    event.put("isBase64Encoded", base64);
    return event;
  }

  private void format2(ObjectNode event) {
    boolean url = source == Source.FUNCTION_URL;
    event.put("version", "2.0");
    event.put("routeKey", url ? "$default" : method + " " + template);
    event.put("rawPath", url ? path : decode(path));
    List<String> pairs = new ArrayList<>();
    query.forEach(pair -> pairs.add(encode(pair[0]) + "=" + encode(pair[1])));
    event.put("rawQueryString", String.join("&", pairs));
    Map<String, String> joined = new LinkedHashMap<>();
    query.forEach(pair -> joined.merge(pair[0], pair[1], (a, b) -> a + "," + b));
    if (!joined.isEmpty()) {
      event.set("queryStringParameters", JSON.valueToTree(joined));
    }
    ObjectNode all = event.putObject("headers");
    headers.forEach(
        pair -> {
          String name = pair[0].toLowerCase(Locale.ROOT);
          String before = all.path(name).asText("");
          all.put(name, before.isEmpty() ? pair[1] : before + "," + pair[1]);
        });
    if (!cookies.isEmpty()) {
      event.set("cookies", JSON.valueToTree(cookies));
    }
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", REQUEST_ID).put("stage", "$default");
    context.put("domainName", url ? "abc.lambda-url.eu-west-1.on.aws" : "api.example.com");
    context.putObject("http").put("method", method).put("path", path);
    if (!claims.isEmpty()) {
      ObjectNode authorizer = context.putObject("authorizer");
      if (url) {
        authorizer.putObject("iam").put("userArn", claims.getOrDefault("sub", ""));
      } else {
        authorizer.putObject("jwt").set("claims", JSON.valueToTree(claims));
      }
    }
    parameters(event, decode(path));
  }

  private void format1(ObjectNode event) {
    boolean balancer = source.balancer();
    event.put("httpMethod", method);
    event.put("path", source == Source.HTTP_API_1 ? decode(path) : path);
    if (source == Source.HTTP_API_1) {
      event.put("version", "1.0");
    }
    if (!balancer) {
      event.put("resource", template);
    }
    boolean single = source != Source.LOAD_BALANCER_MULTI;
    boolean multi = source != Source.LOAD_BALANCER;
    List<String[]> sent = new ArrayList<>(headers);
    if (!cookies.isEmpty()) {
      sent.add(new String[] {"Cookie", String.join("; ", cookies)});
    }
    maps(event, "headers", "multiValueHeaders", sent, single, multi, false);
    maps(
        event,
        "queryStringParameters",
        "multiValueQueryStringParameters",
        query,
        single,
        multi,
        balancer);
    ObjectNode context = event.putObject("requestContext");
    if (balancer) {
      context.putObject("elb").put("targetGroupArn", "arn:aws:elasticloadbalancing:x");
    } else {
      context.put("requestId", REQUEST_ID).put("stage", "prod").put("path", "/prod" + path);
      if (!claims.isEmpty()) {
        context.putObject("authorizer").set("claims", JSON.valueToTree(claims));
      }
      parameters(event, source == Source.HTTP_API_1 ? decode(path) : path);
    }
  }

  private void parameters(ObjectNode event, String sentPath) {
    Map<String, String> parameters =
        PathTemplate.parse(template).match(PathTemplate.split(sentPath)).orElse(Map.of());
    if (source != Source.FUNCTION_URL && !parameters.isEmpty()) {
      event.set("pathParameters", JSON.valueToTree(parameters));
    } else {
      event.putNull("pathParameters");
    }
  }

  private static void maps(
      ObjectNode event,
      String singleName,
      String multiName,
      List<String[]> pairs,
      boolean single,
      boolean multi,
      boolean encoded) {
    Map<String, String> last = new LinkedHashMap<>();
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String[] pair : pairs) {
      String value = encoded ? encode(pair[1]) : pair[1];
      last.put(pair[0], value);
      all.computeIfAbsent(pair[0], n -> new ArrayList<>()).add(value);
    }
    JsonNode none = JSON.nullNode();
    if (single) {
      event.set(singleName, pairs.isEmpty() ? none : JSON.valueToTree(last));
    }
    if (multi) {
      event.set(multiName, pairs.isEmpty() && single ? none : JSON.valueToTree(all));
    }
  }

  static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
