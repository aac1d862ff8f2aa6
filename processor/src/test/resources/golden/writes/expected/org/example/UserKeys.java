package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link User} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class UserKeys {
  private UserKeys() {
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey of(String tenant, UUID id) {
    return new ItemKey(pk(tenant), sk(id));
  }

  /**
   * {@return the partition key, {@code TENANT#{tenant}}}
   */
  static String pk(String tenant) {
    return "TENANT#".concat(Facet.encode("tenant", tenant));
  }

  /**
   * {@return the sort key, {@code USER#{id}}}
   */
  static String sk(UUID id) {
    return "USER#".concat(Facet.encode("id", id));
  }

  /**
   * {@return the components of a key, or nothing if no {@link User} has this key}
   */
  static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "TENANT#{tenant}", "USER#{id}");
      return Optional.of(new Decoded(
          Facet.decodeString(facets.facet("tenant")),
          Facet.decodeUuid(facets.facet("id"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  record Decoded(String tenant, UUID id) {
  }
}
