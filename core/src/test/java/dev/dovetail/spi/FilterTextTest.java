package dev.dovetail.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.Condition;
import dev.dovetail.DocumentPath;
import dev.dovetail.SetAttribute;
import dev.dovetail.StringAttribute;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The text of a filter, to which cursors are bound. */
class FilterTextTest {
  private static final int ROUNDS = Integer.getInteger("dovetail.rounds", 20_000);
  private static final List<String> TEXTS =
      List.of("", "a", "b", "a b", "1 a", "S1 a", "#1 a", "\n");

  @Test
  void text_ofAnyTwoValues_isTheSameOnlyIfTheyAre() {
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    Map<String, List<AttributeValue>> known = new HashMap<>();
    for (int i = 0; i < ROUNDS; i++) {
      List<AttributeValue> values = List.of(value(random, 3), value(random, 3));
      ItemCondition filter = new ItemCondition();
      filter.expect("a", values.get(0)).expect("b", values.get(1));

      List<AttributeValue> other = known.putIfAbsent(FilterText.of(filter), values);

      assertThat(other == null || other.equals(values)).as("seed %d: %s", seed, values).isTrue();
    }
    assertThat(known).hasSizeGreaterThan(ROUNDS / 4);
  }

  @Test
  void text_namesAndStructure_areTold() {
    StringAttribute<Object> a =
        new StringAttribute<>(DocumentPath.of("a"), AttributeTypes.<String>plain());
    StringAttribute<Object> b =
        new StringAttribute<>(DocumentPath.of("b"), AttributeTypes.<String>plain());
    StringAttribute<Object> path =
        new StringAttribute<>(DocumentPath.of("a", "b"), AttributeTypes.<String>plain());
    List<Condition<Object>> conditions =
        List.of(
            a.is("x"),
            b.is("x"),
            path.is("x"),
            a.isNot("x"),
            a.is(b),
            b.is(a),
            a.isAbsent(),
            a.exists(),
            a.beginsWith("x"),
            a.contains("x"),
            a.in("x", "x"),
            a.is("x").and(b.is("y")),
            a.is("x").or(b.is("y")),
            a.is("y").and(b.is("x")),
            a.is("x").and(b.is("y")).not(),
            a.is("x").not().and(b.is("y")));

    assertThat(conditions.stream().map(FilterTextTest::text)).doesNotHaveDuplicates();
    assertThat(text(a.is("x"))).isEqualTo(text(a.is("x")));
    assertThat(FilterText.of(new ItemCondition().expect("a", AttributeValue.fromS("x"))))
        .isNotEqualTo(FilterText.of(new ItemCondition().expectAbsent("a")));
  }

  @Test
  void text_ofASet_hasNoOrder() {
    SetAttribute<Object, String> set =
        new SetAttribute<>(DocumentPath.of("a"), AttributeTypes.<String>plain());

    assertThat(text(set.is(new LinkedHashSet<>(List.of("x", "y", "z")))))
        .isEqualTo(text(set.is(new LinkedHashSet<>(List.of("z", "x", "y")))));
  }

  private static String text(Condition<Object> condition) {
    return FilterText.of(new ItemCondition().and("condition", condition));
  }

  private static AttributeValue value(Random random, int depth) {
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    String other = TEXTS.get(random.nextInt(TEXTS.size()));
    return switch (random.nextInt(depth == 0 ? 6 : 8)) {
      case 0 -> AttributeValue.fromS(text);
      case 1 -> AttributeValue.fromN(String.valueOf(random.nextInt(30)));
      case 2 -> AttributeValue.fromB(SdkBytes.fromUtf8String(text));
      case 3 -> AttributeValue.fromBool(random.nextBoolean());
      case 4 ->
          AttributeValue.fromSs(text.compareTo(other) < 0 ? List.of(text, other) : List.of(text));
      case 5 -> AttributeValue.fromNs(List.of("1"));
      case 6 ->
          random.nextBoolean()
              ? AttributeValue.fromL(List.of())
              : AttributeValue.fromL(List.of(value(random, depth - 1), value(random, depth - 1)));
      default ->
          random.nextBoolean()
              ? AttributeValue.fromM(Map.of())
              : AttributeValue.fromM(Map.of(text, value(random, depth - 1)));
    };
  }
}
