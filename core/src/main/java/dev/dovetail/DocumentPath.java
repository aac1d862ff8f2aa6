package dev.dovetail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Leads to an attribute of an item, or to a part of one: a component, then components of records
 * within it, keys of maps and places in lists. Immutable.
 */
public final class DocumentPath {
  /** The most that a name has. */
  private static final int MAX_KEY_BYTES = 65_535;

  private final List<Step> steps;

  /**
   * @param name the component or key, or nothing if it is a place
   * @param place the place in a list, or -1
   * @param isKey whether the name is a key of a map, which is content and not shown
   */
  private record Step(String name, int place, boolean isKey) {}

  private DocumentPath(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /** {@return the path of a component, and of components of the records within it} */
  public static DocumentPath of(String component, String... nested) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(component, -1, false));
    for (String name : nested) {
      steps.add(new Step(name, -1, false));
    }
    return new DocumentPath(steps);
  }

  /**
   * {@return the path of the value that a map here has for a key}
   *
   * @throws IllegalArgumentException if no map has such a key: it is empty, longer than 65,535
   *     bytes, or has half of a surrogate pair
   */
  public DocumentPath key(String key) {
    String problem = problem(Objects.requireNonNull(key, "key"));
    if (problem != null) {
      throw new IllegalArgumentException(
          "The key of the map " + this + " " + problem + ", as that of no stored map.");
    }
    return with(new Step(key, -1, true));
  }

  /** What is wrong with a key of a map, without the key, or null if it is one. */
  static @Nullable String problem(String key) {
    if (key.isEmpty()) {
      return "is empty";
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(key)) {
      return "has half of a surrogate pair";
    }
    boolean tooLong =
        key.length() > MAX_KEY_BYTES / 3
            && key.getBytes(StandardCharsets.UTF_8).length > MAX_KEY_BYTES;
    return tooLong ? "has more than " + MAX_KEY_BYTES + " bytes" : null;
  }

  /**
   * {@return the path of an element of a list here}
   *
   * @param place the place of the element, from 0
   * @throws IllegalArgumentException if the place is negative
   */
  public DocumentPath place(int place) {
    if (place < 0) {
      throw new IllegalArgumentException(
          "The place in the list " + this + " is " + place + ", but the first is 0.");
    }
    return with(new Step("", place, false));
  }

  private DocumentPath with(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new DocumentPath(longer);
  }

  /** {@return the component that the path begins with} */
  public String component() {
    return steps.get(0).name();
  }

  /** {@return the path of what this is a part of, or nothing if this is a whole component} */
  public Optional<DocumentPath> parent() {
    return steps.size() == 1
        ? Optional.empty()
        : Optional.of(new DocumentPath(steps.subList(0, steps.size() - 1)));
  }

  /** {@return whether one path is the other, or leads to a part of it} */
  public boolean overlaps(DocumentPath other) {
    int common = Math.min(steps.size(), other.steps.size());
    return steps.subList(0, common).equals(other.steps.subList(0, common));
  }

  /** {@return whether the path ends with a place in a list} */
  public boolean isPlace() {
    return steps.get(steps.size() - 1).place() >= 0;
  }

  /** {@return what an item has at this path, if there is something} */
  public Optional<AttributeValue> in(Map<String, AttributeValue> item) {
    Optional<AttributeValue> found = Optional.empty();
    Map<String, AttributeValue> map = item;
    List<AttributeValue> list = List.of();
    for (Step step : steps) {
      found =
          step.place() < 0
              ? Optional.ofNullable(map.get(step.name()))
              : step.place() < list.size() ? Optional.of(list.get(step.place())) : Optional.empty();
      if (found.isEmpty()) {
        return found;
      }
      map = found.get().m();
      list = found.get().l();
    }
    return found;
  }

  /** {@return the path as an expression has it, such as {@code #n0.#n1[3]}} */
  public String expression(Placeholders placeholders) {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      if (step.place() >= 0) {
        text.append('[').append(step.place()).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".")
            .append(step.isKey() ? placeholders.key(step.name()) : placeholders.name(step.name()));
      }
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DocumentPath path && path.steps.equals(steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }

  /** {@return the path as messages show it, such as {@code address.city}; keys of maps are *} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (Step step : steps) {
      if (step.place() >= 0) {
        text.append('[').append(step.place()).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(step.isKey() ? "*" : step.name());
      }
    }
    return text.toString();
  }
}
