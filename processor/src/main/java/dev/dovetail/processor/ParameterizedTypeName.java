package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * A generic type with its arguments.
 *
 * @param raw the type
 * @param arguments the arguments
 */
record ParameterizedTypeName(ClassName raw, List<TypeName> arguments) implements TypeName {
  static ParameterizedTypeName get(ClassName raw, TypeName... arguments) {
    return new ParameterizedTypeName(raw, List.of(arguments));
  }

  @Override
  public void addTo(List<CodePart> parts) {
    parts.add(raw);
    addArguments(parts);
  }

  /** Adds what is behind the raw type. */
  void addArguments(List<CodePart> parts) {
    String before = "<";
    for (TypeName argument : arguments) {
      parts.add(new CodePart.Text(before));
      argument.addTo(parts);
      before = ", ";
    }
    parts.add(new CodePart.Text(">"));
  }

  @Override
  public String toString() {
    List<String> names = new ArrayList<>();
    for (TypeName argument : arguments) {
      names.add(argument.toString());
    }
    return raw + "<" + String.join(", ", names) + ">";
  }
}
