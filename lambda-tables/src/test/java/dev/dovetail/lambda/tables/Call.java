package dev.dovetail.lambda.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.HttpOptions;
import dev.dovetail.lambda.Request;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.Router;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A request as it reaches a function through one of the sources of events. */
record Call(
    Source source,
    String method,
    String path,
    String user,
    Map<String, String> headers,
    String body) {
  private static final JsonMapper JSON = new JsonMapper();

  /** What makes events. */
  enum Source {
    REST_API,
    HTTP_API,
    FUNCTION_URL,
    LOAD_BALANCER
  }

  static Call post(Source source, String path, String body) {
    return of(source, "POST", path, body).with("Content-Type", "application/json");
  }

  static Call of(Source source, String method, String path, String body) {
    return new Call(source, method, path, "ann", Map.of(), body);
  }

  Call with(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new Call(source, method, path, user, more, body);
  }

  Call key(String key) {
    return with("Idempotency-Key", key);
  }

  Call as(String other) {
    return new Call(source, method, path, other, headers, body);
  }

  Call body(String other) {
    return new Call(source, method, path, user, headers, other);
  }

  Reply to(HttpFunction function) {
    return to(function, new TestContext(10_000));
  }

  Reply to(HttpFunction function, TestContext context) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      byte[] event = event().toString().getBytes(StandardCharsets.UTF_8);
      function.handleRequest(new ByteArrayInputStream(event), out, context);
      return new Reply(JSON.readTree(out.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static HttpFunction function(HttpOptions options, Router.Endpoint body) {
    return new HttpFunction(options) {
      @Override
      protected Response handle(Request request) throws Exception {
        return body.handle(request);
      }
    };
  }

  private ObjectNode event() {
    ObjectNode event = JSON.createObjectNode();
    ObjectNode context = event.putObject("requestContext");
    ObjectNode sent = event.putObject("headers");
    boolean format2 = source == Source.HTTP_API || source == Source.FUNCTION_URL;
    headers.forEach((name, value) -> sent.put(format2 ? lower(name) : name, value));
    if (format2) {
      event.put("version", "2.0").put("rawPath", path).put("rawQueryString", "");
      boolean url = source == Source.FUNCTION_URL;
      context.put("domainName", url ? "x.lambda-url.eu-west-1.on.aws" : "api.example.com");
      context.put("requestId", "request-1").putObject("http").put("method", method);
      if (!user.isEmpty()) {
        ObjectNode authorizer = context.putObject("authorizer");
        if (url) {
          authorizer.putObject("iam").put("userArn", user);
        } else {
          authorizer.putObject("jwt").putObject("claims").put("sub", user);
        }
      }
    } else {
      event.put("httpMethod", method).put("path", path);
      if (source == Source.LOAD_BALANCER) {
        context.putObject("elb").put("targetGroupArn", "arn:aws:elasticloadbalancing:x");
      } else {
        event.put("resource", path);
        context.put("requestId", "request-1");
        if (!user.isEmpty()) {
          context.putObject("authorizer").putObject("claims").put("sub", user);
        }
      }
    }
    event.put("body", body).put("isBase64Encoded", false);
    return event;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** What the source of the event gets. */
  record Reply(JsonNode envelope) {
    int status() {
      return envelope.path("statusCode").asInt();
    }

    String header(String name) {
      return envelope.path("headers").path(name).asText();
    }

    String body() {
      return envelope.path("body").asText();
    }

    JsonNode json() {
      try {
        return JSON.readTree(body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String code() {
      return json().path("code").asText();
    }
  }
}
