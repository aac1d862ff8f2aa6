package dev.dovetail.processor;

import com.palantir.javapoet.CodeBlock;

/** Reads an item by its key. */
final class GetRule implements MethodRule<RepositoryMethod.Get> {
  @Override
  public CodeBlock body(RepositoryMethod.Get method, MethodContext context) {
    return CodeBlock.of(
        "return $L.$N($L, $L, $L);\n",
        context.table(),
        method.includeExpired() ? "getIncludingExpired" : "get",
        method.read().view(),
        context.key(),
        method.consistent());
  }
}
