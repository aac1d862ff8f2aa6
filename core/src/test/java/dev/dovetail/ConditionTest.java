package dev.dovetail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The text of conditions and paths. */
class ConditionTest {
  private static final Condition<Object> A = attribute("a").exists();
  private static final Condition<Object> B = attribute("b").is(1L);
  private static final Condition<Object> C = attribute("c").in(1L, 2L);

  @Test
  void expression_ofEveryTree_hasTheParenthesesItNeeds() {
    assertText(A.and(B).and(C), "attribute_exists(a) AND b = ? AND c IN (?, ?)");
    assertText(A.or(B.or(C)), "attribute_exists(a) OR b = ? OR c IN (?, ?)");
    assertText(A.and(B).or(C), "attribute_exists(a) AND b = ? OR c IN (?, ?)");
    assertText(A.or(B).and(C), "(attribute_exists(a) OR b = ?) AND c IN (?, ?)");
    assertText(A.and(B.or(C)), "attribute_exists(a) AND (b = ? OR c IN (?, ?))");
    assertText(A.not().and(B), "NOT attribute_exists(a) AND b = ?");
    assertText(A.and(B).not(), "NOT (attribute_exists(a) AND b = ?)");
    assertText(A.and(B).not().or(C), "NOT (attribute_exists(a) AND b = ?) OR c IN (?, ?)");
    assertText(A.not().not(), "attribute_exists(a)");
  }

  @Test
  void path_parts_areToldByStepsAndNotByText() {
    DocumentPath city = DocumentPath.of("address", "city");

    assertThat(city.component()).isEqualTo("address");
    assertThat(city.parent()).contains(DocumentPath.of("address"));
    assertThat(DocumentPath.of("address").parent()).isEmpty();
    assertThat(city.overlaps(DocumentPath.of("address"))).isTrue();
    assertThat(city.overlaps(city.place(2))).isTrue();
    assertThat(city.overlaps(DocumentPath.of("address", "street"))).isFalse();
    assertThat(city.overlaps(DocumentPath.of("addressBook"))).isFalse();
    assertThat(DocumentPath.of("a").key("b").expression(new Shown())).isEqualTo("a.b");
    assertThat(DocumentPath.of("a").key("b.c").place(3).key("d")).hasToString("a.*[3].*");
  }

  private static void assertText(Condition<Object> condition, String text) {
    assertThat(condition).hasToString(text);
    assertThat(condition.expression(new Shown())).isEqualTo(text);
  }

  private static NumberAttribute<Object, Long> attribute(String name) {
    return new NumberAttribute<>(
        DocumentPath.of(name), (path, value) -> AttributeValue.fromN(value.toString()));
  }

  private static final class Shown implements Placeholders {
    @Override
    public String name(String attribute) {
      return attribute;
    }

    @Override
    public String value(AttributeValue value) {
      return "?";
    }
  }
}
