package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link Code} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class CodeKeys {
  private CodeKeys() {
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey of(String userId) {
    return new ItemKey(pk(userId), sk());
  }

  /**
   * {@return the partition key, {@code USER#{userId}}}
   */
  static String pk(String userId) {
    return "USER#".concat(Facet.encode("userId", userId));
  }

  /**
   * {@return the sort key, {@code CODE}}
   */
  static String sk() {
    return "CODE";
  }

  /**
   * {@return the components of a key, or nothing if no {@link Code} has this key}
   */
  static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "USER#{userId}", "CODE");
      return Optional.of(new Decoded(
          Facet.decodeString(facets.facet("userId"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  record Decoded(String userId) {
  }
}
