package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link ShopTable.Order} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class ShopTableOrderKeys {
  private ShopTableOrderKeys() {
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey of(String shop, String id) {
    return new ItemKey(pk(shop), sk(id));
  }

  /**
   * {@return the partition key, {@code SHOP#{shop}}}
   */
  public static String pk(String shop) {
    return "SHOP#".concat(Facet.encode("shop", shop));
  }

  /**
   * {@return the sort key, {@code ORDER#{id}}}
   */
  public static String sk(String id) {
    return "ORDER#".concat(Facet.encode("id", id));
  }

  /**
   * {@return the components of a key, or nothing if no {@link ShopTable.Order} has this key}
   */
  public static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "SHOP#{shop}", "ORDER#{id}");
      return Optional.of(new Decoded(
          Facet.decodeString(facets.facet("shop")),
          Facet.decodeString(facets.facet("id"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  public record Decoded(String shop, String id) {
  }
}
