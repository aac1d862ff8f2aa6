package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.testkit.Dialect.MalformedReply;
import java.io.IOException;

/** Reads the results of functions: one value of JSON, and nothing after it. */
final class ResultReader {
  private static final ObjectReader JSON =
      new JsonMapper().reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private ResultReader() {}

  /**
   * Reads a result.
   *
   * @throws MalformedReply if it is none
   */
  static JsonNode read(byte[] result) throws MalformedReply {
    JsonNode read;
    try {
      read = JSON.readTree(result);
    } catch (IOException e) {
      throw new MalformedReply("It is not JSON.");
    }
    if (read.isMissingNode()) {
      throw new MalformedReply("It is empty.");
    }
    return read;
  }
}
