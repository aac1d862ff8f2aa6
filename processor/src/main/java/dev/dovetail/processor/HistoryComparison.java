package dev.dovetail.processor;

import dev.dovetail.model.LockedEntity;
import java.util.List;

/** Compares the types and the version of an entity with what a key lock has. */
final class HistoryComparison {
  private final String table;
  private final EntityDefinition entity;
  private final LockPlaces places;
  private final LockChanges changes;

  HistoryComparison(String table, EntityDefinition entity, LockPlaces places, LockChanges changes) {
    this.table = table;
    this.entity = entity;
    this.places = places;
    this.changes = changes;
  }

  void compare(LockedEntity old, LockedEntity now) {
    List<String> aliases = old.aliases() == null ? List.of() : old.aliases();
    for (String alias : aliases) {
      if (!now.has(alias)) {
        changes.broken(
            places.entity(entity),
            "aliases",
            LockBreak.ALIAS_GONE,
            entity.name(),
            alias,
            table,
            alias);
      }
    }
    if (!old.type().equals(now.type())) {
      changes.harmless(
          "the entity type \"%s\" is \"%s\", with the old one as an alias"
              .formatted(old.type(), now.type()));
    }
    for (String alias : now.aliases() == null ? List.<String>of() : now.aliases()) {
      if (!old.has(alias)) {
        changes.harmless("the entity %s has the alias \"%s\"".formatted(entity.name(), alias));
      }
    }
    compareVersions(old.versionOrFirst(), now.versionOrFirst());
  }

  private void compareVersions(int old, int now) {
    if (now < old) {
      changes.broken(
          places.entity(entity),
          "version",
          LockBreak.VERSION_LOWERED,
          entity.name(),
          old,
          now,
          old);
    } else if (now > old) {
      changes.harmless("the entity %s has version %d".formatted(entity.name(), now));
    }
  }
}
