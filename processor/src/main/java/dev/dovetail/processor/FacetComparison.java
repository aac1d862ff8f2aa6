package dev.dovetail.processor;

import dev.dovetail.model.FacetModel;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares how the components of an entity are written in keys with what a key lock has. */
final class FacetComparison {
  private final EntityDefinition entity;
  private final LockChanges changes;
  private final Set<String> reported = new HashSet<>();

  FacetComparison(EntityDefinition entity, LockChanges changes) {
    this.entity = entity;
    this.changes = changes;
  }

  /** Returns whether the sample value has the same text as before. */
  boolean compare(LockedTemplate template, FacetModel before, FacetModel after) {
    EncodingChange change = new EncodingChange(before.encoding(), after.encoding());
    boolean same = change.before().equals(change.after());
    if (reported.add(after.component())) {
      compareBounds(template, before.maxBytes(), after);
      if (!same) {
        changes.changed(after.component());
        report(template, after.component(), change);
      }
    }
    return same;
  }

  private void report(LockedTemplate template, String component, EncodingChange change) {
    if (change.keepsTexts()) {
      changes.harmless(
          "the component %s of entity %s is %s"
              .formatted(component, entity.name(), change.after()));
    } else if (change.isOfEnums()) {
      reportCodes(template.place(), template.attribute(), component, change);
    } else {
      changes.broken(
          template.place(),
          template.attribute(),
          template.index() == null ? LockBreak.ENCODING : LockBreak.INDEX_ENCODING,
          component,
          entity.name(),
          change.before(),
          change.after(),
          template.name(),
          template.after().template(),
          change.before());
    }
  }

  /** Reports the codes that an enum does not have any more. */
  void reportCodes(Annotated place, String attribute, String component, EncodingChange change) {
    String removed = String.join(", ", change.removed());
    String first = change.removed().iterator().next();
    boolean renamed = change.removed().size() == 1 && change.added().size() == 1;
    changes.broken(
        place,
        attribute,
        LockBreak.CODES,
        component,
        entity.name(),
        removed,
        renamed
            ? " Did you rename " + removed + " to " + String.join("", change.added()) + "?"
            : "",
        first);
  }

  private void compareBounds(LockedTemplate template, @Nullable Integer before, FacetModel after) {
    Integer now = after.maxBytes();
    if (now != null && (before == null || now < before)) {
      changes.broken(
          template.place(),
          template.attribute(),
          LockBreak.BOUND,
          after.component(),
          entity.name(),
          "at most " + now + " bytes",
          before == null ? "any number" : "at most " + before,
          before == null ? "it without @MaxBytes" : "@MaxBytes(" + before + ")");
    } else if (before != null && !before.equals(now)) {
      changes.harmless(
          "the component %s of entity %s takes %s"
              .formatted(
                  after.component(),
                  entity.name(),
                  now == null ? "any number of bytes" : "at most " + now + " bytes"));
    }
  }
}
