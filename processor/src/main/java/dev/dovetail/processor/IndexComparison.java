package dev.dovetail.processor;

import dev.dovetail.model.IndexKind;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyModel;
import dev.dovetail.model.LockModel;
import dev.dovetail.model.LockedIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the indexes of a table with what a key lock has. */
final class IndexComparison {
  private final LockModel before;
  private final LockModel after;
  private final LockPlaces places;
  private final LockChanges changes;
  private final Set<String> retyped = new HashSet<>();

  IndexComparison(LockModel before, LockModel after, LockPlaces places, LockChanges changes) {
    this.before = before;
    this.after = after;
    this.places = places;
    this.changes = changes;
  }

  /**
   * Compares the keys of all indexes, and returns the attributes whose type is another one.
   *
   * @param renamed the components that have another name now, with that name
   */
  Set<String> compare(Map<String, String> renamed) {
    for (LockedIndex now : after.indexes()) {
      Optional<LockedIndex> old = index(before, now.name());
      if (old.isPresent()) {
        compare(old.get(), now, renamed);
      } else if (now.kind() == IndexKind.LOCAL && !before.entities().isEmpty()) {
        changes.broken(
            places.index(now.name()),
            "name",
            LockBreak.LOCAL_INDEX_ADDED,
            now.name(),
            after.table());
      } else {
        changes.harmless("the index \"" + now.name() + "\" is new");
      }
    }
    for (LockedIndex old : before.indexes()) {
      if (index(after, old.name()).isEmpty()) {
        changes.harmless("the index \"" + old.name() + "\" is gone");
      }
    }
    return retyped;
  }

  private void compare(LockedIndex old, LockedIndex now, Map<String, String> renamed) {
    KeyModel expected =
        new KeyModel(renamed(old.key().partition(), renamed), renamed(old.key().sort(), renamed));
    if (old.kind() == now.kind() && expected.equals(now.key())) {
      return;
    }
    if (old.kind() == now.kind() && names(expected).equals(names(now.key()))) {
      compareTypes(now.name(), expected.partition(), now.key().partition(), "pk");
      compareTypes(now.name(), expected.sort(), now.key().sort(), "sk");
      return;
    }
    boolean local = old.kind() == IndexKind.LOCAL || now.kind() == IndexKind.LOCAL;
    changes.broken(
        places.index(now.name()),
        expected.partition().equals(now.key().partition()) ? "sk" : "pk",
        local ? LockBreak.LOCAL_INDEX_KEY : LockBreak.INDEX_KEY,
        now.name(),
        after.table(),
        text(old.key()),
        text(now.key()));
  }

  private void compareTypes(
      String index, List<KeyAttribute> old, List<KeyAttribute> now, String key) {
    for (int i = 0; i < now.size(); i++) {
      if (old.get(i).type() != now.get(i).type()) {
        String name = now.get(i).name();
        retyped.add(name);
        if (changes.isChanged(name)) {
          continue;
        }
        changes.broken(
            places.index(index),
            key,
            LockBreak.INDEX_ATTRIBUTE,
            name,
            index,
            old.get(i).type(),
            now.get(i).type());
      }
    }
  }

  private static List<KeyAttribute> renamed(List<KeyAttribute> key, Map<String, String> renamed) {
    return key.stream()
        .map(part -> new KeyAttribute(renamed.getOrDefault(part.name(), part.name()), part.type()))
        .collect(Collectors.toList());
  }

  private static List<List<String>> names(KeyModel key) {
    return List.of(names(key.partition()), names(key.sort()));
  }

  private static List<String> names(List<KeyAttribute> key) {
    return key.stream().map(KeyAttribute::name).collect(Collectors.toList());
  }

  private static String text(KeyModel key) {
    return names(key).stream()
        .map(part -> "(" + String.join(", ", part) + ")")
        .collect(Collectors.joining(" "));
  }

  /** Finds the index of a name in a lock. */
  static Optional<LockedIndex> index(LockModel lock, String name) {
    return lock.indexes().stream().filter(index -> index.name().equals(name)).findFirst();
  }
}
