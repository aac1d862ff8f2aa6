package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Parses the methods with {@code @Modify}. */
final class ModifyMethods {
  private static final int MAX_ATTEMPTS = 1000;

  private final MethodChecks checks;
  private final Reporter reporter;
  private final UniqueUpdates uniqueUpdates;

  ModifyMethods(Types types, Reporter reporter) {
    this.checks = new MethodChecks(types, reporter);
    this.reporter = reporter;
    this.uniqueUpdates = new UniqueUpdates(reporter);
  }

  Optional<RepositoryMethod> modify(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    boolean sound =
        checks.returns(
            signature,
            result,
            result.getKind() == TypeKind.VOID || checks.isRecord(result, entity),
            entity.name() + " or void");
    List<Parameter> changes = new ArrayList<>();
    List<Parameter> named = new ArrayList<>();
    for (Parameter parameter : signature.parameters()) {
      (isChange(parameter, entity) ? changes : named).add(parameter);
    }
    sound &= checks.withKey(entity, named, signature.name());
    sound = sound && checks.fullKey(entity, signature, named);
    if (sound && (changes.size() != 1 || named.size() != entity.keyComponents().size())) {
      reporter.error(
          signature.element(),
          Diagnostic.METHOD_PARAMETERS,
          signature.name(),
          "Modify",
          Parameter.list(signature.parameters()),
          "the components of the key and what changes the record: "
              + String.join(", ", entity.keyComponents())
              + ", UnaryOperator<"
              + entity.name()
              + "> change");
      sound = false;
    }
    sound &= hasVersion(entity, signature);
    int attempts = signature.annotation().number("attempts", 10);
    if (attempts < 1 || attempts > MAX_ATTEMPTS) {
      reporter.error(
          signature.annotation(),
          "attempts",
          Diagnostic.MODIFY_ATTEMPTS,
          signature.name(),
          attempts);
      sound = false;
    }
    if (!sound) {
      return Optional.empty();
    }
    RepositoryMethod.Modify modify =
        new RepositoryMethod.Modify(signature, changes.get(0), attempts);
    return uniqueUpdates.check(entity, modify) ? Optional.of(modify) : Optional.empty();
  }

  private boolean isChange(Parameter parameter, EntityDefinition entity) {
    return checks.isOf(parameter.type(), Names.UNARY_OPERATOR_NAME, entity);
  }

  private boolean hasVersion(EntityDefinition entity, RepositoryMethod.Signature signature) {
    if (entity.roles().containsKey(AttributeRole.VERSION)) {
      return true;
    }
    reporter.error(
        signature.element(), Diagnostic.MODIFY_NO_VERSION, signature.name(), entity.name());
    return false;
  }
}
