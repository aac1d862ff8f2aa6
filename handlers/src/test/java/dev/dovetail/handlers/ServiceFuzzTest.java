package dev.dovetail.handlers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.model.Access;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.RouteModel;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.HttpReply;
import dev.dovetail.testkit.HttpSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Nonsense for all functions by all sources: nothing is thrown, every reply is complete and tells
 * nothing of the code, and nonsense has no success. {@code -Ddovetail.fuzz.rounds=100000} sends
 * more; the profile nightly does.
 */
@DynamoDbTest
class ServiceFuzzTest {
  private static final int ROUNDS = Integer.getInteger("dovetail.fuzz.rounds", 10_000);
  private static final long SEED = Long.getLong("dovetail.seed", System.nanoTime());
  private static final Set<String> SUBJECTS =
      Set.of("sub", "principalId", "userArn", "identityId", "cognitoIdentityId");
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();
  private static final JsonMapper LENIENT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final AppTable table;

  ServiceFuzzTest(AppTable table) {
    this.table = table;
  }

  @Test
  void events_mutated_areAnsweredCompletelyAndNonsenseIsRefused() throws Exception {
    List<Target> targets = targets();
    Random random = new Random(SEED);
    List<String> failures = new ArrayList<>();
    int[] classes = new int[6];
    int[] nonsense = new int[3];
    for (int i = 0; i < ROUNDS && failures.size() < 5; i++) {
      Target target = targets.get(random.nextInt(targets.size()));
      EventMutation mutation = EventMutation.values()[random.nextInt(4)];
      byte[] event = mutation.of(target.event().deepCopy(), random);
      try {
        HttpReply reply = send(event, target.handler());
        reply.requireEnvelope();
        reply.requireProblem();
        reply.requireNoInternals(ServiceExamples.KEYS);
        int why = nonsense(event, mutation, target.route());
        assertThat(reply.status()).as("status").isLessThan(500);
        if (why > 0) {
          nonsense[why - 1]++;
          assertThat(reply.status()).as("status for nonsense of kind " + why).isGreaterThan(399);
        }
        classes[reply.status() / 100]++;
      } catch (Exception | AssertionError | StackOverflowError e) {
        failures.add(
            "round "
                + i
                + ", "
                + mutation
                + ", "
                + target.route()
                + ": "
                + new String(event, UTF_8)
                + "\n"
                + e);
      }
    }
    assertThat(failures).as("seed " + SEED).isEmpty();
    assertThat(classes[2]).as("answered with success, seed " + SEED).isGreaterThan(ROUNDS / 20);
    assertThat(classes[4]).as("refused, seed " + SEED).isGreaterThan(ROUNDS / 4);
    assertThat(IntStream.of(nonsense).boxed().toList())
        .as("of each kind, seed " + SEED)
        .allMatch(count -> count > ROUNDS / 100);
  }

  /**
   * {@return why an event can't succeed: 1 it is no JSON, 2 it names nobody whom the source has
   * verified, 3 its body is no JSON or has not what is required; 0 if it might}
   */
  private static int nonsense(byte[] event, EventMutation mutation, RouteModel route) {
    JsonNode read;
    try {
      read = STRICT.readTree(event);
    } catch (IOException e) {
      return isJson(event) ? 0 : 1;
    }
    JsonNode context = read.path("requestContext");
    if (route.access() == Access.AUTHENTICATED
        && !namesSomebody(context.path("authorizer"))
        && !namesSomebody(context.path("identity"))) {
      return 2;
    }
    List<String> required = ServiceExamples.REQUIRED.get(route.method() + " " + route.path());
    boolean plain = !read.path("isBase64Encoded").asBoolean();
    if (mutation != EventMutation.BODY || required == null || !plain) {
      return 0;
    }
    try {
      JsonNode body = STRICT.readTree(read.path("body").asText());
      return required.stream().allMatch(body::hasNonNull) ? 0 : 3;
    } catch (IOException e) {
      return 3;
    }
  }

  /** {@return whether it is JSON but for names that are there twice, which no source sends} */
  private static boolean isJson(byte[] event) {
    try {
      LENIENT.readTree(event);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean namesSomebody(JsonNode node) {
    for (String name : SUBJECTS) {
      for (JsonNode value : node.findValues(name)) {
        if (value.isTextual() && !value.asText().isBlank()) {
          return true;
        }
      }
    }
    return false;
  }

  private static HttpReply send(byte[] event, RequestStreamHandler handler) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(event), out, new QuietContext(new StringBuilder()));
    return HttpReply.read(out.toByteArray());
  }

  private List<Target> targets() throws Exception {
    ServiceExamples examples = new ServiceExamples(table);
    List<Target> targets = new ArrayList<>();
    for (FunctionModel function :
        FunctionsModel.load(ServiceFuzzTest.class.getClassLoader()).functions()) {
      if (function.routes().isEmpty()) {
        continue;
      }
      RequestStreamHandler handler = ConformanceTest.create(function, table);
      for (RouteModel route : function.routes()) {
        for (HttpSource source : HttpSource.values()) {
          byte[] event = source.event(route, examples.of(route), "alice");
          targets.add(new Target(route, handler, (ObjectNode) STRICT.readTree(event)));
        }
      }
    }
    return targets;
  }

  /** A function with an event that it would answer, by one of its routes and one source. */
  private record Target(RouteModel route, RequestStreamHandler handler, ObjectNode event) {}
}
