package dev.dovetail.processor;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A parameter of a repository method.
 *
 * @param element the parameter in the source
 * @param name its name
 * @param type its type in the repository, type variables resolved
 */
record Parameter(VariableElement element, String name, TypeMirror type) {
  static String list(List<Parameter> parameters) {
    return parameters.stream()
        .map(parameter -> KindResolver.written(parameter.type()) + " " + parameter.name())
        .collect(Collectors.joining(", "));
  }

  static List<String> names(List<Parameter> parameters) {
    return parameters.stream().map(Parameter::name).collect(Collectors.toList());
  }
}
