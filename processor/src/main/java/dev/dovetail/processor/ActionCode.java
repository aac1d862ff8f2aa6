package dev.dovetail.processor;

import javax.lang.model.type.TypeMirror;

/** Writes the statements of one action of an update. */
final class ActionCode {
  private ActionCode() {}

  /**
   * Statements that add an action to an update.
   *
   * @param update the variable with the update
   */
  static CodeBlock of(UpdateAction action, MethodContext context, String update) {
    Parameter parameter = action.parameter();
    Component target = action.target();
    if (parameter == null) {
      return removal(action, update);
    }
    boolean indexed = !action.isNested() && context.entity().isIndexed(target.name());
    CodeBlock value = CodeBlock.of("$N", parameter.name());
    TypeMirror given = parameter.type();
    boolean primitive = given.getKind().isPrimitive();
    if (action.decides()) {
      return context
          .components()
          .set(update, primitive ? target.present() : target, value, indexed);
    }
    boolean whole = action.operator() == UpdateOperator.AT;
    Component written = whole && !primitive ? target : target.present(given);
    CodeBlock range =
        action.operator().isAboutNumbers()
            ? CodeBlock.of(", $L", NumberRangeCode.of(target.kind()).orElseThrow())
            : CodeBlock.of("");
    return context
        .components()
        .act(
            written,
            value,
            indexed,
            stored ->
                CodeBlock.of(
                    "$N.$N($L, $L$L);\n",
                    update,
                    action.operator().method(),
                    path(action),
                    stored,
                    range),
            whole ? removal(action, update) : CodeBlock.of(""));
  }

  private static CodeBlock removal(UpdateAction action, String update) {
    return action.isNested()
        ? CodeBlock.of("$N.removeAt($L);\n", update, path(action))
        : CodeBlock.of("$N.remove($S);\n", update, action.text());
  }

  private static CodeBlock path(UpdateAction action) {
    CodeBlock names =
        action.path().stream()
            .map(component -> CodeBlock.of("$S", component.name()))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of("$T.of($L)", Names.DOCUMENT_PATH, names);
  }
}
