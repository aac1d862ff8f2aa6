package dev.dovetail.processor;

/**
 * What the rules need to write a method: the names of things around it.
 *
 * @param repository the repository that the method is part of
 * @param components writes components
 * @param names the names that are taken
 * @param table an expression of the table client
 * @param client an expression of what sends requests: the table client, or the asynchronous one
 */
record MethodContext(
    RepositoryDefinition repository,
    ComponentWriter components,
    NameAllocator names,
    CodeBlock table,
    CodeBlock client) {

  static MethodContext of(
      RepositoryDefinition repository, RepositoryMethod method, ComponentWriter components) {
    NameAllocator names = new NameAllocator();
    String client = method.signature().async() ? "async" : "table";
    boolean shadowed = false;
    boolean clientShadowed = false;
    for (Parameter parameter : method.signature().conditions().declared()) {
      names.newName(parameter.name());
      shadowed |= parameter.name().equals("table");
      clientShadowed |= parameter.name().equals(client);
    }
    return new MethodContext(
        repository,
        components,
        names,
        CodeBlock.of(shadowed ? "this.table" : "table"),
        CodeBlock.of(clientShadowed ? "this.$L" : "$L", client));
  }

  EntityDefinition entity() {
    return repository.entity();
  }

  /** An expression of what carries a method out, or prepares it for a transaction. */
  CodeBlock client(RepositoryMethod method) {
    boolean guarded = UniqueDefinition.isGuarded(entity(), method);
    if (method.signature().prepared()) {
      ClassName client = guarded ? Names.UNIQUE_TRANSACTION_CLIENT : Names.TRANSACTION_CLIENT;
      return CodeBlock.of("new $T($L)", client, table);
    }
    return guarded ? CodeBlock.of("new $T($L)", Names.UNIQUE_CLIENT, table) : client;
  }

  CodeBlock schema() {
    return CodeBlock.of("$T.INSTANCE", entity().schema());
  }

  /** A call that puts the key together from parameters of the components' names. */
  CodeBlock key() {
    return CodeBlock.of(
        "$T.$N($L)",
        entity().schema(),
        KeysWriter.KEY,
        String.join(", ", entity().keyComponents()));
  }

  static CodeBlock returning(RepositoryMethod method, CodeBlock call) {
    if (method.signature().async() && !method.signature().returnsItem()) {
      return CodeBlock.of("return $T.withoutResult($L);\n", Names.ASYNC_CLIENT, call);
    }
    return CodeBlock.of(method.signature().returnsItem() ? "return $L;\n" : "$L;\n", call);
  }
}
