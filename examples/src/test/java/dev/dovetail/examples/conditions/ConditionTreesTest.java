package dev.dovetail.examples.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.Condition;
import dev.dovetail.NumberAttribute;
import dev.dovetail.PageRequest;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Any tree of conditions means the same to DynamoDB as to Java. */
@DynamoDbTest
class ConditionTreesTest {
  private static final int ROUNDS = Integer.getInteger("dovetail.rounds", 400);
  private static final List<String> WORDS = List.of("a", "ab", "b", "ba", "");

  /** A condition, and what it means. */
  private record Tree(Condition<Reading> condition, Predicate<Reading> meaning) {}

  @Test
  void condition_anyTree_leavesWhatItMeans(Reading.ReadingTable table) {
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    List<Reading> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Reading reading =
          new Reading(String.format("%02d", i), number(random), number(random), word(random));
      table.readings().create(reading);
      all.add(reading);
    }

    for (int round = 0; round < ROUNDS; round++) {
      Tree tree = tree(random, 5);
      assertThat(table.readings().matching(tree.condition(), PageRequest.first(100)).items())
          .as("seed %d: %s", seed, tree.condition())
          .isEqualTo(all.stream().filter(tree.meaning()).toList());
    }
  }

  private static Tree tree(Random random, int depth) {
    int kind = random.nextInt(depth == 0 ? 1 : 4);
    if (kind == 0) {
      return leaf(random);
    }
    Tree one = tree(random, depth - 1);
    if (kind == 1) {
      return new Tree(one.condition().not(), one.meaning().negate());
    }
    Tree other = tree(random, depth - 1);
    return kind == 2
        ? new Tree(one.condition().and(other.condition()), one.meaning().and(other.meaning()))
        : new Tree(one.condition().or(other.condition()), one.meaning().or(other.meaning()));
  }

  private static Tree leaf(Random random) {
    boolean first = random.nextBoolean();
    NumberAttribute<Reading, Integer> number =
        first ? ReadingAttributes.LEFT : ReadingAttributes.RIGHT;
    Function<Reading, @Nullable Integer> of = first ? Reading::left : Reading::right;
    int value = random.nextInt(5) - 2;
    String word = WORDS.get(random.nextInt(WORDS.size()));
    return switch (random.nextInt(14)) {
      case 0 -> new Tree(number.is(value), there(of, n -> n == value));
      case 1 -> new Tree(number.isNot(value), there(of, n -> n == value).negate());
      case 2 -> new Tree(number.lessThan(value), there(of, n -> n < value));
      case 3 -> new Tree(number.atMost(value), there(of, n -> n <= value));
      case 4 -> new Tree(number.greaterThan(value), there(of, n -> n > value));
      case 5 -> new Tree(number.atLeast(value), there(of, n -> n >= value));
      case 6 -> new Tree(number.between(-1, value), there(of, n -> n >= -1 && n <= value));
      case 7 -> new Tree(number.in(value, 2), there(of, n -> n == value || n == 2));
      case 8 -> new Tree(number.exists(), reading -> of.apply(reading) != null);
      case 9 ->
          new Tree(
              ReadingAttributes.LEFT.lessThan(ReadingAttributes.RIGHT),
              there(Reading::left, n -> true)
                  .and(there(Reading::right, n -> true))
                  .and(reading -> left(reading) < right(reading)));
      case 10 -> new Tree(ReadingAttributes.WORD.isAbsent(), reading -> reading.word() == null);
      case 11 ->
          new Tree(
              ReadingAttributes.WORD.beginsWith(word),
              there(Reading::word, w -> w.startsWith(word)));
      case 12 ->
          new Tree(ReadingAttributes.WORD.is(word), there(Reading::word, w -> w.equals(word)));
      default ->
          new Tree(
              ReadingAttributes.WORD.size().atLeast(1), there(Reading::word, w -> !w.isEmpty()));
    };
  }

  /** What is absent meets nothing. */
  private static <V> Predicate<Reading> there(
      Function<Reading, @Nullable V> component, Predicate<V> meaning) {
    return reading -> {
      V value = component.apply(reading);
      return value != null && meaning.test(value);
    };
  }

  private static int left(Reading reading) {
    Integer left = reading.left();
    return left == null ? 0 : left;
  }

  private static int right(Reading reading) {
    Integer right = reading.right();
    return right == null ? 0 : right;
  }

  private static @Nullable Integer number(Random random) {
    return random.nextInt(4) == 0 ? null : random.nextInt(5) - 2;
  }

  private static @Nullable String word(Random random) {
    return random.nextInt(4) == 0 ? null : WORDS.get(random.nextInt(WORDS.size()));
  }
}
