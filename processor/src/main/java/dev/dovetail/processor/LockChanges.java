package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what differs from a key lock: reports what breaks it, and keeps the rest in words. */
final class LockChanges {
  private final Reporter reporter;
  private final LockFile file;
  private final List<String> harmless = new ArrayList<>();
  private final Set<String> components = new HashSet<>();
  private boolean broken;

  LockChanges(Reporter reporter, LockFile file) {
    this.reporter = reporter;
    this.file = file;
  }

  /** Reports a change after which stored items are lost. */
  void broken(Annotated place, String attribute, LockBreak cause, Object... arguments) {
    broken = true;
    reporter.error(
        place, attribute, Diagnostic.KEY_LOCK_BROKEN, cause.text(arguments), file.accept());
  }

  /** Notes that the encoding of a component changed, which its types in indexes follow. */
  void changed(String component) {
    components.add(component);
  }

  boolean isChanged(String component) {
    return components.contains(component);
  }

  /** Notes a change that leaves stored items as they were. */
  void harmless(String change) {
    harmless.add(change);
  }

  boolean isBroken() {
    return broken;
  }

  /** The changes that are noted, in the order in which they were found. */
  List<String> harmless() {
    return List.copyOf(harmless);
  }
}
