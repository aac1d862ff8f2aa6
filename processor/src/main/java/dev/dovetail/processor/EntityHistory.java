package dev.dovetail.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * How the items of an entity may be stored that were not written lately.
 *
 * @param aliases its earlier types
 * @param version its entity version
 * @param upgrade the class that brings older items to this version, or null if it is the first
 */
record EntityHistory(List<String> aliases, int version, @Nullable TypeElement upgrade) {
  /** The aliases, or null if there are none. */
  @Nullable List<String> aliasesOrNull() {
    return aliases.isEmpty() ? null : aliases;
  }

  /** The version, or null if it is the first. */
  @Nullable Integer laterVersion() {
    return upgrade == null ? null : version;
  }
}
