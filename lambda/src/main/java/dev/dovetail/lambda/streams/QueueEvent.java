package dev.dovetail.lambda.streams;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the event of an SQS queue. */
final class QueueEvent {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String SOURCE = "aws:sqs";

  private final JsonParser json;

  private QueueEvent(JsonParser json) {
    this.json = json;
  }

  static List<QueueMessage> read(InputStream in) throws IOException {
    byte[] event = in.readAllBytes();
    try (JsonParser parser = JSON.createParser(event)) {
      return new QueueEvent(parser).messages();
    } catch (IOException e) {
      // The message of the cause may quote the event.
      throw refused();
    }
  }

  private List<QueueMessage> messages() throws IOException {
    List<QueueMessage> messages = null;
    demand(json.nextToken() == JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean records = json.currentName().equals("Records");
      JsonToken value = json.nextToken();
      if (!records) {
        json.skipChildren();
        continue;
      }
      demand(value == JsonToken.START_ARRAY);
      messages = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        messages.add(message());
      }
    }
    demand(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
    if (messages == null) {
      throw refused();
    }
    return messages;
  }

  private QueueMessage message() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, String> system = new LinkedHashMap<>();
    Map<String, String> attributes = new LinkedHashMap<>();
    demand(json.currentToken() == JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.VALUE_STRING) {
        texts.put(name, json.getText());
      } else if (value == JsonToken.START_OBJECT && name.equals("attributes")) {
        texts(system);
      } else if (value == JsonToken.START_OBJECT && name.equals("messageAttributes")) {
        messageAttributes(attributes);
      } else {
        json.skipChildren();
      }
    }
    String id = texts.getOrDefault("messageId", "");
    String body = texts.get("body");
    if (id.isBlank() || body == null || !SOURCE.equals(texts.get("eventSource"))) {
      throw refused();
    }
    return new QueueMessage(id, body, texts.getOrDefault("eventSourceARN", ""), system, attributes);
  }

  private void texts(Map<String, String> texts) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.VALUE_STRING) {
        texts.put(name, json.getText());
      } else {
        json.skipChildren();
      }
    }
  }

  private void messageAttributes(Map<String, String> attributes) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      demand(json.nextToken() == JsonToken.START_OBJECT);
      Map<String, String> parts = new LinkedHashMap<>();
      texts(parts);
      String value = parts.get("stringValue");
      if (value != null) {
        attributes.put(name, value);
      }
    }
  }

  private static void demand(boolean met) {
    if (!met) {
      throw refused();
    }
  }

  private static IllegalArgumentException refused() {
    return new IllegalArgumentException(
        "The event is none of an SQS queue, whose Records have a messageId, a body and the"
            + " eventSource "
            + SOURCE
            + " each.");
  }
}
