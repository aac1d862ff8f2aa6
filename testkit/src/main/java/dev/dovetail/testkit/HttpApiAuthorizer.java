package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.testkit.Dialect.MalformedReply;
import dev.dovetail.testkit.Dialect.Refusal;
import dev.dovetail.testkit.LambdaAuthorizer.Form;
import java.time.Duration;
import java.util.List;

/**
 * How an HTTP API asks a Lambda authorizer in payload format 2.0.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">Lambda
 *     authorizers of HTTP APIs</a>
 */
final class HttpApiAuthorizer implements AuthorizerDialect {
  private final HttpApi api = new HttpApi();

  /** Off, unless somebody turns it on. */
  @Override
  public Duration life() {
    return Duration.ZERO;
  }

  @Override
  public String arn(Invocation invocation) {
    return "arn:aws:execute-api:local:000000000000:local/$default/"
        + invocation.request().method()
        + api.routedPath(invocation.request().path());
  }

  /** The event for a function, but for the body. */
  @Override
  public ObjectNode event(Invocation invocation, Form form, List<String> identity) {
    ObjectNode event =
        JsonNodeFactory.instance
            .objectNode()
            .put("version", "2.0")
            .put("type", "REQUEST")
            .put("routeArn", arn(invocation));
    identity.forEach(event.putArray("identitySource")::add);
    event.setAll(api.event(invocation));
    event.remove(List.of("body", "isBase64Encoded"));
    return event;
  }

  /** Lists and objects are passed on as they are. */
  @Override
  public void demandContext(JsonNode context) throws MalformedReply {
    if (!context.isMissingNode() && !context.isNull() && !context.isObject()) {
      throw new MalformedReply("context is not an object.");
    }
  }

  @Override
  public Reply unauthorized() {
    return api.refuse(Refusal.UNAUTHORIZED);
  }

  @Override
  public Reply denied(Decision decision) {
    return Reply.json(403, "{\"message\":\"Forbidden\"}");
  }

  @Override
  public Reply failed() {
    return api.refuse(Refusal.FUNCTION_FAILED);
  }
}
