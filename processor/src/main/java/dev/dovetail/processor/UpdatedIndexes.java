package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.util.ArrayList;
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
   */
  private record Known(Set<String> changed, Set<String> known) {
    static Known of(
        EntityDefinition entity,
        RepositoryMethod.Signature signature,
        List<Component> changed,
        boolean expectsVersion) {
      Set<String> changing = new LinkedHashSet<>(IndexDefinition.names(changed));
      Set<String> known = new HashSet<>(Parameter.names(signature.parameters()));
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
      return new Known(changing, known);
    }
  }

  /** Returns the changes, or nothing if an error was reported. */
  Optional<List<IndexChange>> of(
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      List<Component> changed,
      boolean expectsVersion) {
    Known values = Known.of(entity, signature, changed, expectsVersion);
    List<IndexChange> changes = new ArrayList<>();
    boolean sound = true;
    for (ComposedIndexDefinition index : entity.composedIndexes()) {
      IndexChange change = change(entity, index, values.changed());
      if (change == null) {
        continue;
      }
      Set<String> missing = change.components();
      missing.removeAll(values.known());
      if (missing.isEmpty()) {
        changes.add(change);
      } else {
        sound = false;
        Set<String> touched = new LinkedHashSet<>(values.changed());
        touched.retainAll(index.components());
        report(entity, signature, index, touched, missing);
      }
    }
    return sound ? Optional.of(changes) : Optional.empty();
  }

  /** Returns null if the update does not touch the index. */
  private static @Nullable IndexChange change(
      EntityDefinition entity, ComposedIndexDefinition index, Set<String> changed) {
    Map<String, Template> touched = new LinkedHashMap<>(index.written());
    touched.values().removeIf(t -> t.components().stream().noneMatch(changed::contains));
    if (touched.isEmpty()) {
      return null;
    }
    boolean always =
        index.components().stream()
            .allMatch(name -> entity.component(name).orElseThrow().isRequired());
    // Where one component may be absent, a change of any can move the item into or out of the
    // index, and then all attributes change.
    return new IndexChange(index, always ? touched : index.written());
  }

  private void report(
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      ComposedIndexDefinition index,
      Set<String> touched,
      Set<String> missing) {
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
        replacement(entity, signature),
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
  private static String replacement(EntityDefinition entity, RepositoryMethod.Signature signature) {
    String variable = KindResolver.decapitalised(entity.name());
    List<String> arguments = new ArrayList<>();
    for (String name : entity.componentNames()) {
      boolean given = signature.has(name) && !entity.keyComponents().contains(name);
      arguments.add(given ? name : variable + "." + name + "()");
    }
    return "new " + entity.name() + "(" + String.join(", ", arguments) + ")";
  }
}
