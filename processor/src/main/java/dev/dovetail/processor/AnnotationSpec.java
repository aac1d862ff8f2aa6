package dev.dovetail.processor;

import java.util.List;

/**
 * An annotation in generated code.
 *
 * @param type its type
 * @param values the elements of its value, none if it has none
 */
record AnnotationSpec(ClassName type, List<CodeBlock> values) {
  static AnnotationSpec of(ClassName type) {
    return new AnnotationSpec(type, List.of());
  }

  /** Adds the annotation, with several values in lines of their own. */
  void addTo(CodeBlock.Builder code) {
    code.text("@").add((CodePart) type);
    if (values.isEmpty()) {
      return;
    }
    boolean one = values.size() == 1;
    code.text(one ? "(" : "({\n").add(CodePart.Mark.INDENT).add(CodePart.Mark.INDENT);
    code.add(CodeBlock.join(values, ",\n"));
    code.add(CodePart.Mark.UNINDENT).add(CodePart.Mark.UNINDENT).text(one ? ")" : "\n})");
  }
}
