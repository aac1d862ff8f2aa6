package dev.dovetail.processor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a method demands of items beyond their keys.
 *
 * @param declared all parameters of the method in order, those that demand something among them
 * @param condition the parameter with a condition, or null if there is none
 * @param compared the parameters with a value that a component must have
 */
record MethodConditions(
    List<Parameter> declared, @Nullable Parameter condition, List<Compared> compared) {
  MethodConditions {
    declared = List.copyOf(declared);
    compared = List.copyOf(compared);
  }

  /**
   * A parameter with {@code @Expect} or {@code @Filter}.
   *
   * @param parameter the parameter
   * @param component what it is compared with
   * @param annotation the annotation
   */
  record Compared(Parameter parameter, Component component, Annotated annotation) {}

  /** Whether nothing is demanded. */
  boolean isEmpty() {
    return condition == null && compared.isEmpty();
  }

  /** The parameters that demand nothing. */
  List<Parameter> others() {
    if (isEmpty()) {
      return declared;
    }
    return declared.stream()
        .filter(parameter -> parameter != condition)
        .filter(parameter -> compared.stream().noneMatch(c -> c.parameter() == parameter))
        .toList();
  }
}
