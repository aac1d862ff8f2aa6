package dev.dovetail.processor;

import com.palantir.javapoet.CodeBlock;
import dev.dovetail.model.AttributeRole;
import java.util.HashMap;
import java.util.Map;

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
    Component createdAt = entity.roles().get(AttributeRole.CREATED_AT);
    if (createdAt != null && isComposed(entity, createdAt)) {
      update.add(
          "$>$>\n.expect($S, $T.of($S, $N.$N()))$<$<",
          createdAt.name(),
          Names.ATTRIBUTES,
          createdAt.name(),
          item,
          createdAt.name());
    }
    CodeBlock.Builder body = CodeBlock.builder();
    if (!method.signature().conditions().isEmpty()) {
      String guard = context.names().newName("guard");
      body.add(ConditionCode.statements(method, context, guard));
      update.add(".where($N)", guard);
    }
    CodeBlock replacement = replacement(entity, item, context.table());
    CodeBlock call =
        CodeBlock.of(
            "$L.replace(\n$L,\n$L,\n$L)",
            context.client(method),
            context.schema(),
            replacement,
            update.build());
    return body.add("$[").add(MethodContext.returning(method, call)).add("$]").build();
  }

  /** The record as it is after the replacement, as far as attributes are made of it. */
  private static CodeBlock replacement(EntityDefinition entity, String item, CodeBlock table) {
    Map<Component, CodeBlock> managed = new HashMap<>();
    Component updatedAt = entity.roles().get(AttributeRole.UPDATED_AT);
    if (updatedAt != null) {
      managed.put(updatedAt, TimeCode.of(updatedAt, CodeBlock.of("$L.now()", table)));
    }
    Component version = entity.roles().get(AttributeRole.VERSION);
    if (version != null && isComposed(entity, version)) {
      managed.put(version, CodeBlock.of("$N.$N() + 1", item, version.name()));
    }
    if (managed.isEmpty()) {
      return CodeBlock.of("$N", item);
    }
    CodeBlock arguments =
        entity.components().stream()
            .map(
                component -> {
                  CodeBlock given = CodeBlock.of("$N.$N()", item, component.name());
                  return CodeBlock.of("\n$L", managed.getOrDefault(component, given));
                })
            .collect(CodeBlock.joining(","));
    return CodeBlock.of("new $T($>$>$L$<$<)", entity.record(), arguments);
  }

  private static boolean isComposed(EntityDefinition entity, Component component) {
    return entity.composedIndexes().stream()
        .anyMatch(index -> index.components().contains(component.name()));
  }
}
