package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link Name} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class NameKeys {
  private NameKeys() {
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey of(String name) {
    return new ItemKey(pk(), sk(name));
  }

  /**
   * {@return the partition key, {@code NAMES}}
   */
  static String pk() {
    return "NAMES";
  }

  /**
   * {@return the sort key, {@code {name}}}
   */
  static String sk(String name) {
    return Facet.encode("name", name);
  }

  /**
   * {@return the components of a key, or nothing if no {@link Name} has this key}
   */
  static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "NAMES", "{name}");
      return Optional.of(new Decoded(
          Facet.decodeString(facets.facet("name"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  record Decoded(String name) {
  }
}
