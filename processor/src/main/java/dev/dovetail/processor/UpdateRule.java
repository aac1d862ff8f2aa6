package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.time.Instant;

/** Changes some components of an item that must exist. */
final class UpdateRule implements MethodRule<RepositoryMethod.Update> {
  @Override
  public CodeBlock body(RepositoryMethod.Update method, MethodContext context) {
    EntityDefinition entity = context.entity();
    String update = context.names().newName("update");
    CodeBlock.Builder body =
        CodeBlock.builder()
            .addStatement("$T $N = new $T()", Names.ITEM_UPDATE, update, Names.ITEM_UPDATE);
    for (UpdateAction action : method.actions()) {
      body.add(ActionCode.of(action, context, update));
    }
    if (method.changes() != null) {
      body.add(ChangesCode.of(method.changes(), context, update));
    }
    CodeBlock now = CodeBlock.of("$L.now()", context.table());
    Component updatedAt = entity.roles().get(AttributeRole.UPDATED_AT);
    if (updatedAt != null) {
      now = TimeCode.of(updatedAt, now);
      if (method.indexes().stream().anyMatch(i -> i.components().contains(updatedAt.name()))) {
        String variable = context.names().newName("now");
        body.addStatement("$T $N = $L", Instant.class, variable, now);
        now = CodeBlock.of("$N", variable);
      }
      body.addStatement(
          "$N.set($S, $T.of($S, $L))",
          update,
          updatedAt.name(),
          Names.ATTRIBUTES,
          updatedAt.name(),
          now);
    }
    indexes(method, entity, update, now, body);
    Component version = entity.roles().get(AttributeRole.VERSION);
    if (version != null && method.expectsVersion()) {
      body.addStatement("$N.count($S, $N)", update, version.name(), version.name());
    } else if (version != null) {
      body.addStatement("$N.count($S)", update, version.name());
    }
    if (!method.signature().conditions().isEmpty()) {
      String guard = context.names().newName("guard");
      body.add(ConditionCode.statements(method, context, guard));
      body.addStatement("$N.where($N)", update, guard);
    }
    CodeBlock call =
        CodeBlock.of(
            "$L.$N($L, $L, $N)",
            context.client(method),
            method.returnsOld() ? "updateReturningOld" : "update",
            context.schema(),
            context.key(),
            update);
    return body.add(MethodContext.returning(method, call)).build();
  }

  /** Writes what the update does to the attributes of composed indexes. */
  private static void indexes(
      RepositoryMethod.Update method,
      EntityDefinition entity,
      String update,
      CodeBlock now,
      CodeBlock.Builder body) {
    for (IndexChange change : method.indexes()) {
      if (change.leaves()) {
        for (String attribute : change.written().keySet()) {
          body.addStatement("$N.remove($S)", update, attribute);
        }
        continue;
      }
      IndexKeyCode code =
          new IndexKeyCode(entity, change.index(), c -> value(method, entity, c, now));
      body.add(code.set(update, change.written()));
    }
  }

  /** The value that a component has after the update. */
  private static IndexKeyCode.Value value(
      RepositoryMethod.Update method, EntityDefinition entity, Component component, CodeBlock now) {
    String name = parameter(method, component);
    CodeBlock parameter = CodeBlock.of("$N", name);
    AttributeRole role = entity.roleOf(component.name());
    if (role == AttributeRole.UPDATED_AT) {
      return new IndexKeyCode.Value(now, component.presence());
    } else if (role == AttributeRole.VERSION) {
      return new IndexKeyCode.Value(CodeBlock.of("$L + 1", parameter), component.presence());
    }
    return new IndexKeyCode.Value(
        parameter, isPrimitive(method, name) ? Component.Presence.REQUIRED : component.presence());
  }

  /**
   * The name of the parameter that has the value of a component: a part of the key, or one that is
   * set.
   */
  private static String parameter(RepositoryMethod.Update method, Component component) {
    for (UpdateAction action : method.actions()) {
      if (action.decides() && action.parameter() != null && action.component().equals(component)) {
        return action.parameter().name();
      }
    }
    return component.name();
  }

  /** Whether the parameter of a component can't be null, whatever the component can be. */
  private static boolean isPrimitive(RepositoryMethod method, String parameter) {
    return method.signature().parameter(parameter).type().getKind().isPrimitive();
  }
}
