package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Parses the methods with {@code @Upsert}. */
final class UpsertMethods {
  private final WriteMethods writes;
  private final MethodChecks checks;
  private final Reporter reporter;

  UpsertMethods(WriteMethods writes, MethodChecks checks, Reporter reporter) {
    this.writes = writes;
    this.checks = checks;
    this.reporter = reporter;
  }

  Optional<RepositoryMethod> upsert(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    boolean sound =
        signature.prepared()
            ? writes.returnsRecordOrNothing(entity, signature, result)
            : writes.createsRecord(entity, signature, result);
    boolean whole = writes.takesRecord(entity, signature);
    sound = sound && known(entity, signature) && (whole || checks.fullKey(entity, signature));
    return sound ? Optional.of(new RepositoryMethod.Upsert(signature, whole)) : Optional.empty();
  }

  /** Whether the method knows all that a key is made of without having read the item. */
  private boolean known(EntityDefinition entity, RepositoryMethod.Signature signature) {
    for (Map.Entry<AttributeRole, Component> role : entity.roles().entrySet()) {
      String name = role.getValue().name();
      String place = place(entity, role.getKey(), name);
      if (place != null) {
        reporter.error(
            signature.element(),
            Diagnostic.UPSERT_UNKNOWN,
            signature.name(),
            place,
            name,
            annotation(role.getKey()),
            entity.name());
        return false;
      }
    }
    return true;
  }

  /** The key that has a component which only the stored item tells, or null if none has. */
  private static @Nullable String place(
      EntityDefinition entity, AttributeRole role, String component) {
    boolean inKey = entity.keyComponents().contains(component);
    if (role == AttributeRole.CREATED_AT && inKey) {
      return "the key of " + entity.name();
    }
    boolean stored =
        role == AttributeRole.CREATED_AT
            || role == AttributeRole.VERSION
            || role == AttributeRole.GENERATED_ID && !inKey;
    for (ComposedIndexDefinition index : entity.composedIndexes()) {
      if (stored && index.components().contains(component)) {
        return "the index \"" + index.name() + "\"";
      }
    }
    return null;
  }

  private static String annotation(AttributeRole role) {
    for (RoleRule rule : RoleRule.values()) {
      if (rule.role() == role) {
        return rule.simpleName();
      }
    }
    throw new IllegalArgumentException(role.toString());
  }
}
