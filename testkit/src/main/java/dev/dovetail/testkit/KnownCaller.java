package dev.dovetail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.testkit.CallerCheck.Outcome;
import java.time.Duration;
import java.util.Map;

/** What a function is told about its caller. */
sealed interface KnownCaller extends Outcome {

  /** The claims of a token that the gateway has verified itself. */
  record ByToken(Map<String, String> claims) implements KnownCaller {}

  /**
   * What a Lambda authorizer says.
   *
   * @param principalId who it is; empty in a simple response, which does not say
   * @param context what else there is to know, missing if there is nothing
   * @param latency how long the authorizer took, nothing if the gateway had kept its answer
   */
  record ByFunction(String principalId, JsonNode context, Duration latency)
      implements KnownCaller {}
}
