package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link DeskTable.Desk} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class DeskTableDeskKeys {
  private DeskTableDeskKeys() {
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey of(String name) {
    return new ItemKey(pk(name), sk());
  }

  /**
   * {@return the partition key, {@code DESK#{name}}}
   */
  public static String pk(String name) {
    return "DESK#".concat(Facet.encode("name", name));
  }

  /**
   * {@return the sort key, {@code INFO}}
   */
  public static String sk() {
    return "INFO";
  }

  /**
   * {@return the components of a key, or nothing if no {@link DeskTable.Desk} has this key}
   */
  public static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "DESK#{name}", "INFO");
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
