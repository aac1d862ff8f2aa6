package dev.dovetail.processor;

import com.palantir.javapoet.ClassName;
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
    boolean guarded = UniqueDefinition.isGuarded(entity(), method);
    if (method.signature().prepared()) {
      ClassName client = guarded ? Names.UNIQUE_TRANSACTION_CLIENT : Names.TRANSACTION_CLIENT;
      return CodeBlock.of("new $T($L)", client, table);
    }
    return guarded ? CodeBlock.of("new $T($L)", Names.UNIQUE_CLIENT, table) : table;
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
    return CodeBlock.of(method.signature().returnsItem() ? "return $L;\n" : "$L;\n", call);
  }
}
