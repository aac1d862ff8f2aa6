package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Parses the methods with {@code @Create}, {@code @Replace}, {@code @Update}, {@code @Delete} and
 * {@code @Check}.
 */
final class WriteMethods {
  private final MethodChecks checks;
  private final Reporter reporter;
  private final UpdatedIndexes updatedIndexes;
  private final UniqueUpdates uniqueUpdates;
  private final UpdateActionParser actions;

  WriteMethods(Types types, Reporter reporter) {
    this.checks = new MethodChecks(types, reporter);
    this.reporter = reporter;
    this.updatedIndexes = new UpdatedIndexes(reporter);
    this.uniqueUpdates = new UniqueUpdates(reporter);
    this.actions = new UpdateActionParser(checks, reporter);
  }

  /** Checks that a method that is no update has no annotation of one on a parameter. */
  boolean hasNoActions(RepositoryMethod.Signature signature) {
    return actions.absent(signature);
  }

  Optional<RepositoryMethod> create(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    boolean sound = createsRecord(entity, signature, result);
    boolean whole = takesRecord(entity, signature);
    return sound ? Optional.of(new RepositoryMethod.Create(signature, whole)) : Optional.empty();
  }

  /** Checks that a method takes what a new record needs, and returns it or nothing. */
  boolean createsRecord(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    boolean sound = returnsItemOrNothing(entity, signature, result);
    if (!takesRecord(entity, signature)) {
      sound &= checks.parameters(entity, signature.parameters(), signature.name());
      sound &= notManaged(entity, signature.parameters(), Diagnostic.CREATE_MANAGED, signature);
      sound = sound && complete(entity, signature);
    }
    return sound;
  }

  Optional<RepositoryMethod> replace(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    boolean sound = returnsNewOrOld(entity, signature, result);
    if (!takesRecord(entity, signature)) {
      reporter.error(
          signature.element(),
          Diagnostic.METHOD_PARAMETERS,
          signature.name(),
          "Replace",
          Parameter.list(signature.parameters()),
          "one parameter of type " + entity.name());
      sound = false;
    }
    RepositoryMethod.Replace replace =
        new RepositoryMethod.Replace(signature, returnsOld(signature));
    return sound && uniqueUpdates.check(entity, replace) ? Optional.of(replace) : Optional.empty();
  }

  Optional<RepositoryMethod> update(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    List<Parameter> changes =
        signature.parameters().stream()
            .filter(parameter -> checks.isOf(parameter.type(), Names.CHANGES_NAME, entity))
            .toList();
    List<Parameter> named =
        signature.parameters().stream()
            .filter(parameter -> UpdateOperator.isPlain(parameter) && !changes.contains(parameter))
            .toList();
    List<Parameter> set = toSet(entity, named);
    boolean sound = returnsNewOrOld(entity, signature, result);
    sound &= checks.withKey(entity, named, signature.name());
    sound &= notManaged(entity, set, Diagnostic.UPDATE_MANAGED, signature);
    sound &= checks.fullKey(entity, signature, named);
    Optional<List<UpdateAction>> all = actions.parse(entity, signature, set);
    if (!sound || all.isEmpty()) {
      return Optional.empty();
    }
    if (!changes.isEmpty() && (changes.size() > 1 || !all.get().isEmpty())) {
      reporter.error(
          signature.element(),
          Diagnostic.METHOD_PARAMETERS,
          signature.name(),
          "Update",
          Parameter.list(signature.parameters()),
          "Changes<"
              + entity.name()
              + "> once and beside it the components of the key and the version, or a parameter for"
              + " each change");
      return Optional.empty();
    }
    if (changes.isEmpty() && all.get().isEmpty()) {
      reporter.error(
          signature.element(), Diagnostic.UPDATE_NOTHING, signature.name(), settable(entity));
      return Optional.empty();
    }
    boolean expectsVersion = expectsVersion(entity, named);
    Optional<RepositoryMethod.Update> update =
        updatedIndexes
            .of(entity, signature, all.get(), expectsVersion)
            .map(
                indexes ->
                    new RepositoryMethod.Update(
                        signature,
                        expectsVersion,
                        all.get(),
                        changes.isEmpty() ? null : changes.get(0),
                        indexes,
                        returnsOld(signature)));
    return update
        .filter(sought -> uniqueUpdates.check(entity, sought))
        .map(RepositoryMethod.class::cast);
  }

  Optional<RepositoryMethod> delete(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    boolean sound =
        checks.returns(
            signature,
            result,
            result.getKind() == TypeKind.VOID
                || checks.isOf(result, "java.util.Optional", entity)
                || checks.isOf(result, Names.WRITE_NAME, entity),
            "void, Optional<" + entity.name() + "> or Write<" + entity.name() + ">");
    sound &= checks.withKey(entity, signature.parameters(), signature.name());
    sound &= checks.fullKey(entity, signature);
    boolean expectsVersion = expectsVersion(entity, signature.parameters());
    int expected = entity.keyComponents().size() + (expectsVersion ? 1 : 0);
    if (sound && signature.parameters().size() > expected) {
      reporter.error(
          signature.element(),
          Diagnostic.METHOD_PARAMETERS,
          signature.name(),
          "Delete",
          Parameter.list(signature.parameters()),
          "the components of the key, then the version if it has to be checked: "
              + String.join(", ", entity.keyComponents()));
      sound = false;
    }
    return sound
        ? Optional.of(new RepositoryMethod.Delete(signature, expectsVersion))
        : Optional.empty();
  }

  Optional<RepositoryMethod> check(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    boolean sound =
        checks.returns(
            signature,
            result,
            checks.isOf(result, Names.WRITE_NAME, entity),
            "Write<" + entity.name() + ">");
    sound &= checks.withKey(entity, signature.parameters(), signature.name());
    sound &= checks.fullKey(entity, signature);
    List<Component> expected = new ArrayList<>();
    for (Parameter parameter : toSet(entity, signature.parameters())) {
      entity.component(parameter.name()).ifPresent(expected::add);
    }
    return sound
        ? Optional.of(
            new RepositoryMethod.Check(
                signature, expectsVersion(entity, signature.parameters()), expected))
        : Optional.empty();
  }

  /** Whether a method prepares its operation for a transaction. */
  boolean isPrepared(TypeMirror result) {
    return checks.isNamed(result, Names.WRITE_NAME) || checks.isNamed(result, Names.READ_NAME);
  }

  /** Checks that a method which no transaction can take returns the record or nothing. */
  boolean returnsRecordOrNothing(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    return checks.returns(
        signature,
        result,
        result.getKind() == TypeKind.VOID || checks.isRecord(result, entity),
        entity.name() + " or void");
  }

  private boolean returnsItemOrNothing(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    return checks.returns(
        signature,
        result,
        result.getKind() == TypeKind.VOID
            || checks.isRecord(result, entity)
            || checks.isOf(result, Names.WRITE_NAME, entity),
        entity.name() + ", void or Write<" + entity.name() + ">");
  }

  /** Checks the result of a write that can return the item as it is or as it was. */
  private boolean returnsNewOrOld(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    return returnsOld(signature)
        ? checks.returns(
            signature,
            result,
            checks.isOf(result, "java.util.Optional", entity),
            "Optional<" + entity.name() + "> with returnOld = true")
        : returnsItemOrNothing(entity, signature, result);
  }

  private static boolean returnsOld(RepositoryMethod.Signature signature) {
    return signature.annotation().flag("returnOld", false);
  }

  boolean takesRecord(EntityDefinition entity, RepositoryMethod.Signature signature) {
    return signature.parameters().size() == 1
        && checks.isRecord(signature.parameters().get(0).type(), entity);
  }

  private boolean complete(EntityDefinition entity, RepositoryMethod.Signature signature) {
    List<String> missing = new ArrayList<>();
    for (Component component : entity.components()) {
      boolean needed =
          component.isRequired()
              && isGiven(entity.roleOf(component.name()))
              && !component.kind().isCollection();
      if (needed && !signature.has(component.name())) {
        missing.add(component.name());
      }
    }
    if (!missing.isEmpty()) {
      reporter.error(
          signature.element(),
          Diagnostic.CREATE_INCOMPLETE,
          signature,
          MethodChecks.parameters(missing),
          entity.name(),
          MethodChecks.declarations(entity, missing));
    }
    return missing.isEmpty();
  }

  /** The parameters of an update that neither lead to the item nor are the expected version. */
  private static List<Parameter> toSet(EntityDefinition entity, List<Parameter> named) {
    List<Parameter> parameters = new ArrayList<>();
    for (Parameter parameter : named) {
      String name = parameter.name();
      if (!entity.keyComponents().contains(name) && entity.roleOf(name) != AttributeRole.VERSION) {
        parameters.add(parameter);
      }
    }
    return parameters;
  }

  private boolean notManaged(
      EntityDefinition entity,
      List<Parameter> parameters,
      Diagnostic diagnostic,
      RepositoryMethod.Signature signature) {
    boolean sound = true;
    for (Parameter parameter : parameters) {
      if (isManaged(entity.roleOf(parameter.name()))) {
        reporter.error(parameter.element(), diagnostic, parameter.name(), signature.name());
        sound = false;
      }
    }
    return sound;
  }

  private static String settable(EntityDefinition entity) {
    List<String> names = new ArrayList<>();
    for (String name : entity.componentNames()) {
      if (!entity.keyComponents().contains(name) && !isManaged(entity.roleOf(name))) {
        names.add(name);
      }
    }
    return names.isEmpty() ? entity.name() + " has none" : String.join(", ", names);
  }

  static boolean isManaged(@Nullable AttributeRole role) {
    return !isGiven(role) && role != AttributeRole.GENERATED_ID;
  }

  /** Whether the caller sets the component, not the library. */
  private static boolean isGiven(@Nullable AttributeRole role) {
    return role == null || role == AttributeRole.TIME_TO_LIVE;
  }

  static boolean expectsVersion(EntityDefinition entity, List<Parameter> named) {
    Component version = entity.roles().get(AttributeRole.VERSION);
    return version != null && Parameter.names(named).contains(version.name());
  }
}
