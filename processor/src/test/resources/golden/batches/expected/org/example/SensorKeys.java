package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link Sensor} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class SensorKeys {
  private SensorKeys() {
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey of(String name) {
    return new ItemKey(pk(name), sk());
  }

  /**
   * {@return the partition key, {@code SENSOR#{name}}}
   */
  public static String pk(String name) {
    return "SENSOR#".concat(Facet.encode("name", name));
  }

  /**
   * {@return the sort key, {@code SENSOR}}
   */
  public static String sk() {
    return "SENSOR";
  }

  /**
   * {@return the components of a key, or nothing if no {@link Sensor} has this key}
   */
  public static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "SENSOR#{name}", "SENSOR");
      return Optional.of(new Decoded(
          Facet.decodeString(facets.facet("name"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  public record Decoded(String name) {
  }
}
