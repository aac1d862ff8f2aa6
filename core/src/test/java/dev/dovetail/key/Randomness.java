package dev.dovetail.key;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What random tests share: a seed that their messages name, and how often they try. */
final class Randomness {
  static final int ROUNDS = Integer.getInteger("dovetail.rounds", 5_000);

  private final long seed = Long.getLong("dovetail.seed", 20261121);
  private final Random random = new Random(seed);

  Random random() {
    return random;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean coin() {
    return random.nextBoolean();
  }

  <T> T oneOf(List<? extends T> values) {
    return values.get(random.nextInt(values.size()));
  }

  AssertionError failure(String what, Object... values) {
    return new AssertionError(what + ": " + Arrays.deepToString(values) + ", seed " + seed);
  }

  /** The order in which DynamoDB sorts keys. */
  static int compareBytes(String a, String b) {
    return Integer.signum(Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8)));
  }
}
