package dev.dovetail.processor;

/** Writes the statements that gather what a method demands of items beyond their keys. */
final class ConditionCode {
  private ConditionCode() {}

  /**
   * Statements that declare a variable with all that is demanded.
   *
   * @param variable its name
   */
  static CodeBlock statements(RepositoryMethod method, MethodContext context, String variable) {
    MethodConditions conditions = method.signature().conditions();
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("$T $N = new $T()", Names.ITEM_CONDITION, variable, Names.ITEM_CONDITION);
    for (MethodConditions.Compared compared : conditions.compared()) {
      Parameter parameter = compared.parameter();
      boolean present = parameter.type().getKind().isPrimitive();
      code.add(
          context
              .components()
              .compare(
                  variable,
                  present ? compared.component().present() : compared.component(),
                  CodeBlock.of("$N", parameter.name())));
    }
    Parameter condition = conditions.condition();
    if (condition != null && Nullness.isAnnotated(condition.element())) {
      code.addStatement("$N.andIfPresent($N)", variable, condition.name());
    } else if (condition != null) {
      code.addStatement("$N.and($S, $N)", variable, condition.name(), condition.name());
    }
    return code.build();
  }
}
