package dev.dovetail.processor;

import com.palantir.javapoet.CodeBlock;
import dev.dovetail.model.AttributeRole;

/** Changes some components of an item that must exist. */
final class UpdateRule implements MethodRule<RepositoryMethod.Update> {
  @Override
  public CodeBlock body(RepositoryMethod.Update method, MethodContext context) {
    EntityDefinition entity = context.entity();
    String update = context.names().newName("update");
    CodeBlock.Builder body =
        CodeBlock.builder()
            .addStatement("$T $N = new $T()", Names.ITEM_UPDATE, update, Names.ITEM_UPDATE);
    for (Component component : method.changed()) {
      body.add(
          context
              .components()
              .set(
                  update,
                  isPrimitive(method, component) ? component.present() : component,
                  CodeBlock.of("$N", component.name()),
                  entity.isIndexed(component.name())));
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
            "$L.update($L, $L, $N)", context.table(), context.schema(), context.key(), update);
    return body.add(MethodContext.returning(method, call)).build();
  }

  /** Whether the parameter of a component can't be null, whatever the component can be. */
  private static boolean isPrimitive(RepositoryMethod method, Component component) {
    return method.signature().parameter(component.name()).type().getKind().isPrimitive();
  }
}
