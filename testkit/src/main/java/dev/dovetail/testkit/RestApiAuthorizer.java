package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.testkit.Dialect.MalformedReply;
import dev.dovetail.testkit.Dialect.Refusal;
import dev.dovetail.testkit.LambdaAuthorizer.Form;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a REST API asks a Lambda authorizer of the type {@code REQUEST} or {@code TOKEN}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html">Input
 *     to a Lambda authorizer</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html">Output
 *     from a Lambda authorizer</a>
 */
final class RestApiAuthorizer implements AuthorizerDialect {
  /** What an authorizer sees as an empty object where a function sees null. */
  private static final List<String> NEVER_NULL =
      List.of(
          "queryStringParameters",
          "multiValueQueryStringParameters",
          "pathParameters",
          "stageVariables");

  private static final int LONGEST_ARN = 1600;

  private final RestApi api = new RestApi();

  @Override
  public Duration life() {
    return Duration.ofMinutes(5);
  }

  /** No quota says how long: thirty seconds are a guess. */
  @Override
  public Duration patience() {
    return Duration.ofSeconds(30);
  }

  @Override
  public String arn(Invocation invocation) {
    return "arn:aws:execute-api:local:000000000000:local/local/"
        + invocation.request().method()
        + invocation.request().path();
  }

  @Override
  public Optional<Reply> tooLong(String arn) {
    return arn.length() > LONGEST_ARN ? Optional.of(api.uriTooLong()) : Optional.empty();
  }

  /** The event for a function, but for the body; or no more than a token. */
  @Override
  public ObjectNode event(Invocation invocation, Form form, List<String> identity) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    if (form == Form.TOKEN) {
      return event
          .put("type", "TOKEN")
          .put("methodArn", arn(invocation))
          .put("authorizationToken", identity.get(0));
    }
    event.put("type", "REQUEST").put("methodArn", arn(invocation));
    event.setAll(api.event(invocation));
    event.remove(List.of("body", "isBase64Encoded"));
    NEVER_NULL.stream().filter(name -> event.path(name).isNull()).forEach(event::putObject);
    return event;
  }

  @Override
  public void demandContext(JsonNode context) throws MalformedReply {
    if (!context.isMissingNode() && !context.isNull() && !context.isObject()) {
      throw new MalformedReply("context is not an object.");
    }
    for (Map.Entry<String, JsonNode> entry : context.properties()) {
      if (!entry.getValue().isValueNode() || entry.getValue().isNull()) {
        throw new MalformedReply(
            "The context of a REST API takes strings, numbers and booleans, and \""
                + entry.getKey()
                + "\" is none of them.");
      }
    }
  }

  @Override
  public Reply unauthorized() {
    return api.refuse(Refusal.UNAUTHORIZED);
  }

  @Override
  public Reply denied(Decision decision) {
    String why = decision == Decision.DENIED ? " with an explicit deny" : "";
    return Reply.json(
            403, "{\"Message\":\"User is not authorized to access this resource" + why + "\"}")
        .with(RestApi.ERROR_TYPE, "AccessDeniedException");
  }

  /** API Gateway says no more than this. */
  @Override
  public Reply failed() {
    return Reply.json(500, "{\"message\":null}")
        .with(RestApi.ERROR_TYPE, "AuthorizerConfigurationException");
  }
}
