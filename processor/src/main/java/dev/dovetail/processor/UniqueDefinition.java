package dev.dovetail.processor;

import dev.dovetail.model.UniqueModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A component whose value no two items of an entity share, free of errors.
 *
 * @param component the component
 * @param scope the components within whose values it is unique, in order
 */
record UniqueDefinition(Component component, List<Component> scope) {
  /** The components that decide what is unique: those of the scope, then the component itself. */
  List<Component> parts() {
    List<Component> parts = new ArrayList<>(scope);
    parts.add(component);
    return parts;
  }

  /** As the model has it. */
  UniqueModel model(EntityDefinition entity) {
    StringBuilder pk = new StringBuilder("$UNIQUE#");
    pk.append(EscapedText.of(entity.type())).append('#').append(component.name());
    for (Component part : parts()) {
      pk.append("#{").append(part.name()).append('}');
    }
    return new UniqueModel(component.name(), IndexDefinition.names(scope), pk.toString());
  }

  /** Whether a write has to claim or release values, or change the time of their end. */
  static boolean isGuarded(EntityDefinition entity, RepositoryMethod method) {
    if (method instanceof RepositoryMethod.Update update) {
      return !touched(entity, update).isEmpty();
    }
    return !entity.uniques().isEmpty()
        && (method instanceof RepositoryMethod.Create
            || method instanceof RepositoryMethod.Replace
            || method instanceof RepositoryMethod.Delete);
  }

  /** What an update changes that guards depend on. */
  static List<UpdateAction> touched(EntityDefinition entity, RepositoryMethod.Update update) {
    Set<String> names = guarding(entity);
    return update.actions().stream()
        .filter(action -> names.contains(action.component().name()))
        .toList();
  }

  /** The components that guards depend on: the unique ones, their scopes, and the time to live. */
  static Set<String> guarding(EntityDefinition entity) {
    Set<String> names = new LinkedHashSet<>();
    for (UniqueDefinition unique : entity.uniques()) {
      unique.parts().forEach(part -> names.add(part.name()));
    }
    if (!names.isEmpty()) {
      entity.timeToLive().ifPresent(end -> names.add(end.name()));
    }
    return names;
  }

  boolean has(String name) {
    return parts().stream().anyMatch(part -> part.name().equals(name));
  }
}
