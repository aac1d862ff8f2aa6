package dev.dovetail.processor;

import dev.dovetail.model.UniqueModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
      return isTouched(entity, update.changed());
    }
    return !entity.uniques().isEmpty()
        && (method instanceof RepositoryMethod.Create
            || method instanceof RepositoryMethod.Replace
            || method instanceof RepositoryMethod.Delete);
  }

  private static boolean isTouched(EntityDefinition entity, List<Component> changed) {
    Optional<Component> end = entity.timeToLive();
    for (UniqueDefinition unique : entity.uniques()) {
      for (Component component : changed) {
        if (unique.has(component.name()) || end.isPresent() && end.get().equals(component)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean has(String name) {
    return parts().stream().anyMatch(part -> part.name().equals(name));
  }
}
