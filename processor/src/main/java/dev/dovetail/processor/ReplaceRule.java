package dev.dovetail.processor;

import com.palantir.javapoet.CodeBlock;
import dev.dovetail.model.AttributeRole;

/** Writes every component of an item that must exist. */
final class ReplaceRule implements MethodRule<RepositoryMethod.Replace> {
  @Override
  public CodeBlock body(RepositoryMethod.Replace method, MethodContext context) {
    EntityDefinition entity = context.entity();
    String item = method.signature().parameters().get(0).name();
    CodeBlock.Builder update = CodeBlock.builder().add("new $T()", Names.ITEM_UPDATE);
    Component version = entity.roles().get(AttributeRole.VERSION);
    if (version != null) {
      update.add(".count($S, $N.$N())", version.name(), item, version.name());
    }
    Component updatedAt = entity.roles().get(AttributeRole.UPDATED_AT);
    CodeBlock replacement = CodeBlock.of("$N", item);
    if (updatedAt != null) {
      CodeBlock arguments =
          entity.components().stream()
              .map(
                  component ->
                      component.equals(updatedAt)
                          ? CodeBlock.of(
                              "\n$L",
                              TimeCode.of(component, CodeBlock.of("$L.now()", context.table())))
                          : CodeBlock.of("\n$N.$N()", item, component.name()))
              .collect(CodeBlock.joining(","));
      replacement = CodeBlock.of("new $T($>$>$L$<$<)", entity.record(), arguments);
    }
    CodeBlock call =
        CodeBlock.of(
            "$L.replace(\n$L,\n$L,\n$L)",
            context.table(),
            context.schema(),
            replacement,
            update.build());
    return CodeBlock.builder()
        .add("$[")
        .add(MethodContext.returning(method, call))
        .add("$]")
        .build();
  }
}
