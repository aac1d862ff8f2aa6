package dev.dovetail.key;

import dev.dovetail.InvalidKey;
import java.util.UUID;

/** UUIDs in keys: their canonical text. */
final class UuidFacet {
  private UuidFacet() {}

  static UUID decode(String facet) {
    UUID value;
    try {
      value = UUID.fromString(facet);
    } catch (IllegalArgumentException e) {
      throw refused(facet);
    }
    // The JDK reads more than it writes.
    if (!value.toString().equals(facet)) {
      throw refused(facet);
    }
    return value;
  }

  private static InvalidKey refused(String facet) {
    return NoFacet.of("a UUID", facet, "32 hexadecimal digits in lower case as 8-4-4-4-12");
  }
}
