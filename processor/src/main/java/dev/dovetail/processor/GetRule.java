package dev.dovetail.processor;

/** Reads an item by its key. */
final class GetRule implements MethodRule<RepositoryMethod.Get> {
  @Override
  public CodeBlock body(RepositoryMethod.Get method, MethodContext context) {
    String get = method.includeExpired() ? "getIncludingExpired" : "get";
    if (method.signature().prepared()) {
      return CodeBlock.of(
          "return $L.$N($L, $L);\n", context.client(method), get, context.schema(), context.key());
    }
    return CodeBlock.of(
        "return $L.$N($L, $L, $L);\n",
        context.client(method),
        get,
        method.read().view(),
        context.key(),
        method.consistent());
  }
}
