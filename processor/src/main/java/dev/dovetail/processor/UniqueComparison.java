package dev.dovetail.processor;

import dev.dovetail.model.FacetModel;
import dev.dovetail.model.LockedEntity;
import dev.dovetail.model.LockedKey;
import dev.dovetail.model.LockedUnique;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares what is unique in an entity with what a key lock has. */
final class UniqueComparison {
  private final LockedEntity before;
  private final LockedEntity after;
  private final EntityDefinition entity;
  private final LockPlaces places;
  private final LockChanges changes;

  UniqueComparison(
      LockedEntity before,
      LockedEntity after,
      EntityDefinition entity,
      LockPlaces places,
      LockChanges changes) {
    this.before = before;
    this.after = after;
    this.entity = entity;
    this.places = places;
    this.changes = changes;
  }

  void compare() throws Template.MalformedException {
    Map<String, LockedKey> old = keys(before.uniques());
    Map<String, LockedKey> now = keys(after.uniques());
    for (Map.Entry<String, LockedKey> unique : now.entrySet()) {
      String component = unique.getKey();
      LockedKey was = old.get(component);
      if (was == null) {
        report(LockBreak.UNIQUE_ADDED, component, entity.name());
      } else if (!isSame(was, unique.getValue())) {
        report(
            LockBreak.UNIQUE_KEY,
            component,
            entity.name(),
            shown(before, was),
            shown(after, unique.getValue()));
      }
    }
    for (String component : old.keySet()) {
      if (!now.containsKey(component)) {
        String start = "$UNIQUE#" + EscapedText.of(entity.type()) + "#" + component + "#";
        report(LockBreak.UNIQUE_GONE, component, entity.name(), start);
      }
    }
  }

  private void report(LockBreak cause, Object... arguments) {
    changes.broken(places.entity(entity), "", cause, arguments);
  }

  private static Map<String, LockedKey> keys(@Nullable List<LockedUnique> uniques) {
    Map<String, LockedKey> keys = new TreeMap<>();
    if (uniques != null) {
      uniques.forEach(unique -> keys.put(unique.component(), unique.key()));
    }
    return keys;
  }

  /** Whether every value that was guarded has the same guard. */
  private boolean isSame(LockedKey old, LockedKey now) throws Template.MalformedException {
    if (!old.template().equals(now.template())) {
      return false;
    }
    boolean sameEncodings = true;
    for (String component : Template.parse(now.template()).components()) {
      String was = encoding(before, component);
      String is = encoding(after, component);
      if (!was.equals(is)) {
        EncodingChange change = new EncodingChange(was, is);
        if (!change.keepsTexts() && !change.isOfEnums()) {
          return false;
        }
        sameEncodings = false;
      }
    }
    // The sample value of another encoding that keeps the texts may be another one.
    return !sameEncodings || old.golden().equals(now.golden());
  }

  private static String shown(LockedEntity entity, LockedKey key)
      throws Template.MalformedException {
    StringBuilder text = new StringBuilder();
    for (String component : Template.parse(key.template()).components()) {
      text.append(text.isEmpty() ? "" : ", ")
          .append(component)
          .append(' ')
          .append(encoding(entity, component));
    }
    return text.toString();
  }

  private static String encoding(LockedEntity entity, String component) {
    for (FacetModel facet : entity.facets()) {
      if (facet.component().equals(component)) {
        return facet.encoding();
      }
    }
    return "";
  }
}
