package dev.dovetail.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;

/**
 * What the rules need to write a method: the names of things around it.
 *
 * @param repository the repository that the method is part of
 * @param components writes components
 * @param names the names that are taken
 * @param table an expression of the table client
 */
record MethodContext(
    RepositoryDefinition repository,
    ComponentWriter components,
    NameAllocator names,
    CodeBlock table) {

  static MethodContext of(
      RepositoryDefinition repository, RepositoryMethod method, ComponentWriter components) {
    NameAllocator names = new NameAllocator();
    boolean shadowed = false;
    for (Parameter parameter : method.signature().conditions().declared()) {
      names.newName(parameter.name(), parameter.name());
      shadowed |= parameter.name().equals("table");
    }
    return new MethodContext(
        repository, components, names, CodeBlock.of(shadowed ? "this.table" : "table"));
  }

  EntityDefinition entity() {
    return repository.entity();
  }

  /** An expression of what carries a method out, or prepares it for a transaction. */
  CodeBlock client(RepositoryMethod method) {
    return method.signature().prepared()
        ? CodeBlock.of("new $T($L)", Names.TRANSACTION_CLIENT, table)
        : table;
  }

  CodeBlock schema() {
    return CodeBlock.of("$T.INSTANCE", entity().schema());
  }

  /** A call that puts the key together from parameters of the components' names. */
  CodeBlock key() {
    return CodeBlock.of("$T.of($L)", entity().keys(), String.join(", ", entity().keyComponents()));
  }

  static CodeBlock returning(RepositoryMethod method, CodeBlock call) {
    return CodeBlock.of(method.signature().returnsItem() ? "return $L;\n" : "$L;\n", call);
  }
}
