package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Puts one defect around a function that has none. */
interface Defect {
  JsonMapper JSON = new JsonMapper();

  byte[] handle(byte[] event, RequestStreamHandler right, Context context) throws IOException;

  /** {@return the function with the defect} */
  default RequestStreamHandler in(RequestStreamHandler right) {
    return (in, out, context) -> out.write(handle(in.readAllBytes(), right, context));
  }

  /** {@return what changes the events that are objects, before the function sees them} */
  static Defect ofEvent(Consumer<ObjectNode> change) {
    return (event, right, context) -> {
      if (read(event) instanceof ObjectNode object) {
        change.accept(object);
        return call(right, bytes(object), context);
      }
      return call(right, event, context);
    };
  }

  /** {@return what changes replies; the event is null if it is no object} */
  static Defect ofReply(BiConsumer<ObjectNode, ObjectNode> change) {
    return (event, right, context) -> {
      ObjectNode object = read(event) instanceof ObjectNode known ? known : JSON.createObjectNode();
      ObjectNode reply = (ObjectNode) JSON.readTree(call(right, event, context));
      change.accept(object, reply);
      return bytes(reply);
    };
  }

  static byte[] call(RequestStreamHandler right, byte[] event, Context context) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    right.handleRequest(new ByteArrayInputStream(event), out, context);
    return out.toByteArray();
  }

  static byte[] bytes(JsonNode node) {
    return node.toString().getBytes(UTF_8);
  }

  static JsonNode read(byte[] text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.createArrayNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the reply's headers} */
  static ObjectNode headers(ObjectNode reply) {
    return reply.has("headers")
        ? reply.withObject("/headers")
        : reply.withObject("/multiValueHeaders");
  }
}
