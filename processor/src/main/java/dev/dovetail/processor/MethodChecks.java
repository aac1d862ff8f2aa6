package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The checks of repository methods that several operations share. */
final class MethodChecks {
  private final Types types;
  private final Reporter reporter;

  MethodChecks(Types types, Reporter reporter) {
    this.types = types;
    this.reporter = reporter;
  }

  boolean isRecord(TypeMirror type, EntityDefinition entity) {
    return types.isSameType(type, entity.element().asType());
  }

  boolean isOf(TypeMirror type, String generic, EntityDefinition entity) {
    if (type.getKind() != TypeKind.DECLARED
        || !((TypeElement) types.asElement(type)).getQualifiedName().contentEquals(generic)) {
      return false;
    }
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    return arguments.size() == 1 && isRecord(arguments.get(0), entity);
  }

  boolean isNamed(TypeMirror type, String name) {
    return type.getKind() == TypeKind.DECLARED
        && ((TypeElement) types.asElement(type)).getQualifiedName().contentEquals(name);
  }

  /** Checks that a method returns one of what it can. */
  boolean returns(
      RepositoryMethod.Signature signature, TypeMirror result, boolean legal, String expected) {
    if (!legal && !Unresolved.in(result)) {
      reporter.error(
          signature.element(),
          Diagnostic.METHOD_RETURNS,
          signature.name(),
          operation(signature),
          AsyncTexts.written(signature, result),
          signature.async() ? AsyncTexts.legal(expected) : expected);
    }
    return legal;
  }

  /** Checks that each parameter has the name and the type of a component. */
  boolean parameters(EntityDefinition entity, Collection<Parameter> parameters, String method) {
    return all(entity, parameters, method, false, "");
  }

  /** Checks the same of a method that needs the whole key. */
  boolean withKey(EntityDefinition entity, Collection<Parameter> parameters, String method) {
    return all(entity, parameters, method, false, leftKey(entity, parameters));
  }

  /** The component of the key that no parameter has, if there is one only. */
  private static String leftKey(EntityDefinition entity, Collection<Parameter> parameters) {
    List<String> left = new ArrayList<>(entity.keyComponents());
    for (Parameter parameter : parameters) {
      left.remove(parameter.name());
    }
    return left.size() == 1 ? " Did you mean " + left.get(0) + "?" : "";
  }

  /** Checks the same of values to find: what an Optional component holds, not the Optional. */
  boolean values(EntityDefinition entity, Collection<Parameter> parameters, String method) {
    return all(entity, parameters, method, true, "");
  }

  private boolean all(
      EntityDefinition entity,
      Collection<Parameter> parameters,
      String method,
      boolean present,
      String otherGuess) {
    boolean sound = true;
    for (Parameter parameter : parameters) {
      sound &= parameter(entity, parameter, method, present, otherGuess);
    }
    return sound;
  }

  private boolean parameter(
      EntityDefinition entity,
      Parameter parameter,
      String method,
      boolean present,
      String otherGuess) {
    if (Unresolved.in(parameter.type())) {
      return false;
    }
    Optional<Component> component = entity.component(parameter.name());
    if (component.isEmpty()) {
      String similar = Suggestion.of(parameter.name(), entity.componentNames(), "", "");
      reporter.error(
          parameter.element(),
          Diagnostic.PARAMETER_UNKNOWN,
          parameter.name(),
          method,
          entity.name(),
          String.join(", ", entity.componentNames()),
          similar.isEmpty() ? otherGuess : similar);
      return false;
    }
    return type(entity, component.get(), parameter, method, present);
  }

  /** Checks that a parameter has the type of a value of a component, whatever its name. */
  boolean value(EntityDefinition entity, Component component, Parameter parameter, String method) {
    return !Unresolved.in(parameter.type()) && type(entity, component, parameter, method, true);
  }

  /** Checks that a parameter has the type of a component, whatever its name. */
  boolean same(EntityDefinition entity, Component component, Parameter parameter, String method) {
    return !Unresolved.in(parameter.type()) && type(entity, component, parameter, method, false);
  }

  private boolean type(
      EntityDefinition entity,
      Component component,
      Parameter parameter,
      String method,
      boolean present) {
    TypeMirror wanted = present ? component.presentType() : component.type();
    if (!isAssignable(parameter.type(), wanted)) {
      reporter.error(
          parameter.element(),
          Diagnostic.PARAMETER_TYPE,
          parameter.name(),
          method,
          KindResolver.written(parameter.type()),
          component.name(),
          entity.name(),
          KindResolver.written(component.type())
              + (present && component.presence() == Component.Presence.OPTIONAL
                  ? ", of which a query needs the value"
                  : ""),
          (!present && component.presence() == Component.Presence.NULLABLE ? "@Nullable " : "")
              + KindResolver.written(wanted),
          parameter.name());
      return false;
    }
    return true;
  }

  /** Whether both are the same type, or a primitive type where its box is wanted. */
  boolean isAssignable(TypeMirror given, TypeMirror wanted) {
    return types.isSameType(given, wanted)
        || given.getKind().isPrimitive()
            && types.isSameType(
                types.boxedClass((javax.lang.model.type.PrimitiveType) given).asType(), wanted);
  }

  /** Checks that a read is not consistent where it can't be. */
  boolean consistent(RepositoryMethod.Signature signature, KeySource source) {
    if (!signature.annotation().flag("consistent", false) || source.isConsistent()) {
      return true;
    }
    reporter.error(
        signature.annotation(),
        "consistent",
        Diagnostic.QUERY_CONSISTENT_INDEX,
        signature.name(),
        source.index().orElse(""));
    return false;
  }

  /** Checks that all components of a key are among the parameters. */
  boolean fullKey(EntityDefinition entity, RepositoryMethod.Signature signature) {
    return fullKey(entity, signature, signature.parameters());
  }

  /** Checks the same where only some parameters stand for the component of their name. */
  boolean fullKey(
      EntityDefinition entity, RepositoryMethod.Signature signature, List<Parameter> named) {
    List<String> missing = new ArrayList<>(entity.keyComponents());
    missing.removeAll(Parameter.names(named));
    if (missing.isEmpty()) {
      return true;
    }
    if (missing.size() <= unknown(entity, named)) {
      return false; // Their names may be misspelled, which was reported.
    }
    reporter.error(
        signature.element(),
        Diagnostic.KEY_PARAMETER_MISSING,
        signature,
        parameters(missing),
        entity.name(),
        entity.pk().text(),
        entity.sk().text(),
        declarations(entity, missing));
    return false;
  }

  private static long unknown(EntityDefinition entity, List<Parameter> parameters) {
    return parameters.stream()
        .filter(parameter -> entity.component(parameter.name()).isEmpty())
        .count();
  }

  /** "parameter a", or "parameters a, b". */
  static String parameters(List<String> names) {
    return (names.size() == 1 ? "parameter " : "parameters ") + String.join(", ", names);
  }

  /** Parameters for components, as the user would write them. */
  static String declarations(EntityDefinition entity, List<String> components) {
    List<String> texts = new ArrayList<>();
    for (Component component : entity.components()) {
      if (components.contains(component.name())) {
        texts.add(KindResolver.written(component.type()) + " " + component.name());
      }
    }
    return String.join(", ", texts);
  }

  static String operation(RepositoryMethod.Signature signature) {
    return signature
        .annotation()
        .mirror()
        .getAnnotationType()
        .asElement()
        .getSimpleName()
        .toString();
  }
}
