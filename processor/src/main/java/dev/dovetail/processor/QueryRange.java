package dev.dovetail.processor;

import dev.dovetail.model.ScalarType;
import java.util.List;
import java.util.Optional;

/**
 * What a query demands of the first component of the sort key that is not given by equality.
 *
 * @param component the component
 * @param bounds a start, or a lower bound, an upper one, or both in this order; never empty
 */
record QueryRange(Component component, List<RangeParameter> bounds) {
  QueryRange {
    bounds = List.copyOf(bounds);
  }

  /** The parameter that texts have to start with. */
  Optional<RangeParameter> start() {
    return bounds.stream().filter(b -> b.operator() == RangeOperator.STARTS_WITH).findFirst();
  }

  Optional<RangeParameter> lower() {
    return bounds.stream().filter(bound -> bound.operator().isLower()).findFirst();
  }

  Optional<RangeParameter> upper() {
    return bounds.stream().filter(bound -> bound.operator().isUpper()).findFirst();
  }

  /**
   * Whether a component can have bounds: the codes of an enum and booleans have no order to ask
   * for.
   */
  static boolean serves(Component component) {
    return !(component.encoding() instanceof Encoding.Codes)
        && component.encoding() != Encoding.Fixed.BOOLEAN
        && (component.encoding() != null
            || component.kind().keyType() == ScalarType.S
            || component.kind().keyType() == ScalarType.N);
  }

  /** Whether all texts of a component have the same length. */
  static boolean hasOneLength(Component component) {
    return component.encoding() != null && !(component.encoding() instanceof Encoding.Text);
  }
}
