package dev.dovetail.processor;

/** Writes the calls that give a query its range. */
final class RangeCode {
  private RangeCode() {}

  /** The calls for a query of composed keys, after that with the prefix. */
  static CodeBlock composed(
      EntityDefinition entity, QueryRange range, KeySource.Composed source, int sortParts) {
    Component component = range.component();
    boolean last = source.sortPrefix(sortParts).size() + 1 == source.sortSegments().size();
    CodeBlock.Builder code = CodeBlock.builder();
    for (RangeParameter bound : range.bounds()) {
      String variable = bound.parameter().name();
      CodeBlock facet = FacetCode.of(entity, component, CodeBlock.of("$N", variable));
      if (bound.operator() == RangeOperator.STARTS_WITH) {
        code.add(
            "\n.startsWith($T.required($S, $N).isEmpty() ? $S : $L)",
            Names.FACET,
            component.name(),
            variable,
            "",
            facet);
      } else if (bound.operator() == RangeOperator.BEFORE && last) {
        code.add("\n.beforeLast($L)", facet);
        code.add(QueryRange.hasOneLength(component) ? "\n.ofOneLength()" : "");
      } else {
        code.add("\n.$N($L)", bound.operator().method(), facet);
      }
    }
    return code.build();
  }

  /** The calls for a query of attributes. */
  static CodeBlock attributes(QueryRange range, ComponentWriter components) {
    Component component = range.component();
    CodeBlock.Builder code = CodeBlock.builder();
    for (RangeParameter bound : range.bounds()) {
      CodeBlock value =
          bound.operator() == RangeOperator.STARTS_WITH
              ? CodeBlock.of(
                  "$T.required($S, $N)", Names.FACET, component.name(), bound.parameter().name())
              : components.keyValue(component, bound.parameter());
      code.add("\n.$N($S, $L)", bound.operator().method(), component.name(), value);
    }
    boolean closed =
        range.lower().isPresent()
            && range.upper().filter(bound -> !bound.operator().includes()).isPresent();
    boolean text = component.kind().attributeType().equals("S");
    code.add(closed && text && QueryRange.hasOneLength(component) ? "\n.ofOneLength()" : "");
    return code.build();
  }
}
