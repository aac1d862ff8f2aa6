package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.VariableElement;

/**
 * A parameter with an annotation of a range.
 *
 * @param parameter the parameter
 * @param operator what the annotation says
 * @param annotation the annotation
 */
record RangeParameter(Parameter parameter, RangeOperator operator, Annotated annotation) {
  /** The name of the component that it is compared with. */
  String component() {
    return annotation.text("value", parameter.name());
  }

  /** All annotations of ranges on parameters; a parameter with two of them is there twice. */
  static List<RangeParameter> of(List<Parameter> parameters) {
    List<RangeParameter> ranges = new ArrayList<>();
    for (Parameter parameter : parameters) {
      for (RangeOperator operator : RangeOperator.values()) {
        Annotated.find(parameter.element(), operator.qualifiedName())
            .ifPresent(found -> ranges.add(new RangeParameter(parameter, operator, found)));
      }
    }
    return ranges;
  }

  /** Whether a parameter has one that names a component, so that its own name is of no account. */
  static boolean isNamed(VariableElement parameter) {
    for (RangeOperator operator : RangeOperator.values()) {
      if (Annotated.find(parameter, operator.qualifiedName())
          .filter(found -> found.valueOrNull("value") != null)
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a parameter has none, and so stands for the component of its name. */
  static boolean isPlain(Parameter parameter) {
    return of(List.of(parameter)).isEmpty();
  }
}
