package dev.dovetail.processor;

import java.util.List;

/**
 * Writes the expression that puts a key together.
 *
 * <p>It calls {@code concat} rather than {@code +}, whose first use starts up the run time of
 * invokedynamic: a Lambda pays for that in its first request.
 */
final class KeyCode {
  private KeyCode() {}

  /** An expression such as {@code "USER#".concat(Facet.encode("userId", userId))}. */
  static CodeBlock of(EntityDefinition entity, List<Segment> segments, boolean delimiterAtEnd) {
    return of(entity, segments, delimiterAtEnd, CodeBlock.of("$T.", entity.schema()));
  }

  /** The same within the schema. */
  static CodeBlock within(EntityDefinition entity, List<Segment> segments) {
    return of(entity, segments, false, CodeBlock.of(""));
  }

  private static CodeBlock of(
      EntityDefinition entity, List<Segment> segments, boolean delimiterAtEnd, CodeBlock keys) {
    CodeBlock.Builder code = CodeBlock.builder();
    StringBuilder text = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < segments.size(); i++) {
      text.append(i > 0 ? "#" : "");
      if (segments.get(i) instanceof Segment.Literal literal) {
        text.append(literal.text());
        continue;
      }
      first = flush(code, text, first);
      String name = ((Segment.Facet) segments.get(i)).component();
      code.add(
          first ? "$L" : ".concat($L)",
          FacetCode.of(entity.component(name).orElseThrow(), CodeBlock.of("$N", name), keys));
      first = false;
    }
    text.append(delimiterAtEnd ? "#" : "");
    flush(code, text, first);
    return code.build();
  }

  private static boolean flush(CodeBlock.Builder code, StringBuilder text, boolean first) {
    if (text.isEmpty()) {
      return first;
    }
    code.add(first ? "$S" : ".concat($S)", text.toString());
    text.setLength(0);
    return false;
  }

  /**
   * Whether the component is a box, whose null has to be told from a value before it is unboxed.
   */
  static boolean isBox(Component component) {
    return component.kind() instanceof Kind.Single single
        && single.scalar().isBoxed()
        && !component.presentType().getKind().isPrimitive();
  }
}
