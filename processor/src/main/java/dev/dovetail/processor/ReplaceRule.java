package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.util.HashMap;
import java.util.Map;

/** Writes every component of an item that must exist. */
final class ReplaceRule implements MethodRule<RepositoryMethod.Replace> {
  @Override
  public CodeBlock body(RepositoryMethod.Replace method, MethodContext context) {
    EntityDefinition entity = context.entity();
    String item = method.signature().parameters().get(0).name();
    CodeBlock.Builder body = CodeBlock.builder();
    CodeBlock update = update(entity, item, CodeBlock.of("$N", item));
    if (!method.signature().conditions().isEmpty()) {
      String guard = context.names().newName("guard");
      body.add(ConditionCode.statements(method, context, guard));
      update = CodeBlock.of("$L.where($N)", update, guard);
    }
    CodeBlock replacement = replacement(entity, item, CodeBlock.of("$N", item), context.table());
    CodeBlock call =
        CodeBlock.of(
            "$L.$N(\n$L,\n$L,\n$L)",
            context.client(method),
            method.returnsOld() ? "replaceReturningOld" : "replace",
            context.schema(),
            replacement,
            update);
    return body.add("$[").add(MethodContext.returning(method, call)).add("$]").build();
  }

  /**
   * Reads the item, has it changed, and does the same with the result until nobody else was faster.
   */
  static CodeBlock modify(RepositoryMethod.Modify method, MethodContext context) {
    EntityDefinition entity = context.entity();
    String modification = context.names().newName("modification");
    String item = context.names().newName(KindResolver.decapitalised(entity.name()));
    CodeBlock read = CodeBlock.of("$N.read()", modification);
    CodeBlock.Builder body =
        CodeBlock.builder()
            .addStatement(
                "$1T<$2T> $3N =\nnew $1T<>($4L, $5L, $6L, $7L)",
                Names.MODIFICATION,
                entity.record(),
                modification,
                context.table(),
                context.schema(),
                context.key(),
                method.attempts())
            .beginControlFlow("while ($N.begin($N))", modification, method.change().name())
            .addStatement("$T $N = $N.changed()", entity.record(), item, modification)
            .addStatement(
                "$N.write(\n$L,\n$L)",
                modification,
                replacement(entity, item, read, context.table()),
                update(entity, item, read))
            .endControlFlow();
    if (method.signature().returnsItem()) {
      body.addStatement("return $N.result()", modification);
    }
    return body.build();
  }

  /**
   * What a replacement demands and counts.
   *
   * @param item the variable with the record to write
   * @param read an expression of the record that has the version that the item must have
   */
  private static CodeBlock update(EntityDefinition entity, String item, CodeBlock read) {
    CodeBlock.Builder update = CodeBlock.builder().add("new $T()", Names.ITEM_UPDATE);
    Component version = entity.roles().get(AttributeRole.VERSION);
    if (version != null) {
      update.add(".count($S, $L.$N())", version.name(), read, version.name());
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
    return update.build();
  }

  /** The record as it is after the replacement, as far as attributes are made of it. */
  private static CodeBlock replacement(
      EntityDefinition entity, String item, CodeBlock read, CodeBlock table) {
    Map<Component, CodeBlock> managed = new HashMap<>();
    Component updatedAt = entity.roles().get(AttributeRole.UPDATED_AT);
    if (updatedAt != null) {
      managed.put(updatedAt, TimeCode.of(updatedAt, CodeBlock.of("$L.now()", table)));
    }
    Component version = entity.roles().get(AttributeRole.VERSION);
    if (version != null && isComposed(entity, version)) {
      managed.put(version, CodeBlock.of("$L.$N() + 1", read, version.name()));
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
