package dev.dovetail.model;

import java.util.Objects;

/**
 * A composed key in a key lock.
 *
 * @param template its template
 * @param golden the complete text that the template gives for the sample value of each encoding
 */
public record LockedKey(String template, String golden) {
  /** Makes a key of two texts. */
  public LockedKey {
    Objects.requireNonNull(template, "template");
    Objects.requireNonNull(golden, "golden");
  }
}
