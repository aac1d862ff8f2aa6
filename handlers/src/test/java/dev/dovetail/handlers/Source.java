package dev.dovetail.handlers;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What calls functions for clients over HTTP, each with events of its own form. */
public enum Source {
  /** An HTTP API with a JWT authorizer. */
  HTTP_API,
  /** A REST API with a Cognito authorizer. */
  REST_API,
  /** A function URL, which verifies callers by IAM. */
  FUNCTION_URL,
  /** A load balancer, which verifies nobody. */
  LOAD_BALANCER;

  ObjectNode event(Caller.Event sent) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    ObjectNode context = event.putObject("requestContext");
    switch (this) {
      case HTTP_API, FUNCTION_URL -> format2(sent, event, context);
      case REST_API, LOAD_BALANCER -> format1(sent, event, context);
    }
    if (sent.body().isEmpty()) {
      event.putNull("body");
    } else {
      event.put("body", sent.body());
      event.withObject("headers").put("content-type", "application/json");
    }
    if (!sent.key().isEmpty()) {
      event.withObject("headers").put("idempotency-key", sent.key());
    }
    return event.put("isBase64Encoded", false);
  }

  private void format2(Caller.Event sent, ObjectNode event, ObjectNode context) {
    boolean url = this == FUNCTION_URL;
    event.put("version", "2.0");
    event.put("routeKey", url ? "$default" : sent.method() + " " + sent.template());
    event.put("rawPath", sent.path()).put("rawQueryString", sent.query());
    event.putObject("headers");
    parameters(sent, event, url);
    context.put("requestId", "reference-1").put("stage", "$default");
    context.put("domainName", url ? "abc.lambda-url.eu-west-1.on.aws" : "api.example.com");
    context.putObject("http").put("method", sent.method()).put("path", sent.path());
    if (!sent.user().isEmpty()) {
      ObjectNode authorizer = context.putObject("authorizer");
      if (url) {
        authorizer.putObject("iam").put("userArn", sent.user());
      } else {
        authorizer.putObject("jwt").putObject("claims").put("sub", sent.user());
      }
    }
  }

  private void format1(Caller.Event sent, ObjectNode event, ObjectNode context) {
    event.put("httpMethod", sent.method()).put("path", sent.path());
    event.putObject("headers");
    ObjectNode query = event.putObject("queryStringParameters");
    for (String pair : sent.query().split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    if (this == LOAD_BALANCER) {
      context.putObject("elb").put("targetGroupArn", "arn:aws:elasticloadbalancing:x");
      return;
    }
    event.put("resource", sent.template());
    parameters(sent, event, false);
    context.put("requestId", "reference-1").put("stage", "prod");
    context.put("path", "/prod" + sent.path());
    if (!sent.user().isEmpty()) {
      context.putObject("authorizer").putObject("claims").put("sub", sent.user());
    }
  }

  /** All routes have one parameter at most, at their end. */
  private static void parameters(Caller.Event sent, ObjectNode event, boolean none) {
    if (none || !sent.template().endsWith("{id}")) {
      event.putNull("pathParameters");
    } else {
      String id = sent.path().substring(sent.path().lastIndexOf('/') + 1);
      event.putObject("pathParameters").put("id", id);
    }
  }
}
