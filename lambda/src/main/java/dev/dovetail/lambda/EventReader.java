package dev.dovetail.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.dovetail.lambda.JsonValue.ObjectValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads an event in one pass; skips what requests don't need and what has another type than
 * expected.
 */
final class EventReader {
  private EventReader() {}

  /** Reads into the event, which keeps what was read if the text turns out not to be JSON. */
  static void read(InputStream in, Event event) throws IOException {
    try (JsonParser parser = JsonWriter.JSON.createParser(in)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        readMember(name, parser, event);
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
      case "cookies" -> texts(parser, event.cookies::add);
      case "headers" -> map(parser, event.headers::merge);
      case "multiValueHeaders" -> {
        event.multiValueHeaders = parser.currentToken() == JsonToken.START_OBJECT;
        multiMap(parser, event.headers);
      }
      case "queryStringParameters" -> map(parser, event.query::merge);
      case "multiValueQueryStringParameters" -> multiMap(parser, event.query);
      case "pathParameters" -> map(parser, event.pathParameters::merge);
      case "requestContext" -> readContext(parser, event);
      default -> parser.skipChildren();
    }
  }

  private static void readContext(JsonParser parser, Event event) throws IOException {
    members(
        parser,
        name -> {
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
        });
  }

  private static void readHttp(JsonParser parser, Event event) throws IOException {
    members(
        parser,
        name -> {
          if (name.equals("method")) {
            event.contextMethod = text(parser);
          } else {
            parser.skipChildren();
          }
        });
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

  private static void map(JsonParser parser, BiConsumer<String, String> add) throws IOException {
    members(
        parser,
        name -> {
          String value = text(parser);
          if (value != null) {
            add.accept(name, value);
          }
        });
  }

  /** Adds all values, and those of the single-value map that came before only once. */
  private static void multiMap(JsonParser parser, MultiMap map) throws IOException {
    MultiMap all = MultiMap.exact();
    members(parser, name -> texts(parser, value -> all.add(name, value)));
    all.toMap().forEach(map::putAll);
  }

  private static void texts(JsonParser parser, Consumer<String> add) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String value = text(parser);
      if (value != null) {
        add.accept(value);
      }
    }
  }

  private static void members(JsonParser parser, Member member) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      member.read(name);
    }
  }

  private interface Member {
    void read(String name) throws IOException;
  }
}
