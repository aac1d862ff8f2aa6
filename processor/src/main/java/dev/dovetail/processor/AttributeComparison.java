package dev.dovetail.processor;

import dev.dovetail.model.LockedAttribute;
import dev.dovetail.model.LockedEntity;
import java.util.Optional;
import java.util.Set;

/** Compares the attributes of native indexes with what a key lock has. */
final class AttributeComparison {
  private final EntityDefinition entity;
  private final LockPlaces places;
  private final LockChanges changes;

  AttributeComparison(EntityDefinition entity, LockPlaces places, LockChanges changes) {
    this.entity = entity;
    this.places = places;
    this.changes = changes;
  }

  /**
   * Compares the attributes of two locks.
   *
   * @param reported the components whose change is reported elsewhere
   */
  void compare(LockedEntity before, LockedEntity after, Set<String> reported) {
    for (LockedAttribute now : after.attributes()) {
      before.attributes().stream()
          .filter(old -> old.name().equals(now.name()) && !reported.contains(now.name()))
          .findFirst()
          .ifPresent(
              old -> compare(now.name(), new EncodingChange(old.encoding(), now.encoding())));
    }
  }

  private void compare(String name, EncodingChange change) {
    Optional<IndexDefinition> index =
        entity.indexes().stream().filter(candidate -> candidate.has(name)).findFirst();
    if (index.isEmpty() || change.before().equals(change.after())) {
      return;
    }
    Annotated place = places.index(entity, index.get().name());
    String key = IndexDefinition.names(index.get().partition()).contains(name) ? "pk" : "sk";
    if (change.keepsTexts()) {
      changes.harmless(
          "the component %s of entity %s is %s".formatted(name, entity.name(), change.after()));
    } else if (change.isOfEnums()) {
      new FacetComparison(entity, changes).reportCodes(place, key, name, change);
    } else {
      changes.broken(
          place,
          key,
          LockBreak.ATTRIBUTE_FORM,
          name,
          entity.name(),
          change.before(),
          change.after(),
          index.get().name());
    }
  }
}
