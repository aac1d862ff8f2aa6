package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.Access;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.HttpMethod;
import dev.dovetail.model.RouteModel;
import java.util.List;

/** Functions and their models for tests of the gateway. */
final class Functions {
  /** Answers with the event, so that a test can look at it. */
  static final RequestStreamHandler ECHO =
      (in, out, context) -> {
        String event = new String(in.readAllBytes(), UTF_8);
        out.write(reply(200, "{\"Content-Type\":\"application/json\"}", event).getBytes(UTF_8));
      };

  private Functions() {}

  static FunctionModel function(String name, RouteModel... routes) {
    return new FunctionModel(name, "example." + name, 7, 512, List.of(routes), List.of());
  }

  static RouteModel open(HttpMethod method, String path) {
    return new RouteModel(method, path, Access.PUBLIC);
  }

  static RouteModel guarded(HttpMethod method, String path) {
    return new RouteModel(method, path, Access.AUTHENTICATED);
  }

  /** {@return a function that always has the same result} */
  static RequestStreamHandler result(String json) {
    return (in, out, context) -> out.write(json.getBytes(UTF_8));
  }

  static String reply(int status, String headers, String body) {
    String text = body.replace("\\", "\\\\").replace("\"", "\\\"");
    return "{\"statusCode\":" + status + ",\"headers\":" + headers + ",\"body\":\"" + text + "\"}";
  }
}
