package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/** Parses the methods with {@code @Move}. */
final class MoveMethods {
  private final WriteMethods writes;
  private final MethodChecks checks;
  private final Reporter reporter;

  MoveMethods(WriteMethods writes, MethodChecks checks, Reporter reporter) {
    this.writes = writes;
    this.checks = checks;
    this.reporter = reporter;
  }

  /** Checks that no parameter of a method that moves nothing is a new value of a key. */
  boolean absent(RepositoryMethod.Signature signature) {
    boolean sound = true;
    for (Parameter parameter : signature.parameters()) {
      Optional<Annotated> annotation = Annotated.find(parameter.element(), Names.NEW);
      if (annotation.isPresent()) {
        reporter.error(
            annotation.get(),
            "value",
            Diagnostic.NEW_WITHOUT_MOVE,
            parameter.name(),
            signature.name(),
            MethodChecks.operation(signature));
        sound = false;
      }
    }
    return sound;
  }

  Optional<RepositoryMethod> move(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    boolean sound = writes.returnsRecordOrNothing(entity, signature, result);
    List<Parameter> old = new ArrayList<>();
    List<MovedPart> moved = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Parameter parameter : signature.parameters()) {
      Optional<Annotated> annotation = Annotated.find(parameter.element(), Names.NEW);
      if (annotation.isEmpty()) {
        old.add(parameter);
      } else {
        sound &= part(entity, signature, parameter, annotation.get(), names, moved);
      }
    }
    RepositoryMethod.Signature key =
        new RepositoryMethod.Signature(
            signature.element(),
            signature.annotation(),
            old,
            signature.conditions(),
            signature.returnsItem(),
            false,
            signature.async());
    sound &= checks.withKey(entity, old, signature.name());
    sound &= checks.fullKey(entity, key);
    boolean expectsVersion = WriteMethods.expectsVersion(entity, key.parameters());
    int expected = entity.keyComponents().size() + (expectsVersion ? 1 : 0);
    if (sound && (moved.isEmpty() || old.size() > expected)) {
      reporter.error(
          signature.element(),
          Diagnostic.METHOD_PARAMETERS,
          signature.name(),
          "Move",
          Parameter.list(signature.parameters()),
          "the components of the key ("
              + String.join(", ", entity.keyComponents())
              + "), a new value with @New for each that changes, and the version if it has to be"
              + " checked");
      sound = false;
    }
    return sound
        ? Optional.of(new RepositoryMethod.Move(signature, expectsVersion, moved))
        : Optional.empty();
  }

  private boolean part(
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      Parameter parameter,
      Annotated annotation,
      Set<String> names,
      List<MovedPart> moved) {
    String name = annotation.text("value", "");
    Optional<Component> component = entity.component(name);
    boolean movable =
        component.isPresent()
            && entity.keyComponents().contains(name)
            && entity.roleOf(name) != AttributeRole.CREATED_AT;
    if (!movable || !names.add(name)) {
      List<String> legal = new ArrayList<>(entity.keyComponents());
      legal.removeIf(one -> entity.roleOf(one) == AttributeRole.CREATED_AT);
      reporter.error(
          annotation,
          "value",
          Diagnostic.MOVE_COMPONENT,
          parameter.name(),
          signature.name(),
          name,
          movable ? "another parameter has" : "a move can't change",
          String.join(", ", legal));
      return false;
    }
    moved.add(new MovedPart(component.get(), parameter));
    return checks.value(entity, component.get(), parameter, signature.name());
  }
}
