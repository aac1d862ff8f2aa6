package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;

/** Gives an item another key. */
final class MoveRule {
  private MoveRule() {}

  static CodeBlock body(RepositoryMethod.Move method, MethodContext context) {
    EntityDefinition entity = context.entity();
    String update = context.names().newName("update");
    CodeBlock.Builder body =
        CodeBlock.builder()
            .addStatement("$T $N = new $T()", Names.ITEM_UPDATE, update, Names.ITEM_UPDATE);
    for (MovedPart part : method.moved()) {
      body.add(
          context
              .components()
              .set(
                  update,
                  part.component().present(),
                  CodeBlock.of("$N", part.parameter().name()),
                  entity.isIndexed(part.component().name())));
    }
    Component updatedAt = entity.roles().get(AttributeRole.UPDATED_AT);
    if (updatedAt != null) {
      body.addStatement(
          "$N.set($S, $T.of($S, $L))",
          update,
          updatedAt.name(),
          Names.ATTRIBUTES,
          updatedAt.name(),
          TimeCode.of(updatedAt, CodeBlock.of("$L.now()", context.table())));
    }
    Component version = entity.roles().get(AttributeRole.VERSION);
    if (version != null && method.expectsVersion()) {
      body.addStatement("$N.count($S, $N)", update, version.name(), version.name());
    } else if (version != null) {
      body.addStatement("$N.count($S)", update, version.name());
    }
    CodeBlock call =
        CodeBlock.of(
            "new $T($L).move($L, $L, $N)",
            Names.MOVE_CLIENT,
            context.table(),
            context.schema(),
            context.key(),
            update);
    return body.add(MethodContext.returning(method, call)).build();
  }
}
