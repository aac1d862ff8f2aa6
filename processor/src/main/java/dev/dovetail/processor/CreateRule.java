package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates a record with id, times and version, and writes it where no item is. */
final class CreateRule implements MethodRule<RepositoryMethod.Create> {
  @Override
  public CodeBlock body(RepositoryMethod.Create method, MethodContext context) {
    CodeBlock.Builder body = CodeBlock.builder();
    CodeBlock record = record(method.signature(), method.whole(), context, body);
    CodeBlock call =
        CodeBlock.of("$L.create(\n$L,\n$L)", context.client(method), context.schema(), record);
    return body.add("$[").add(MethodContext.returning(method, call)).add("$]").build();
  }

  /**
   * An expression of the record as it is created.
   *
   * @param body gets the statements that have to come before it
   */
  static CodeBlock record(
      RepositoryMethod.Signature signature,
      boolean whole,
      MethodContext context,
      CodeBlock.Builder body) {
    EntityDefinition entity = context.entity();
    String now = context.names().newName("now");
    if (entity.roles().containsKey(AttributeRole.CREATED_AT)
        || entity.roles().containsKey(AttributeRole.UPDATED_AT)) {
      body.addStatement("$T $N = $L.now()", java.time.Instant.class, now, context.table());
    }
    CodeBlock arguments =
        entity.components().stream()
            .map(
                component ->
                    CodeBlock.of("\n$L", argument(signature, whole, context, component, now)))
            .collect(CodeBlock.joining(","));
    return CodeBlock.of("new $T($>$>$L$<$<)", entity.record(), arguments);
  }

  private static CodeBlock argument(
      RepositoryMethod.Signature signature,
      boolean whole,
      MethodContext context,
      Component component,
      String now) {
    AttributeRole role = context.entity().roleOf(component.name());
    CodeBlock given = given(signature, whole, component);
    if (role == null) {
      return given;
    }
    return switch (role) {
      case GENERATED_ID -> id(signature, whole, context, component, given);
      case CREATED_AT, UPDATED_AT -> TimeCode.of(component, CodeBlock.of("$N", now));
      case VERSION -> CodeBlock.of("1");
      case TIME_TO_LIVE -> given;
    };
  }

  private static CodeBlock id(
      RepositoryMethod.Signature signature,
      boolean whole,
      MethodContext context,
      Component component,
      CodeBlock given) {
    if (whole || signature.has(component.name())) {
      return CodeBlock.of("$L.idOr($L)", context.table(), given);
    }
    boolean text = ((Kind.Single) component.kind()).scalar() == Scalar.STRING;
    return CodeBlock.of(text ? "$L.newId().toString()" : "$L.newId()", context.table());
  }

  private static CodeBlock given(
      RepositoryMethod.Signature signature, boolean whole, Component component) {
    if (whole) {
      return CodeBlock.of("$N.$N()", signature.parameters().get(0).name(), component.name());
    }
    if (signature.has(component.name())) {
      return CodeBlock.of("$N", component.name());
    }
    if (component.presence() == Component.Presence.OPTIONAL) {
      return CodeBlock.of("$T.empty()", Optional.class);
    }
    if (component.presence() == Component.Presence.NULLABLE) {
      return CodeBlock.of("null");
    }
    if (component.kind() instanceof Kind.ListOf) {
      return CodeBlock.of("$T.of()", List.class);
    }
    return CodeBlock.of(
        "$T.of()", component.kind() instanceof Kind.SetOf ? java.util.Set.class : Map.class);
  }
}
