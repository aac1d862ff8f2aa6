package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.util.Set;

/** The annotations that give a component to the library, and the types that they accept. */
enum RoleRule {
  GENERATED_ID(
      AttributeRole.GENERATED_ID,
      Names.GENERATED_ID,
      "a String or a UUID",
      "java.lang.String",
      "java.util.UUID"),
  CREATED_AT(
      AttributeRole.CREATED_AT,
      Names.CREATED_AT,
      "an Instant that is always present",
      "java.time.Instant"),
  UPDATED_AT(
      AttributeRole.UPDATED_AT,
      Names.UPDATED_AT,
      "an Instant that is always present",
      "java.time.Instant"),
  VERSION(AttributeRole.VERSION, Names.VERSION, "a long", "long"),
  TIME_TO_LIVE(
      AttributeRole.TIME_TO_LIVE,
      Names.TIME_TO_LIVE,
      "an Instant, or where an item may live forever, a @Nullable one or an Optional<Instant>",
      "java.time.Instant") {
    @Override
    boolean accepts(Component component) {
      return component.kind().scalar() == Scalar.EPOCH_SECONDS;
    }
  };

  private final AttributeRole role;
  private final String annotation;
  private final String legal;
  private final Set<String> types;

  RoleRule(AttributeRole role, String annotation, String legal, String... types) {
    this.role = role;
    this.annotation = annotation;
    this.legal = legal;
    this.types = Set.of(types);
  }

  AttributeRole role() {
    return role;
  }

  String annotation() {
    return annotation;
  }

  String simpleName() {
    return annotation.substring(annotation.lastIndexOf('.') + 1);
  }

  String legal() {
    return legal;
  }

  boolean accepts(Component component) {
    String type = component.type().toString().replaceAll("@[\\w.]+ ?", "");
    return component.isRequired()
        && component.kind() instanceof Kind.Single
        && component.kind().scalar() != Scalar.EPOCH_SECONDS
        && types.contains(type);
  }
}
