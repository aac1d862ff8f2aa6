package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes any number of records, with ids and times where they are the library's to set. */
final class BatchPutRule {
  private BatchPutRule() {}

  static CodeBlock body(RepositoryMethod.BatchPut method, MethodContext context) {
    EntityDefinition entity = context.entity();
    String given = method.signature().parameters().get(0).name();
    if (entity.roles().isEmpty()) {
      return BatchKeyRule.returning(method, put(context, given));
    }
    CodeBlock.Builder body = CodeBlock.builder();
    String now = null;
    if (entity.roles().containsKey(AttributeRole.CREATED_AT)
        || entity.roles().containsKey(AttributeRole.UPDATED_AT)) {
      now = context.names().newName("now");
      body.addStatement("$T $N = $L.now()", Instant.class, now, context.table());
    }
    String items = context.names().newName("items");
    String item = context.names().newName("item");
    CodeBlock.Builder arguments = CodeBlock.builder();
    for (Component component : entity.components()) {
      arguments.add(arguments.isEmpty() ? "\n$L" : ",\n$L", value(context, component, item, now));
    }
    return body.addStatement(
            "$T $N = new $T<>($N.size())",
            ParameterizedTypeName.get(ClassName.get(List.class), entity.record()),
            items,
            ArrayList.class,
            given)
        .beginControlFlow("for ($T $N : $N)", entity.record(), item, given)
        .addStatement("$N.add(\nnew $T($>$>$L$<$<))", items, entity.record(), arguments.build())
        .endControlFlow()
        .add(BatchKeyRule.returning(method, put(context, items)))
        .build();
  }

  private static CodeBlock put(MethodContext context, String items) {
    return CodeBlock.of(
        "new $T($L).put($L, $N)", Names.BATCH_CLIENT, context.table(), context.schema(), items);
  }

  private static CodeBlock value(
      MethodContext context, Component component, String item, @Nullable String now) {
    CodeBlock given = CodeBlock.of("$N.$N()", item, component.name());
    AttributeRole role = context.entity().roleOf(component.name());
    if (role == AttributeRole.GENERATED_ID) {
      return CodeBlock.of("$L.idOr($L)", context.table(), given);
    } else if (role == null || now == null) {
      return given;
    }
    return switch (role) {
      case CREATED_AT ->
          CodeBlock.of(
              "$T.timeOr($L, $L)",
              Names.BATCH_CLIENT,
              given,
              TimeCode.of(component, CodeBlock.of("$N", now)));
      case UPDATED_AT -> TimeCode.of(component, CodeBlock.of("$N", now));
      case GENERATED_ID, VERSION, TIME_TO_LIVE -> given;
    };
  }
}
