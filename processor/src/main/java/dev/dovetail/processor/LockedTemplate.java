package dev.dovetail.processor;

import dev.dovetail.model.LockedKey;
import org.jspecify.annotations.Nullable;

/**
 * A composed key of an entity, as a key lock has it and as it is now.
 *
 * @param place the annotation that has the template
 * @param attribute the annotation's attribute
 * @param index the index whose key it is, or null for that of the table
 * @param before the key in the lock
 * @param after the key of today
 */
record LockedTemplate(
    Annotated place, String attribute, @Nullable String index, LockedKey before, LockedKey after) {
  /** As errors call it. */
  String name() {
    String key = attribute.equals("pk") ? "partition key" : "sort key";
    return index == null ? key : key + " of index \"" + index + "\"";
  }
}
