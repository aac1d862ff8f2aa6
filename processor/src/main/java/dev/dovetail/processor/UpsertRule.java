package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.util.ArrayList;
import java.util.List;

/** Writes an item, whether there is one with its key or not. */
final class UpsertRule {
  private UpsertRule() {}

  static CodeBlock body(RepositoryMethod.Upsert method, MethodContext context) {
    CodeBlock.Builder body = CodeBlock.builder();
    CodeBlock record = CreateRule.record(method.signature(), method.whole(), context, body);
    CodeBlock call =
        CodeBlock.of(
            "new $T($L).upsert(\n$L,\n$L,\n$T.of($L))",
            context.entity().uniques().isEmpty() ? Names.UPSERT_CLIENT : Names.UNIQUE_CLIENT,
            context.table(),
            context.schema(),
            record,
            List.class,
            CodeBlock.join(kept(context.entity()), ", "));
    return body.add("$[").add(MethodContext.returning(method, call)).add("$]").build();
  }

  /** The components that only a create sets. */
  private static List<CodeBlock> kept(EntityDefinition entity) {
    List<CodeBlock> kept = new ArrayList<>();
    for (AttributeRole role : List.of(AttributeRole.CREATED_AT, AttributeRole.GENERATED_ID)) {
      Component component = entity.roles().get(role);
      if (component != null && !entity.keyComponents().contains(component.name())) {
        kept.add(CodeBlock.of("$S", component.name()));
      }
    }
    return kept;
  }
}
