package dev.dovetail.processor;

import dev.dovetail.model.Operation;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Tells whether the names of parameters are those of the source. */
final class ParameterNames {
  private ParameterNames() {}

  /** Whether parameters have the names that javac gives where a class file has none. */
  static boolean lack(ExecutableElement method, Operation operation, EntityDefinition entity) {
    boolean lacking = false;
    boolean isBatch = operation.name().startsWith("BATCH_");
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      String type = parameter.asType().toString();
      if (RangeParameter.isNamed(parameter)
          || UpdateOperator.isNamed(parameter)
          || type.startsWith(Names.UNARY_OPERATOR_NAME + "<")
          || type.startsWith(Names.CHANGES_NAME + "<")
          || ConditionParser.isNamed(parameter)
          || isBatch && type.startsWith("java.util.List<")
          || type.equals(entity.element().toString())
          || Annotated.has(parameter, Names.NEW)
          || type.equals(Names.PAGE_REQUEST_NAME)) {
        continue; // These may have any name.
      }
      String name = parameter.getSimpleName().toString();
      if (!name.equals("arg" + i) || entity.component(name).isPresent()) {
        return false;
      }
      lacking = true;
    }
    return lacking;
  }
}
