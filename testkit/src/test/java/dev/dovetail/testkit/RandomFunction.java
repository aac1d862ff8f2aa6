package dev.dovetail.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Random;

/** Fails at random, but in the same way each time that a record comes for the same time. */
final class RandomFunction implements RequestStreamHandler {
  private static final JsonMapper JSON = new JsonMapper();

  private final long seed;
  private final boolean poison;
  private final Map<String, Integer> times;
  private final Runnable slow;

  /**
   * @param poison whether some records fail each time
   * @param times how often each record came, in whichever instance
   * @param slow what takes time
   */
  RandomFunction(long seed, boolean poison, Map<String, Integer> times, Runnable slow) {
    this.seed = seed;
    this.poison = poison;
    this.times = times;
    this.slow = slow;
  }

  @Override
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    for (JsonNode record : JSON.readTree(in).path("Records")) {
      String version = record.at("/dynamodb/NewImage/id/S").asText();
      int time = times.merge(version, 1, Integer::sum);
      if (new Random(seed ^ version.hashCode()).nextInt(12) == 0 && poison) {
        fail(new Random(seed + version.hashCode()).nextInt(3), record, out);
        return;
      }
      Random random = new Random(31L * (seed ^ version.hashCode()) + time);
      random.nextInt();
      int chance = random.nextInt(20);
      if (chance < 3) {
        fail(chance, record, out);
        return;
      }
      if (chance == 3) {
        slow.run();
      }
    }
  }

  private static void fail(int how, JsonNode record, OutputStream out) throws IOException {
    if (how == 0) {
      throw new IllegalStateException();
    }
    String number = how == 1 ? record.at("/dynamodb/SequenceNumber").asText() : "";
    out.write(
        ("{\"batchItemFailures\":[{\"itemIdentifier\":\"" + number + "\"}]}").getBytes(UTF_8));
  }
}
