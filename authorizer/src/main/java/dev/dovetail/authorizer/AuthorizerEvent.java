package dev.dovetail.authorizer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What API Gateway asks: of a REST API as {@code TOKEN} or {@code REQUEST}, of an HTTP API in
 * format 1.0 or 2.0.
 */
final class AuthorizerEvent {
  private static final JsonFactory JSON = new JsonFactoryBuilder().build();
  private static final Pattern BEARER =
      Pattern.compile("bearer +([^\\s]+) *", Pattern.CASE_INSENSITIVE);

  private String version = "";
  private String type = "";
  private String arn = "";
  private String authorizationToken = "";
  private final Set<String> headers = new LinkedHashSet<>();

  private AuthorizerEvent() {}

  /**
   * {@return the event}
   *
   * @throws IOException if it is not JSON, or not an event of an authorizer
   */
  static AuthorizerEvent read(InputStream in) throws IOException {
    AuthorizerEvent event = new AuthorizerEvent();
    try (JsonParser parser = JSON.createParser(in)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          event.read(name, parser);
        }
      }
    }
    if (event.arn.isEmpty() || event.type.isEmpty()) {
      throw new IOException("The event is not one of an authorizer.");
    }
    return event;
  }

  /** {@return whether the answer is yes or no, and not a policy} */
  boolean simple() {
    return version.equals("2.0");
  }

  /**
   * {@return what a policy has to allow: the stage, since API Gateway keeps the policy for other
   * routes too}
   */
  String resource() throws IOException {
    int api = arn.indexOf('/');
    int stage = api < 0 ? -1 : arn.indexOf('/', api + 1);
    if (stage < 0 || !arn.startsWith("arn:")) {
      throw new IOException("The event has no ARN of a method.");
    }
    return arn.substring(0, stage) + "/*";
  }

  /** {@return the token, if there is one and no other} */
  Optional<String> token() {
    String authorization = "";
    if (type.equals("TOKEN")) {
      authorization = authorizationToken;
    } else if (headers.size() == 1) {
      authorization = headers.iterator().next();
    }
    Matcher bearer = BEARER.matcher(authorization);
    return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
  }

  private void read(String name, JsonParser parser) throws IOException {
    switch (name) {
      case "version" -> version = text(parser);
      case "type" -> type = text(parser);
      case "methodArn", "routeArn" -> arn = text(parser);
      case "authorizationToken" -> authorizationToken = text(parser);
      case "headers", "multiValueHeaders" -> readHeaders(parser);
      default -> parser.skipChildren();
    }
  }

  private void readHeaders(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean authorization = parser.currentName().equalsIgnoreCase("authorization");
      parser.nextToken();
      if (!authorization) {
        parser.skipChildren();
      } else if (parser.currentToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          headers.add(text(parser));
        }
      } else {
        headers.add(text(parser));
      }
    }
  }

  private static String text(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    parser.skipChildren();
    return "";
  }
}
