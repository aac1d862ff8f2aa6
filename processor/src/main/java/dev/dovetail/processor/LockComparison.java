package dev.dovetail.processor;

import dev.dovetail.model.IndexKind;
import dev.dovetail.model.LockModel;
import dev.dovetail.model.LockedEntity;
import dev.dovetail.model.LockedEntityIndex;
import dev.dovetail.model.LockedIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares a table with its key lock: what the lock has and the sources don't is what breaks it.
 */
final class LockComparison {
  private final LockModel before;
  private final LockModel after;
  private final LockPlaces places;
  private final LockChanges changes;

  LockComparison(LockModel before, LockModel after, LockPlaces places, LockChanges changes) {
    this.before = before;
    this.after = after;
    this.places = places;
    this.changes = changes;
  }

  void compare() throws Template.MalformedException {
    Map<String, String> renamed = new TreeMap<>();
    for (LockedEntity old : before.entities()) {
      Optional<LockedEntity> now = holder(old.type());
      if (now.isPresent()) {
        EntityDefinition entity = places.entity(now.get().type());
        new HistoryComparison(before.table(), entity, places, changes).compare(old, now.get());
        compareTimeToLive(old, now.get(), entity);
        renamed.putAll(new EntityComparison(old, now.get(), entity, places, changes).compare());
      } else {
        reportGone(old);
      }
    }
    Set<String> retyped = new IndexComparison(before, after, places, changes).compare(renamed);
    for (LockedEntity now : after.entities()) {
      List<LockedEntity> old =
          before.entities().stream().filter(earlier -> now.has(earlier.type())).toList();
      old.forEach(earlier -> compareIndexes(earlier, now, retyped));
      if (old.isEmpty()) {
        changes.harmless("the entity type \"" + now.type() + "\" is new");
      }
    }
  }

  /** The entity that items with a type are of now. */
  private Optional<LockedEntity> holder(String type) {
    return after.entities().stream().filter(now -> now.has(type)).findFirst();
  }

  private void compareTimeToLive(LockedEntity old, LockedEntity now, EntityDefinition entity) {
    String before = old.timeToLive();
    String after = now.timeToLive();
    if (before == null && after != null) {
      changes.harmless("items of entity %s expire".formatted(entity.name()));
    } else if (before != null && !before.equals(after)) {
      changes.broken(
          places.entity(entity),
          "",
          LockBreak.TIME_TO_LIVE,
          entity.name(),
          before,
          after == null ? "not" : "by " + after,
          before,
          before);
    }
  }

  private void compareIndexes(LockedEntity old, LockedEntity now, Set<String> retyped) {
    EntityDefinition entity = places.entity(now.type());
    Set<String> elsewhere = new HashSet<>(retyped);
    now.facets().forEach(facet -> elsewhere.add(facet.component()));
    new AttributeComparison(entity, places, changes).compare(old, now, elsewhere);
    reportLeft(old, now);
    for (LockedEntityIndex place : now.indexes()) {
      if (isWritten(place.name()) && !names(old).contains(place.name())) {
        changes.broken(
            places.index(entity, place.name()),
            "name",
            LockBreak.INDEX_JOINED,
            entity.name(),
            place.name());
      } else if (!names(old).contains(place.name())) {
        changes.harmless(
            "the entity %s is in the index \"%s\"".formatted(entity.name(), place.name()));
      }
    }
  }

  /**
   * Reports indexes that others still read, where stored items of an entity that left them stay.
   */
  private void reportLeft(LockedEntity old, LockedEntity now) {
    EntityDefinition entity = places.entity(now.type());
    for (LockedEntityIndex place : old.indexes()) {
      if (names(now).contains(place.name())) {
        continue;
      }
      Optional<LockedIndex> index = IndexComparison.index(after, place.name());
      if (index.isPresent() && index.get().kind() != IndexKind.NATIVE) {
        changes.broken(
            places.entity(entity), "", LockBreak.INDEX_LEFT, entity.name(), place.name());
      } else if (index.isPresent()) {
        changes.harmless(
            "the entity %s is no longer in the index \"%s\""
                .formatted(entity.name(), place.name()));
      }
    }
  }

  /** Whether the library writes the index's key; a local index that is new is no index at all. */
  private boolean isWritten(String name) {
    Optional<LockedIndex> old = IndexComparison.index(before, name);
    return IndexComparison.index(after, name)
        .filter(index -> index.kind() != IndexKind.NATIVE)
        .filter(index -> index.kind() == IndexKind.COMPOSED || old.isPresent())
        .isPresent();
  }

  private void reportGone(LockedEntity old) {
    Optional<LockedEntity> heir = heir(old);
    Annotated place =
        heir.map(now -> places.entity(places.entity(now.type()))).orElseGet(places::table);
    changes.broken(
        place,
        heir.isPresent() ? "type" : "",
        LockBreak.TYPE_GONE,
        old.type(),
        before.table(),
        heir.map(now -> renamed(old.type(), now.type())).orElse(""),
        old.type());
  }

  private static String renamed(String old, String now) {
    return " Did you rename %s to %s? Then keep its keys, and write aliases = \"%s\"."
        .formatted(old, now, old);
  }

  /** The new entity whose keys are those of an old one, with or without the type that they name. */
  private Optional<LockedEntity> heir(LockedEntity old) {
    List<LockedEntity> heirs =
        after.entities().stream()
            .filter(now -> entity(before, now.type()).isEmpty())
            .filter(
                now ->
                    keys(now, now.type()).equals(keys(old, old.type()))
                        || now.pk().equals(old.pk()) && now.sk().equals(old.sk()))
            .collect(Collectors.toList());
    return heirs.size() == 1 ? Optional.of(heirs.get(0)) : Optional.empty();
  }

  private static List<String> keys(LockedEntity entity, String type) {
    return List.of(
        entity.pk().template().replace(type, "\0"), entity.sk().template().replace(type, "\0"));
  }

  private static Set<String> names(LockedEntity entity) {
    return entity.indexes().stream().map(LockedEntityIndex::name).collect(Collectors.toSet());
  }

  private static Optional<LockedEntity> entity(LockModel lock, String type) {
    return lock.entities().stream().filter(entity -> entity.type().equals(type)).findFirst();
  }
}
