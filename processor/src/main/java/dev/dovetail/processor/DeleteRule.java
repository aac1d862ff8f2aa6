package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;

/** Removes an item. */
final class DeleteRule implements MethodRule<RepositoryMethod.Delete> {
  @Override
  public CodeBlock body(RepositoryMethod.Delete method, MethodContext context) {
    if (!method.signature().conditions().isEmpty()) {
      return guarded(method, context);
    }
    CodeBlock.Builder call =
        CodeBlock.builder()
            .add("$L.delete($L, $L", context.client(method), context.schema(), context.key());
    Component version = context.entity().roles().get(AttributeRole.VERSION);
    if (method.expectsVersion() && version != null) {
      call.add(", $S, $N", version.name(), version.name());
    }
    return MethodContext.returning(method, call.add(")").build());
  }

  private static CodeBlock guarded(RepositoryMethod.Delete method, MethodContext context) {
    String guard = context.names().newName("guard");
    CodeBlock.Builder demanded = CodeBlock.builder().add("new $T()", Names.ITEM_UPDATE);
    Component version = context.entity().roles().get(AttributeRole.VERSION);
    if (method.expectsVersion() && version != null) {
      demanded.add(".count($S, $N)", version.name(), version.name());
    }
    CodeBlock call =
        CodeBlock.of(
            "$L.delete(\n$L,\n$L,\n$L.where($N))",
            context.client(method),
            context.schema(),
            context.key(),
            demanded.build(),
            guard);
    return CodeBlock.builder()
        .add(ConditionCode.statements(method, context, guard))
        .add("$[")
        .add(MethodContext.returning(method, call))
        .add("$]")
        .build();
  }
}
