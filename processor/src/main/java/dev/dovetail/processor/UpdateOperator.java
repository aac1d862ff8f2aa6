package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/** What an update does with a parameter, or with a path that it removes. */
enum UpdateOperator {
  /** Sets the component of the parameter's name; there is no annotation. */
  SET("", "set"),
  /** Removes a path that {@code @Update} names. */
  REMOVE("", "removeAt"),
  AT("At", "setAt"),
  ADD("Add", "add"),
  SUBTRACT("Subtract", "subtract"),
  APPEND("Append", "append"),
  PREPEND("Prepend", "prepend"),
  ADD_TO_SET("AddToSet", "addToSet"),
  DELETE_FROM_SET("DeleteFromSet", "deleteFromSet"),
  IF_ABSENT("IfAbsent", "setIfAbsent");

  private final String annotation;
  private final String qualifiedName;
  private final String method;

  UpdateOperator(String annotation, String method) {
    this.annotation = annotation;
    this.qualifiedName = Names.CORE + "." + annotation;
    this.method = method;
  }

  /** A parameter's annotation and what it stands for. */
  record Found(UpdateOperator operator, Annotated annotation) {}

  /** The annotations of a parameter, of which it should have one at most. */
  static List<Found> of(VariableElement parameter) {
    if (parameter.getAnnotationMirrors().isEmpty()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (UpdateOperator operator : values()) {
      if (!operator.annotation.isEmpty()) {
        Annotated.find(parameter, operator.qualifiedName)
            .ifPresent(annotation -> found.add(new Found(operator, annotation)));
      }
    }
    return found;
  }

  /** Whether a parameter has none, and so stands for the component of its name. */
  static boolean isPlain(Parameter parameter) {
    return of(parameter.element()).isEmpty();
  }

  /** Whether a parameter has one that names a path, so that its own name is of no account. */
  static boolean isNamed(VariableElement parameter) {
    return of(parameter).stream()
        .anyMatch(found -> found.annotation().valueOrNull("value") != null);
  }

  /** The method of ItemUpdate. */
  String method() {
    return method;
  }

  boolean isAboutNumbers() {
    return this == ADD || this == SUBTRACT;
  }

  boolean isAboutLists() {
    return this == APPEND || this == PREPEND;
  }

  boolean isAboutSets() {
    return this == ADD_TO_SET || this == DELETE_FROM_SET;
  }

  /** Whether the value afterwards is what the parameter says, or nothing. */
  boolean decides() {
    return this == SET || this == AT || this == REMOVE;
  }

  /** What it can be for, if not for anything. */
  Optional<String> legal() {
    if (isAboutNumbers()) {
      return Optional.of("@Add and @Subtract are for numbers");
    } else if (isAboutLists()) {
      return Optional.of("@Append and @Prepend are for lists");
    }
    return isAboutSets()
        ? Optional.of("@AddToSet and @DeleteFromSet are for sets")
        : Optional.empty();
  }

  /** As errors show it. */
  @Override
  public String toString() {
    return this == REMOVE ? "@Update(remove)" : "@" + annotation;
  }
}
