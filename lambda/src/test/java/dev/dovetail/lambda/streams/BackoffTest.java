package dev.dovetail.lambda.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void millis_ofAttempts_areRandomBelowABoundThatDoublesAndEnds() {
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    int[] bounds = {50, 100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000};
    for (int attempt = 1; attempt <= bounds.length; attempt++) {
      Set<Integer> seen = new HashSet<>();
      for (int i = 0; i < 200; i++) {
        int millis = Backoff.millis(attempt, random);
        assertThat(millis).as("seed %d", seed).isBetween(1, bounds[attempt - 1]);
        seen.add(millis);
      }
      assertThat(seen).as("spread, seed %d", seed).hasSizeGreaterThan(20);
      assertThat(seen.stream().mapToInt(one -> one).max().orElseThrow())
          .as("the bound is used, seed %d", seed)
          .isGreaterThan(bounds[attempt - 1] / 2);
    }
    assertThat(Backoff.millis(Integer.MAX_VALUE, random)).isBetween(1, 5_000);
  }
}
