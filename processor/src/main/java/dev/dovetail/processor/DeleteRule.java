package dev.dovetail.processor;

import com.palantir.javapoet.CodeBlock;
import dev.dovetail.model.AttributeRole;

/** Removes an item. */
final class DeleteRule implements MethodRule<RepositoryMethod.Delete> {
  @Override
  public CodeBlock body(RepositoryMethod.Delete method, MethodContext context) {
    CodeBlock.Builder call =
        CodeBlock.builder()
            .add("$L.delete($L, $L", context.client(method), context.schema(), context.key());
    Component version = context.entity().roles().get(AttributeRole.VERSION);
    if (method.expectsVersion() && version != null) {
      call.add(", $S, $N", version.name(), version.name());
    }
    return MethodContext.returning(method, call.add(")").build());
  }
}
