package dev.dovetail.examples.races;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.examples.races.Call.Certainty;
import dev.dovetail.examples.races.Call.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The search finds an order if and only if there is one. */
class LinearizationTest {
  private static final long SEED = Long.getLong("dovetail.seed", 11);
  private static final int ROUNDS = Integer.getInteger("dovetail.rounds", 4000);

  private static Call<Integer> read(long invoked, long returned, int answer) {
    return new Call<>("read", x -> new Effect<>(x, x), invoked, returned, answer, Certainty.DONE);
  }

  private static Call<Integer> write(long invoked, long returned, int value, Certainty certainty) {
    return new Call<>(
        "write " + value, x -> new Effect<>("ok", value), invoked, returned, "ok", certainty);
  }

  private static Call<Integer> write(long invoked, long returned, int value) {
    return write(invoked, returned, value, Certainty.DONE);
  }

  /** Writes if a value is there, and says whether it has. */
  private static Call<Integer> swap(
      long invoked, long returned, int from, int to, boolean answer, Certainty certainty) {
    return new Call<>(
        "swap " + from + " for " + to,
        x -> new Effect<>(x == from, x == from ? to : x),
        invoked,
        returned,
        answer,
        certainty);
  }

  /** Writes, and says what was there. */
  private static Call<Integer> exchange(
      long invoked, long returned, int before, int after, Certainty certainty) {
    return new Call<>(
        "exchange for " + after, x -> new Effect<>(x, after), invoked, returned, before, certainty);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static boolean fits(Call<Integer>... calls) {
    return Linearization.problem(List.of(calls), 0).isEmpty();
  }

  @Test
  void problem_callsAtTheSameTime_mayBeInEitherOrder() {
    assertThat(fits(write(1, 4, 7), read(2, 3, 0))).isTrue();
    assertThat(fits(write(1, 4, 7), read(2, 3, 7))).isTrue();
    assertThat(fits(write(1, 4, 7), read(2, 3, 8))).isFalse();
  }

  @Test
  void problem_readAfterAWriteHadReturned_isNotOfBefore() {
    assertThat(fits(write(1, 2, 7), read(3, 4, 7))).isTrue();
    assertThat(fits(write(1, 2, 7), read(3, 4, 0))).isFalse();
  }

  @Test
  void problem_secondReadOfBeforeAfterAFirstOfAfter_isRefused() {
    assertThat(fits(write(1, 9, 7), read(2, 3, 0), read(4, 5, 7))).isTrue();
    assertThat(fits(write(1, 9, 7), read(2, 3, 7), read(4, 5, 0))).isFalse();
  }

  @Test
  void problem_twoSwapsOfOneValue_isRefused() {
    assertThat(
            fits(swap(1, 4, 0, 1, true, Certainty.DONE), swap(2, 3, 0, 2, false, Certainty.DONE)))
        .isTrue();
    assertThat(fits(swap(1, 4, 0, 1, true, Certainty.DONE), swap(2, 3, 0, 2, true, Certainty.DONE)))
        .isFalse();
  }

  @Test
  void problem_unknownCall_wasDoneBeforeItReturnedOrNever() {
    Call<Integer> unknown = write(3, 4, 7, Certainty.UNKNOWN);

    assertThat(fits(unknown, read(5, 6, 0))).isTrue();
    assertThat(fits(unknown, read(5, 6, 7))).isTrue();
    assertThat(fits(unknown, read(1, 2, 7))).isFalse();
    assertThat(fits(unknown, read(5, 6, 7), read(7, 8, 0))).isFalse();
    assertThat(fits(unknown, read(5, 6, 0), read(7, 8, 7))).isFalse();
  }

  @Test
  void problem_earlierAttempt_isBeforeItsCall() {
    Call<Integer> attempt = swap(1, 9, 0, 1, true, Certainty.EARLIER_ATTEMPT);

    assertThat(fits(attempt, swap(1, 9, 0, 1, false, Certainty.DONE), read(2, 3, 1))).isTrue();
    assertThat(fits(attempt, swap(1, 9, 0, 1, true, Certainty.DONE), write(2, 3, 0))).isTrue();
  }

  @Test
  void problem_attemptThatWouldHaveToFollowItsCall_isRefused() {
    Call<Integer> call = exchange(3, 9, 5, 1, Certainty.DONE);
    Call<Integer> attempt = exchange(3, 9, 5, 1, Certainty.EARLIER_ATTEMPT);
    Call<Integer> another = exchange(3, 9, 5, 1, Certainty.UNKNOWN);
    Call<Integer> before = write(1, 2, 5);
    Call<Integer> during = write(4, 5, 0);

    assertThat(fits(before, attempt, call, during, read(10, 11, 0))).isTrue();
    assertThat(fits(before, attempt, call, during, read(6, 7, 0), read(10, 11, 1))).isFalse();
    assertThat(fits(before, another, call, during, read(6, 7, 0), read(10, 11, 1))).isTrue();
  }

  @Test
  void problem_randomHistories_areJudgedAsByTryingAllOrders() {
    Random random = new Random(SEED);
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Call<Integer>> calls = new ArrayList<>();
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        calls.add(any(random));
      }
      boolean expected = isExplained(calls, new ArrayList<>(), 0);
      refused += expected ? 0 : 1;
      assertThat(Linearization.problem(calls, 0).isEmpty())
          .as("seed %s, round %s: %s", SEED, round, calls)
          .isEqualTo(expected);
    }
    assertThat(refused).isBetween(ROUNDS / 5, ROUNDS * 4 / 5);
  }

  private static Call<Integer> any(Random random) {
    long invoked = random.nextInt(8);
    long returned = invoked + random.nextInt(1, 8);
    Certainty certainty = random.nextInt(4) == 0 ? Certainty.UNKNOWN : Certainty.DONE;
    int value = random.nextInt(3);
    return switch (random.nextInt(3)) {
      case 0 -> read(invoked, returned, value);
      case 1 -> write(invoked, returned, value, certainty);
      default -> swap(invoked, returned, value, random.nextInt(3), random.nextBoolean(), certainty);
    };
  }

  /** By definition: some of the calls in some order, all that are certain among them. */
  private static boolean isExplained(
      List<Call<Integer>> calls, List<Call<Integer>> order, int stored) {
    boolean all = calls.stream().allMatch(call -> call.isOptional() || order.contains(call));
    boolean inTime = true;
    for (int i = 0; i < order.size(); i++) {
      for (int j = i + 1; j < order.size(); j++) {
        inTime &= order.get(j).returned() >= order.get(i).invoked();
      }
    }
    if (all && inTime) {
      return true;
    }
    for (Call<Integer> call : calls) {
      if (order.stream().noneMatch(other -> other == call)) {
        Effect<Integer> effect = call.model().apply(stored);
        if (call.isOptional() || effect.answer().equals(call.answer())) {
          order.add(call);
          boolean found = isExplained(calls, order, effect.after());
          order.remove(order.size() - 1);
          if (found) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
