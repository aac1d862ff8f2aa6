package dev.dovetail.processor;

import com.palantir.javapoet.CodeBlock;
import dev.dovetail.model.AttributeRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates a record with id, times and version, and writes it where no item is. */
final class CreateRule implements MethodRule<RepositoryMethod.Create> {
  @Override
  public CodeBlock body(RepositoryMethod.Create method, MethodContext context) {
    CodeBlock.Builder body = CodeBlock.builder();
    EntityDefinition entity = context.entity();
    String now = context.names().newName("now");
    if (entity.roles().containsKey(AttributeRole.CREATED_AT)
        || entity.roles().containsKey(AttributeRole.UPDATED_AT)) {
      body.addStatement("$T $N = $L.now()", java.time.Instant.class, now, context.table());
    }
    CodeBlock arguments =
        entity.components().stream()
            .map(component -> CodeBlock.of("\n$L", argument(method, context, component, now)))
            .collect(CodeBlock.joining(","));
    CodeBlock call =
        CodeBlock.of(
            "$L.create(\n$L,\nnew $T($>$>$L$<$<))",
            context.client(method),
            context.schema(),
            entity.record(),
            arguments);
    return body.add("$[").add(MethodContext.returning(method, call)).add("$]").build();
  }

  private static CodeBlock argument(
      RepositoryMethod.Create method, MethodContext context, Component component, String now) {
    AttributeRole role = context.entity().roleOf(component.name());
    CodeBlock given = given(method, component);
    if (role == null) {
      return given;
    }
    return switch (role) {
      case GENERATED_ID -> id(method, context, component, given);
      case CREATED_AT, UPDATED_AT -> TimeCode.of(component, CodeBlock.of("$N", now));
      case VERSION -> CodeBlock.of("1");
      case TIME_TO_LIVE -> given;
    };
  }

  private static CodeBlock id(
      RepositoryMethod.Create method, MethodContext context, Component component, CodeBlock given) {
    if (method.whole() || method.signature().has(component.name())) {
      return CodeBlock.of("$L.idOr($L)", context.table(), given);
    }
    boolean text = ((Kind.Single) component.kind()).scalar() == Scalar.STRING;
    return CodeBlock.of(text ? "$L.newId().toString()" : "$L.newId()", context.table());
  }

  private static CodeBlock given(RepositoryMethod.Create method, Component component) {
    if (method.whole()) {
      return CodeBlock.of(
          "$N.$N()", method.signature().parameters().get(0).name(), component.name());
    }
    if (method.signature().has(component.name())) {
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
