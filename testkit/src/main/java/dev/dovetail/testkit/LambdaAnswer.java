package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/**
 * What became of an invocation: a result, or the JSON of an error.
 *
 * @param at when, as of {@link System#nanoTime()}
 */
record LambdaAnswer(byte[] payload, boolean failed, long at) {
  private static final JsonMapper JSON = new JsonMapper();

  static LambdaAnswer result(byte[] payload) {
    return new LambdaAnswer(payload, false, System.nanoTime());
  }

  /** {@return the error that a runtime has reported} */
  static LambdaAnswer failure(byte[] payload) {
    return new LambdaAnswer(payload, true, System.nanoTime());
  }

  /** {@return an error of Lambda's own} */
  static LambdaAnswer failure(String type, String message) {
    return failure(
        JSON.createObjectNode()
            .put("errorType", type)
            .put("errorMessage", message)
            .toString()
            .getBytes(UTF_8));
  }

  /** {@return the error that the payload tells of} */
  FunctionError error() {
    try {
      JsonNode error = JSON.readTree(payload);
      return new FunctionError(
          error.path("errorType").asText(""), error.path("errorMessage").asText(""));
    } catch (IOException e) {
      return new FunctionError("", new String(payload, UTF_8));
    }
  }
}
