package dev.dovetail.processor;

/**
 * A parameter of a generated method, or a component of a generated record.
 *
 * @param type its type
 * @param name its name
 */
record ParameterSpec(TypeName type, String name) {
  /** Adds what is between the parentheses of a method, and these. */
  static void addTo(CodeBlock.Builder code, Iterable<ParameterSpec> parameters) {
    code.text("(").add(CodePart.Mark.WRAP_EMPTY);
    boolean first = true;
    for (ParameterSpec parameter : parameters) {
      if (!first) {
        code.text(",").add(CodePart.Mark.WRAP);
      }
      code.add(parameter.type).text(" ").text(parameter.name);
      first = false;
    }
    code.text(")");
  }
}
