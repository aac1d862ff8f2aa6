package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;

/** Reads or removes items by any number of keys. */
final class BatchKeyRule {
  private BatchKeyRule() {}

  static CodeBlock get(RepositoryMethod.BatchGet method, MethodContext context) {
    String keys = context.names().newName("keys");
    CodeBlock call =
        CodeBlock.of(
            "new $T($L).get($L, $N, $L)",
            Names.BATCH_CLIENT,
            context.table(),
            context.schema(),
            keys,
            method.consistent());
    return collect(method.key(), context, keys).add(MethodContext.returning(method, call)).build();
  }

  static CodeBlock delete(RepositoryMethod.BatchDelete method, MethodContext context) {
    String keys = context.names().newName("keys");
    CodeBlock call =
        CodeBlock.of(
            "new $T($L).delete($L, $N)",
            Names.BATCH_CLIENT,
            context.table(),
            context.schema(),
            keys);
    return collect(method.key(), context, keys).add(returning(method, call)).build();
  }

  /** The result, or nothing after an exception if there is a remainder. */
  static CodeBlock returning(RepositoryMethod method, CodeBlock call) {
    return method.signature().returnsItem()
        ? CodeBlock.of("return $L;\n", call)
        : CodeBlock.of("$L.orThrow();\n", call);
  }

  private static CodeBlock.Builder collect(BatchKey key, MethodContext context, String keys) {
    TypeName element = element(key);
    String each = context.names().newName(key.component().name());
    return CodeBlock.builder()
        .addStatement(
            "$T $N = new $T<>()",
            ParameterizedTypeName.get(Names.BATCH_KEYS, element),
            keys,
            Names.BATCH_KEYS)
        .beginControlFlow("for ($T $N : $N)", element, each, key.list().name())
        .addStatement("$N.add($N, $L)", keys, each, keyOf(key, context, each))
        .endControlFlow();
  }

  private static TypeName element(BatchKey key) {
    TypeName name = PrivateMethods.name(key.component().presentType());
    return name.isPrimitive() ? name.box() : name;
  }

  private static CodeBlock keyOf(BatchKey key, MethodContext context, String each) {
    Component component = key.component();
    List<CodeBlock> arguments = new ArrayList<>();
    for (String name : context.entity().keyComponents()) {
      if (!name.equals(component.name())) {
        arguments.add(CodeBlock.of("$N", name));
      } else if (component.presentType().getKind().isPrimitive()) {
        // A null has to be told from a value before it is unboxed.
        arguments.add(CodeBlock.of("$T.required($S, $N)", Names.FACET, name, each));
      } else {
        arguments.add(CodeBlock.of("$N", each));
      }
    }
    return CodeBlock.of(
        "$T.$N($L)", context.entity().schema(), KeysWriter.KEY, CodeBlock.join(arguments, ", "));
  }
}
