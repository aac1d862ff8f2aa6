package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FuzzTest {
  private static final int EVENTS = 20_000;
  private static final String[] PIECES = {
    "null",
    "\"\"",
    "{}",
    "[]",
    "1",
    "-1e999",
    "true",
    "\"%zz\"",
    "\"a,b\"",
    "\"\\ud800\"",
    "\u0000",
    "\"\\r\\n\"",
    "[[[[",
    "\"x\":",
    ",",
    "}",
    "{",
    "\"http\":{\"method\":\"GET\"},",
    "\ufeff",
    "\"=\""
  };
  private static final HttpFunction FUNCTION =
      Reply.function(
          new HttpOptions(2000, Cors.allow("https://app.example.com")),
          request -> {
            request.principal();
            request.ifMatch().ifPresent(EntityTags::version);
            request.query(query -> query.optional("limit", ValueType.integer(1, 10)));
            JsonValue json = request.json();
            return Response.created("/" + request.path(), out -> out.text("a", json.toString()))
                .withCookie("a=" + request.cookie("a").orElse(""));
          });

  @Test
  void event_mutated_isAlwaysAnsweredWithAnEnvelope() {
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    List<byte[]> events =
        Arrays.stream(Source.values()).map(FuzzTest::event).map(TestEvent::bytes).toList();
    int[] classes = new int[6];
    for (int i = 0; i < EVENTS; i++) {
      byte[] event = mutate(events.get(random.nextInt(events.size())), random);
      try {
        classes[Reply.to(event, FUNCTION, new TestContext()).status() / 100]++;
      } catch (Exception | AssertionError e) {
        throw new AssertionError(
            "seed " + seed + ", event " + i + ": " + new String(event, StandardCharsets.UTF_8), e);
      }
    }
    assertThat(classes[2]).as("answered with success, seed %d", seed).isGreaterThan(EVENTS / 100);
    assertThat(classes[4]).as("refused, seed %d", seed).isGreaterThan(EVENTS / 10);
  }

  private static TestEvent event(Source source) {
    return new TestEvent(source, "PATCH", "/todos/a%20b", "/todos/{id}")
        .header("Origin", "https://app.example.com")
        .header("If-Match", "\"1\"")
        .query("limit", "5")
        .cookie("a=b")
        .user("alice")
        .json("{\"a\":[1,{\"b\":null}]}");
  }

  private static byte[] mutate(byte[] event, Random random) {
    StringBuilder text = new StringBuilder(new String(event, StandardCharsets.UTF_8));
    int mutations = 1 + random.nextInt(3);
    for (int i = 0; i < mutations && !text.isEmpty(); i++) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(12));
      switch (random.nextInt(7)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(256));
        case 1 -> text.delete(at, end);
        case 2 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
        case 4 -> replaceValue(text, at, PIECES[random.nextInt(PIECES.length)]);
        case 5 -> text.setLength(at);
        default -> replaceName(text, at);
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Replaces the next scalar member value, so that the event stays JSON most of the time. */
  private static void replaceValue(StringBuilder text, int from, String value) {
    int start = text.indexOf("\":", from) + 2;
    if (start < 2) {
      return;
    }
    int end = start;
    boolean quoted = end < text.length() && text.charAt(end) == '"';
    end++;
    while (end < text.length()
        && (quoted ? text.charAt(end) != '"' : ",}]".indexOf(text.charAt(end)) < 0)) {
      end++;
    }
    text.replace(start, Math.min(text.length(), quoted ? end + 1 : end), value);
  }

  private static void replaceName(StringBuilder text, int from) {
    int start = text.indexOf(",\"", from);
    int end = text.indexOf("\":", start + 2);
    if (start >= 0 && end > start) {
      text.replace(start + 2, end, "x");
    }
  }
}
