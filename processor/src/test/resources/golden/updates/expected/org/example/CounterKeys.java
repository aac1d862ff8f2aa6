package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link Counter} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class CounterKeys {
  private CounterKeys() {
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey of(String name) {
    return new ItemKey(pk(name), sk());
  }

  /**
   * {@return the partition key, {@code COUNTER#{name}}}
   */
  static String pk(String name) {
    return "COUNTER#".concat(Facet.encode("name", name));
  }

  /**
   * {@return the sort key, {@code COUNTER}}
   */
  static String sk() {
    return "COUNTER";
  }

  /**
   * {@return the components of a key, or nothing if no {@link Counter} has this key}
   */
  static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "COUNTER#{name}", "COUNTER");
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
