package dev.dovetail.testkit.contract;

import dev.dovetail.model.FacetModel;
import org.jspecify.annotations.Nullable;

/**
 * What a value must be like to be stored where it is to be.
 *
 * @param encoding how it is written in composed keys, or an empty text if it is in none
 * @param maxBytes the most bytes of it there
 * @param filled that a text is not empty
 * @param mayBeAbsent that an optional one may be absent
 * @param extreme that the ends of its type are to be drawn as well
 */
record Form(String encoding, int maxBytes, boolean filled, boolean mayBeAbsent, boolean extreme) {
  /** A value of an attribute that is part of no key. */
  static final Form PLAIN = new Form("", 200, false, true, false);

  static Form of(@Nullable FacetModel facet, boolean key, boolean mayBeAbsent) {
    if (facet == null) {
      return new Form("", 200, key, mayBeAbsent, false);
    }
    Integer bound = facet.maxBytes();
    return new Form(facet.encoding(), bound == null ? 200 : bound, true, mayBeAbsent, false);
  }

  Form withExtremes() {
    return new Form(encoding, maxBytes, filled, mayBeAbsent, true);
  }

  Form ofElement() {
    return new Form("", 200, false, mayBeAbsent, extreme);
  }

  /** The same for what may not be empty: an element of a set, or the key of a map. */
  Form asFilled() {
    return new Form(encoding, maxBytes, true, mayBeAbsent, extreme);
  }

  boolean isFacet() {
    return !encoding.isEmpty();
  }

  /** {@return how many decimals a number may have} */
  int scale() {
    if (encoding.startsWith("decimal(")) {
      return Integer.parseInt(encoding.substring(8, encoding.length() - 1));
    }
    return 4;
  }
}
