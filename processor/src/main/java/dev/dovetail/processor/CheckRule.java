package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;

/** Prepares to demand that an item exists and has some components as given. */
final class CheckRule {
  private CheckRule() {}

  static CodeBlock body(RepositoryMethod.Check method, MethodContext context) {
    String expected = context.names().newName("expected");
    CodeBlock.Builder body =
        CodeBlock.builder().add(ConditionCode.statements(method, context, expected));
    for (Component component : method.expected()) {
      boolean primitive =
          method.signature().parameter(component.name()).type().getKind().isPrimitive();
      body.add(
          context
              .components()
              .compare(
                  expected,
                  primitive ? component.present() : component,
                  CodeBlock.of("$N", component.name())));
    }
    CodeBlock.Builder demanded = CodeBlock.builder().add("new $T()", Names.ITEM_UPDATE);
    Component version = context.entity().roles().get(AttributeRole.VERSION);
    if (version != null && method.expectsVersion()) {
      demanded.add(".count($S, $N)", version.name(), version.name());
    }
    return body.addStatement(
            "return $L.check($L, $L, $L.where($N))",
            context.client(method),
            context.schema(),
            context.key(),
            demanded.build(),
            expected)
        .build();
  }
}
