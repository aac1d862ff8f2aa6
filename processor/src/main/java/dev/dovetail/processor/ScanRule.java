package dev.dovetail.processor;

/** Reads all items of an entity. */
final class ScanRule implements MethodRule<RepositoryMethod.Scan> {
  @Override
  public CodeBlock body(RepositoryMethod.Scan method, MethodContext context) {
    CodeBlock.Builder scan = CodeBlock.builder();
    String index = method.source().index().orElse("");
    if (index.isEmpty()) {
      scan.add("$T.ofTable()$>$>", Names.ITEM_SCAN);
    } else {
      scan.add("$T.ofIndex($S)$>$>", Names.ITEM_SCAN, index);
    }
    if (!method.signature().parameters().isEmpty()) {
      scan.add("\n.segment($L, $L)", ScanMethods.SEGMENT, ScanMethods.SEGMENTS);
    }
    if (method.consistent()) {
      scan.add("\n.consistent()");
    }
    if (method.includeExpired()) {
      scan.add("\n.includingExpired()");
    }
    return CodeBlock.builder()
        .add(
            "$[return new $T($L).$N(\n$L,\n$L,\n$L);\n$]",
            Names.READ_CLIENT,
            context.table(),
            method.result().once() ? "stream" : "iterate",
            method.read().view(),
            scan.add("$<$<").build(),
            method.result().pageSize())
        .build();
  }
}
