package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link Session} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class SessionKeys {
  private SessionKeys() {
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey of(String userId, String id) {
    return new ItemKey(pk(userId), sk(id));
  }

  /**
   * {@return the partition key, {@code USER#{userId}}}
   */
  static String pk(String userId) {
    return "USER#".concat(Facet.encode("userId", userId));
  }

  /**
   * {@return the sort key, {@code SESSION#{id}}}
   */
  static String sk(String id) {
    return "SESSION#".concat(Facet.encode("id", id));
  }

  /**
   * {@return the components of a key, or nothing if no {@link Session} has this key}
   */
  static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "USER#{userId}", "SESSION#{id}");
      return Optional.of(new Decoded(
          Facet.decodeString(facets.facet("userId")),
          Facet.decodeString(facets.facet("id"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  record Decoded(String userId, String id) {
  }
}
