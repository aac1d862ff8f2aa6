package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Compares events with files. */
final class GoldenEvent {
  private GoldenEvent() {}

  /**
   * Fails unless an event is the one in a file; with {@code -Dgolden.update=true} the file is what
   * was found.
   *
   * @param before a time before the request
   */
  static void assertGolden(String name, ObjectNode event, URI gateway, Instant before)
      throws IOException {
    if (event.path("requestContext") instanceof ObjectNode context) {
      freeze(context, before);
    }
    JsonNode trace = event.at("/headers/x-amzn-trace-id");
    if (trace.isTextual()) {
      assertThat(trace.asText()).matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24}");
      event.withObject("/headers").put("x-amzn-trace-id", "TRACE");
    }
    String found =
        event.toPrettyString().replace("" + gateway.getPort(), "PORT").replace("\r", "") + "\n";
    Path file = Path.of("src/test/resources/dev/dovetail/testkit", name + ".json");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, found);
    }
    assertThat(found).isEqualTo(Files.readString(file));
  }

  /** Checks what differs from run to run, and puts a fixed value in its place. */
  private static void freeze(ObjectNode context, Instant before) {
    for (String name : new String[] {"timeEpoch", "requestTimeEpoch"}) {
      if (context.has(name)) {
        Instant time = Instant.ofEpochMilli(context.get(name).asLong());
        assertThat(time).isBetween(before, Instant.now());
        context.put(name, 0);
      }
    }
    for (String name : new String[] {"time", "requestTime"}) {
      if (context.has(name)) {
        assertThat(context.get(name).asText())
            .matches("\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000");
        context.put(name, "TIME");
      }
    }
    for (String name : new String[] {"requestId", "extendedRequestId"}) {
      if (context.has(name)) {
        assertThat(context.get(name).asText()).matches("[0-9a-f-]{36}");
        context.put(name, "ID");
      }
    }
    JsonNode authorizer = context.path("authorizer");
    if (authorizer instanceof ObjectNode said && said.has("integrationLatency")) {
      assertThat(said.get("integrationLatency").isIntegralNumber()).isTrue();
      said.put("integrationLatency", 0);
    }
  }
}
