package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.TypeMirror;

/** Finds out what an update does to which path of an item, or reports why it can't. */
final class UpdateActionParser {
  private final MethodChecks checks;
  private final UpdatePathParser paths;
  private final Reporter reporter;

  UpdateActionParser(MethodChecks checks, Reporter reporter) {
    this.checks = checks;
    this.paths = new UpdatePathParser(reporter);
    this.reporter = reporter;
  }

  /** Checks that a method that is no update has no annotation of one on a parameter. */
  boolean absent(RepositoryMethod.Signature signature) {
    boolean sound = true;
    for (Parameter parameter : signature.parameters()) {
      for (UpdateOperator.Found found : UpdateOperator.of(parameter.element())) {
        misplaced(
            parameter,
            signature,
            found,
            "but the method has @" + MethodChecks.operation(signature),
            "Only @Update changes a part of an item: remove it.");
        sound = false;
      }
    }
    return sound;
  }

  /**
   * Parses the parameters with an annotation and the paths to remove, and checks that all actions
   * keep out of each other's way.
   *
   * @param plain what the other parameters set
   * @return all actions in the order of the source, or nothing if an error was reported
   */
  Optional<List<UpdateAction>> parse(
      EntityDefinition entity, RepositoryMethod.Signature signature, List<Parameter> plain) {
    List<UpdateAction> actions = new ArrayList<>();
    boolean sound = true;
    for (Parameter parameter : signature.parameters()) {
      List<UpdateOperator.Found> found = UpdateOperator.of(parameter.element());
      Optional<UpdateAction> action =
          found.isEmpty()
              ? plain(entity, signature, parameter, plain)
              : annotated(entity, signature, parameter, found);
      action.ifPresent(actions::add);
      sound &= found.isEmpty() || action.isPresent();
    }
    for (String path : signature.annotation().texts("remove")) {
      Optional<UpdateAction> action = removal(entity, signature, path);
      action.ifPresent(actions::add);
      sound &= action.isPresent();
    }
    return sound && apart(signature, actions) ? Optional.of(actions) : Optional.empty();
  }

  private static Optional<UpdateAction> plain(
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      Parameter parameter,
      List<Parameter> plain) {
    return entity
        .component(parameter.name())
        .filter(component -> plain.contains(parameter))
        .map(
            component ->
                new UpdateAction(
                    UpdateOperator.SET, List.of(component), parameter, signature.annotation()));
  }

  private Optional<UpdateAction> annotated(
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      Parameter parameter,
      List<UpdateOperator.Found> found) {
    UpdateOperator.Found first = found.get(0);
    if (found.size() > 1) {
      misplaced(
          parameter,
          signature,
          found.get(1),
          "and has " + first.operator() + " as well",
          "A parameter does one thing: write a parameter for each.");
      return Optional.empty();
    }
    String written = first.annotation().text("value", parameter.name());
    Optional<List<Component>> path =
        paths.parse(entity, signature, first.operator(), written, first.annotation(), "value");
    if (path.isEmpty()) {
      return Optional.empty();
    }
    UpdateAction action =
        new UpdateAction(first.operator(), path.get(), parameter, first.annotation());
    String component = action.component().name();
    if (WriteMethods.isManaged(entity.roleOf(component))) {
      reporter.error(
          parameter.element(), Diagnostic.UPDATE_MANAGED, parameter.name(), signature.name());
      return Optional.empty();
    }
    return fits(entity, signature, action, "value") && hasType(entity, signature, action, parameter)
        ? Optional.of(action)
        : Optional.empty();
  }

  private Optional<UpdateAction> removal(
      EntityDefinition entity, RepositoryMethod.Signature signature, String written) {
    Optional<List<Component>> path =
        paths.parse(
            entity, signature, UpdateOperator.REMOVE, written, signature.annotation(), "remove");
    return path.map(
            components ->
                new UpdateAction(UpdateOperator.REMOVE, components, null, signature.annotation()))
        .filter(action -> fits(entity, signature, action, "remove"));
  }

  /** Checks that what an action does can be done to its target. */
  private boolean fits(
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      UpdateAction action,
      String attribute) {
    if (entity.keyComponents().contains(action.component().name())) {
      return unfit(
          signature,
          action,
          attribute,
          "is part of the key of " + entity.name(),
          "An item keeps its key: create another item, and delete this one.");
    }
    Component target = action.target();
    Kind kind = target.kind();
    String type = KindResolver.written(target.presentType());
    UpdateOperator operator = action.operator();
    String instead =
        (action.isNested() ? "@At(\"" + action.text() + "\") " : "") + type + " " + target.name();
    if (operator.isAboutNumbers() && NumberRangeCode.of(kind).isEmpty()
        || operator.isAboutLists() && !(kind instanceof Kind.ListOf)
        || operator.isAboutSets() && !(kind instanceof Kind.SetOf)) {
      String stored = kind instanceof Kind.Converted ? ", which a codec stores" : "";
      return unfit(
          signature,
          action,
          attribute,
          "is of type " + type + stored,
          operator.legal().orElseThrow() + ". Set it: " + instead);
    }
    if (operator.isAboutSets() && action.isNested()) {
      return unfit(
          signature,
          action,
          attribute,
          "is within a record",
          "DynamoDB changes sets of the item itself only. Set it: " + instead);
    }
    if (operator == UpdateOperator.REMOVE && target.isRequired() && !kind.isCollection()) {
      return unfit(
          signature,
          action,
          attribute,
          "is always there",
          "What is removed may be absent: declare it as @Nullable or Optional, or set it: "
              + instead);
    }
    return true;
  }

  private boolean unfit(
      RepositoryMethod.Signature signature,
      UpdateAction action,
      String attribute,
      String why,
      String legal) {
    reporter.error(
        action.place(),
        attribute,
        Diagnostic.UPDATE_ACTION_TARGET,
        signature.name(),
        action.operator(),
        action.text(),
        action.text(),
        why,
        legal);
    return false;
  }

  private boolean hasType(
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      UpdateAction action,
      Parameter parameter) {
    Component target = action.target();
    boolean whole = action.operator() == UpdateOperator.AT;
    TypeMirror wanted = whole ? target.type() : target.presentType();
    if (Unresolved.in(parameter.type())) {
      return false;
    }
    if (checks.isAssignable(parameter.type(), wanted)) {
      return true;
    }
    boolean nullable = whole && target.presence() == Component.Presence.NULLABLE;
    AnnotationValue path = action.place().valueOrNull("value");
    reporter.error(
        parameter.element(),
        Diagnostic.PARAMETER_TYPE,
        parameter.name(),
        signature.name(),
        KindResolver.written(parameter.type()),
        action.text(),
        entity.name(),
        KindResolver.written(target.type())
            + (!whole && target.presence() == Component.Presence.OPTIONAL
                ? ", of which " + action.operator() + " takes the value"
                : ""),
        action.operator()
            + (path == null ? " " : "(\"" + action.text() + "\") ")
            + (nullable ? "@Nullable " : "")
            + KindResolver.written(wanted),
        parameter.name());
    return false;
  }

  /** Checks that no action changes what another changes as well. */
  private boolean apart(RepositoryMethod.Signature signature, List<UpdateAction> actions) {
    for (int i = 1; i < actions.size(); i++) {
      for (UpdateAction earlier : actions.subList(0, i)) {
        UpdateAction action = actions.get(i);
        if (action.overlaps(earlier)) {
          overlap(signature, earlier, action);
          return false;
        }
      }
    }
    return true;
  }

  private void overlap(
      RepositoryMethod.Signature signature, UpdateAction earlier, UpdateAction action) {
    Object[] texts = {signature.name(), earlier.text(), action.text()};
    if (action.operator() == UpdateOperator.SET && action.parameter() != null) {
      reporter.error(action.parameter().element(), Diagnostic.UPDATE_PATHS_OVERLAP, texts);
    } else {
      String attribute = action.parameter() == null ? "remove" : "value";
      reporter.error(action.place(), attribute, Diagnostic.UPDATE_PATHS_OVERLAP, texts);
    }
  }

  private void misplaced(
      Parameter parameter,
      RepositoryMethod.Signature signature,
      UpdateOperator.Found found,
      String why,
      String legal) {
    reporter.error(
        found.annotation(),
        "value",
        Diagnostic.UPDATE_ACTION_MISPLACED,
        parameter.name(),
        signature.name(),
        found.operator(),
        why,
        legal);
  }
}
