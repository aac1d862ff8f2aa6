package dev.dovetail.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.dovetail.lambda.JsonValue.ObjectValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event in one pass; skips what requests don't need and what has another type than
 * expected.
 *
 * <p>Plain loops, as this is on the path of every cold start.
 */
final class EventReader {
  private static final JsonFactory JSON = new JsonFactoryBuilder().build();

  private EventReader() {}

  /** Reads into the event, which keeps what was read if the text turns out not to be JSON. */
  static void read(InputStream in, Event event) throws IOException {
    try (JsonParser parser = JSON.createParser(in)) {
      parser.nextToken();
      if (enter(parser)) {
        for (String name = next(parser); name != null; name = next(parser)) {
          readMember(name, parser, event);
        }
      }
      if (parser.nextToken() != null) {
        throw JsonReader.MalformedJson.at(parser.currentTokenLocation());
      }
    }
  }

  private static void readMember(String name, JsonParser parser, Event event) throws IOException {
    switch (name) {
      case "version" -> event.version = text(parser);
      case "httpMethod" -> event.httpMethod = text(parser);
      case "path" -> event.path = text(parser);
      case "resource" -> event.resource = text(parser);
      case "routeKey" -> event.routeKey = text(parser);
      case "rawPath" -> event.rawPath = text(parser);
      case "rawQueryString" -> event.rawQueryString = text(parser);
      case "body" -> event.body = text(parser);
      case "isBase64Encoded" -> {
        event.base64 = parser.currentToken() == JsonToken.VALUE_TRUE;
        parser.skipChildren();
      }
      case "cookies" -> event.cookies.addAll(texts(parser));
      case "headers" -> map(parser, event.headers);
      case "multiValueHeaders" -> {
        event.multiValueHeaders = parser.currentToken() == JsonToken.START_OBJECT;
        multiMap(parser, event.headers);
      }
      case "queryStringParameters" -> map(parser, event.query);
      case "multiValueQueryStringParameters" -> multiMap(parser, event.query);
      case "pathParameters" -> map(parser, event.pathParameters);
      case "requestContext" -> readContext(parser, event);
      default -> parser.skipChildren();
    }
  }

  private static void readContext(JsonParser parser, Event event) throws IOException {
    if (!enter(parser)) {
      return;
    }
    for (String name = next(parser); name != null; name = next(parser)) {
      switch (name) {
        case "requestId" -> event.requestId = text(parser);
        case "stage" -> event.stage = text(parser);
        case "domainName" -> event.domainName = text(parser);
        case "path" -> event.contextPath = text(parser);
        case "authorizer" -> event.authorizer = object(parser, event.authorizer);
        case "identity" -> event.identity = object(parser, event.identity);
        case "elb" -> {
          event.loadBalancer = parser.currentToken() == JsonToken.START_OBJECT;
          parser.skipChildren();
        }
        case "http" -> readHttp(parser, event);
        default -> parser.skipChildren();
      }
    }
  }

  private static void readHttp(JsonParser parser, Event event) throws IOException {
    if (!enter(parser)) {
      return;
    }
    for (String name = next(parser); name != null; name = next(parser)) {
      if (name.equals("method")) {
        event.contextMethod = text(parser);
      } else {
        parser.skipChildren();
      }
    }
  }

  private static void map(JsonParser parser, MultiMap map) throws IOException {
    if (!enter(parser)) {
      return;
    }
    for (String name = next(parser); name != null; name = next(parser)) {
      String value = text(parser);
      if (value != null) {
        map.merge(name, value);
      }
    }
  }

  private static void multiMap(JsonParser parser, MultiMap map) throws IOException {
    if (!enter(parser)) {
      return;
    }
    for (String name = next(parser); name != null; name = next(parser)) {
      map.putAll(name, texts(parser));
    }
  }

  private static List<String> texts(JsonParser parser) throws IOException {
    List<String> texts = new ArrayList<>();
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return texts;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String value = text(parser);
      if (value != null) {
        texts.add(value);
      }
    }
    return texts;
  }

  private static ObjectValue object(JsonParser parser, ObjectValue otherwise) throws IOException {
    return JsonReader.readValue(parser) instanceof ObjectValue object ? object : otherwise;
  }

  private static @Nullable String text(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    parser.skipChildren();
    return null;
  }

  /** {@return whether the parser is at the start of an object; otherwise skips the value} */
  private static boolean enter(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return true;
    }
    parser.skipChildren();
    return false;
  }

  /** {@return the name of the next member with the parser at its value, or null at the end} */
  private static @Nullable String next(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.FIELD_NAME) {
      return null;
    }
    String name = parser.currentName();
    parser.nextToken();
    return name;
  }
}
