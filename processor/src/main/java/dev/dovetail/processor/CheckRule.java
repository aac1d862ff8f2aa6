package dev.dovetail.processor;

import com.palantir.javapoet.CodeBlock;
import dev.dovetail.model.AttributeRole;

/** Prepares to demand that an item exists and has some components as given. */
final class CheckRule {
  private CheckRule() {}

  static CodeBlock body(RepositoryMethod.Check method, MethodContext context) {
    String expected = context.names().newName("expected");
    CodeBlock.Builder body =
        CodeBlock.builder()
            .addStatement("$T $N = new $T()", Names.ITEM_UPDATE, expected, Names.ITEM_UPDATE);
    for (Component component : method.expected()) {
      boolean primitive =
          method.signature().parameter(component.name()).type().getKind().isPrimitive();
      body.add(
          context
              .components()
              .expect(
                  expected,
                  primitive ? component.present() : component,
                  CodeBlock.of("$N", component.name())));
    }
    Component version = context.entity().roles().get(AttributeRole.VERSION);
    if (version != null && method.expectsVersion()) {
      body.addStatement("$N.count($S, $N)", expected, version.name(), version.name());
    }
    return body.addStatement(
            "return $L.check($L, $L, $N)",
            context.client(method),
            context.schema(),
            context.key(),
            expected)
        .build();
  }
}
