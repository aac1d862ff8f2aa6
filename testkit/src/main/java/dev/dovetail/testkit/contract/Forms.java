package dev.dovetail.testkit.contract;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks in which form items are stored: whatever reads as the record may still be another. */
final class Forms {
  private Forms() {}

  /** Fails unless an item has the keys and the types of what the schema makes of its record. */
  static void require(Bench bench, Map<String, AttributeValue> item) {
    requireComposed(bench, item);
    requireTypes(bench, item, component -> true);
  }

  /**
   * Fails unless the attributes of an item are of the types that the schema makes of its record. Of
   * a codec nobody knows whether it writes one value in one way.
   *
   * @param which says of which components
   */
  static void requireTypes(Bench bench, Map<String, AttributeValue> item, Predicate<String> which) {
    Subject subject = bench.subject();
    Map<String, AttributeValue> wanted = subject.schema().toItem(subject.schema().mapToItem(item));
    subject
        .parts()
        .all()
        .forEach(
            part -> {
              String is = type(item.get(part.name()));
              String was = type(wanted.get(part.name()));
              bench.require(
                  is.equals(was) || !which.test(part.name()),
                  part.name() + " is stored as " + is + ", and repositories store it as " + was);
            });
  }

  private static String type(@Nullable AttributeValue value) {
    return value == null ? "no attribute" : "one of the type " + value.type();
  }

  /** Fails unless what the library composes for keys is made of what the item has now. */
  static void requireComposed(Bench bench, Map<String, AttributeValue> item) {
    Subject subject = bench.subject();
    Object record = subject.schema().mapToItem(item);
    Map<String, AttributeValue> wanted = subject.composed(subject.schema().toItem(record));
    Map<String, AttributeValue> found = subject.composed(item);
    bench.require(
        found.equals(wanted),
        "The keys of the item are " + found + ", but those of " + record + " are " + wanted);
  }
}
