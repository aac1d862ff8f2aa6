package dev.dovetail.benchmarks.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;

/**
 * What an engine said, but for what differs between any two of them: times, ids and where a stream
 * is.
 *
 * @param status the HTTP status
 * @param error the type of a refusal, with its namespace, or an empty text
 * @param body all else
 */
record Answer(int status, String error, JsonNode body) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> OF_ONE_ENGINE =
      Set.of(
          "ApproximateCreationDateTime",
          "CreationDateTime",
          "CreationRequestDateTime",
          "EndingSequenceNumber",
          "LastDecreaseDateTime",
          "LastIncreaseDateTime",
          "LastUpdateToPayPerRequestDateTime",
          "LatestStreamArn",
          "LatestStreamLabel",
          "NextShardIterator",
          "SequenceNumber",
          "ShardId",
          "ShardIterator",
          "StartingSequenceNumber",
          "StreamArn",
          "StreamLabel",
          "eventID");

  static Answer of(int status, String text) throws IOException {
    JsonNode body = text.startsWith("{") ? JSON.readTree(text) : JSON.createObjectNode();
    String error = "";
    if (body instanceof ObjectNode object) {
      error = object.path("__type").asText();
      object.remove("__type");
      if (object.has("Message") && !object.has("message")) {
        object.set("message", object.remove("Message"));
      }
    }
    return new Answer(status, error, compared(body));
  }

  /** The error without its namespace. */
  String code() {
    return error.substring(error.indexOf('#') + 1);
  }

  /** The same but for all members of a name. */
  Answer without(String member) {
    ObjectNode rest = body.deepCopy();
    rest.findParents(member).forEach(parent -> ((ObjectNode) parent).remove(member));
    return new Answer(status, error, rest);
  }

  private static JsonNode compared(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              member -> {
                boolean ofOneEngine =
                    OF_ONE_ENGINE.contains(member.getKey()) && member.getValue().isValueNode();
                member.setValue(ofOneEngine ? object.textNode("*") : compared(member.getValue()));
              });
      return object;
    }
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, compared(array.get(i)));
      }
      return array;
    }
    return node.isNumber() ? plain(node) : node;
  }

  /** The same for 0 and 0.000. */
  private static JsonNode plain(JsonNode number) {
    return JSON.getNodeFactory()
        .textNode(number.decimalValue().stripTrailingZeros().toPlainString());
  }
}
