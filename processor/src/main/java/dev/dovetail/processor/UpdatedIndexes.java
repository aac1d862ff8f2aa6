package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what an update has to write to leave every composed index right, and refuses updates
 * that can't know it.
 *
 * <p>An update knows what its parameters say and what the library sets in the same request. It does
 * not read the item.
 */
final class UpdatedIndexes {
  private final Reporter reporter;

  UpdatedIndexes(Reporter reporter) {
    this.reporter = reporter;
  }

  /**
   * The components of an item while it is updated.
   *
   * @param changed those that get another value
   * @param known those whose value after the update is known
   * @param removed those that have none after the update
   */
  private record Known(Set<String> changed, Set<String> known, Set<String> removed) {
    static Known of(EntityDefinition entity, List<UpdateAction> actions, boolean expectsVersion) {
      Set<String> changing = new LinkedHashSet<>();
      Set<String> known = new HashSet<>(entity.keyComponents());
      Set<String> removed = new HashSet<>();
      for (UpdateAction action : actions) {
        String name = action.component().name();
        changing.add(name);
        if (action.decides()) {
          known.add(name);
        }
        if (action.removes()) {
          removed.add(name);
        }
      }
      Component updatedAt = entity.roles().get(AttributeRole.UPDATED_AT);
      if (updatedAt != null) {
        changing.add(updatedAt.name());
        known.add(updatedAt.name());
      }
      Component version = entity.roles().get(AttributeRole.VERSION);
      if (version != null) {
        changing.add(version.name());
        if (expectsVersion) {
          known.add(version.name());
        }
      }
      return new Known(changing, known, removed);
    }
  }

  /** Returns the changes, or nothing if an error was reported. */
  Optional<List<IndexChange>> of(
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      List<UpdateAction> actions,
      boolean expectsVersion) {
    Known values = Known.of(entity, actions, expectsVersion);
    List<IndexChange> changes = new ArrayList<>();
    boolean sound = true;
    for (ComposedIndexDefinition index : entity.composedIndexes()) {
      IndexChange change = change(entity, index, values);
      if (change == null) {
        continue;
      }
      Set<String> missing = change.components();
      missing.removeAll(values.known());
      if (missing.isEmpty()) {
        changes.add(change);
      } else if (computes(signature, index, actions, missing)) {
        sound = false;
      } else {
        sound = false;
        Set<String> touched = new LinkedHashSet<>(values.changed());
        touched.retainAll(index.components());
        report(entity, signature, index, touched, missing, actions);
      }
    }
    return sound ? Optional.of(changes) : Optional.empty();
  }

  /** Returns null if the update does not touch the index. */
  private static @Nullable IndexChange change(
      EntityDefinition entity, ComposedIndexDefinition index, Known values) {
    if (index.components().stream().anyMatch(values.removed()::contains)) {
      return new IndexChange(index, index.written(), true);
    }
    Map<String, Template> touched = new LinkedHashMap<>(index.written());
    touched.values().removeIf(t -> t.components().stream().noneMatch(values.changed()::contains));
    if (touched.isEmpty()) {
      return null;
    }
    boolean always =
        index.components().stream()
            .allMatch(name -> entity.component(name).orElseThrow().isRequired());
    // Where one component may be absent, a change of any can move the item into or out of the
    // index, and then all attributes change.
    return new IndexChange(index, always ? touched : index.written(), false);
  }

  /** Reports the actions whose result an index needs, and says whether there is one. */
  private boolean computes(
      RepositoryMethod.Signature signature,
      ComposedIndexDefinition index,
      List<UpdateAction> actions,
      Set<String> missing) {
    boolean found = false;
    for (UpdateAction action : actions) {
      Component component = action.component();
      if (!action.decides() && missing.contains(component.name())) {
        reporter.error(
            action.place(),
            "value",
            Diagnostic.UPDATE_COMPUTES_INDEX,
            signature.name(),
            action.operator(),
            action.text(),
            index.key(),
            KindResolver.written(component.type()) + " " + component.name());
        found = true;
      }
    }
    return found;
  }

  private void report(
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      ComposedIndexDefinition index,
      Set<String> touched,
      Set<String> missing,
      List<UpdateAction> actions) {
    reporter.error(
        signature.element(),
        Diagnostic.UPDATE_BREAKS_INDEX,
        signature,
        String.join(", ", touched),
        String.join(", ", missing),
        index.key(),
        parameters(entity, missing),
        entity.name(),
        entity.name(),
        KindResolver.decapitalised(entity.name()),
        replacement(entity, signature, actions),
        entity.roles().containsKey(AttributeRole.VERSION)
            ? "Its version makes sure that no other write came in between."
            : "Add the component @Version long version to "
                + entity.name()
                + ", or a write in between is lost.");
  }

  /** The first way out, if there is one: no update can be told when an item was created. */
  private static String parameters(EntityDefinition entity, Set<String> missing) {
    List<String> parameters = new ArrayList<>();
    for (String name : missing) {
      if (entity.roleOf(name) == AttributeRole.CREATED_AT) {
        return "Declare";
      }
      Component component = entity.component(name).orElseThrow();
      boolean nullable = component.presence() == Component.Presence.NULLABLE;
      String type = (nullable ? "@Nullable " : "") + KindResolver.written(component.type());
      parameters.add(type + " " + name);
    }
    return (parameters.size() == 1 ? "Add the parameter " : "Add the parameters ")
        + String.join(" and ", parameters)
        + ", or declare";
  }

  /** The second way out: the record as read, with the parameters in it. */
  private static String replacement(
      EntityDefinition entity, RepositoryMethod.Signature signature, List<UpdateAction> actions) {
    String variable = KindResolver.decapitalised(entity.name());
    Map<String, String> given = new HashMap<>();
    for (UpdateAction action : actions) {
      if (action.decides() && action.parameter() != null) {
        given.put(action.component().name(), action.parameter().name());
      }
    }
    Component version = entity.roles().get(AttributeRole.VERSION);
    if (version != null && signature.has(version.name())) {
      given.put(version.name(), version.name());
    }
    List<String> arguments = new ArrayList<>();
    for (String name : entity.componentNames()) {
      arguments.add(given.getOrDefault(name, variable + "." + name + "()"));
    }
    return "new " + entity.name() + "(" + String.join(", ", arguments) + ")";
  }
}
