package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link ShopTable.Shop} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class ShopTableShopKeys {
  private ShopTableShopKeys() {
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey of(String shop) {
    return new ItemKey(pk(shop), sk());
  }

  /**
   * {@return the partition key, {@code SHOP#{shop}}}
   */
  public static String pk(String shop) {
    return "SHOP#".concat(Facet.encode("shop", shop));
  }

  /**
   * {@return the sort key, {@code SHOP}}
   */
  public static String sk() {
    return "SHOP";
  }

  /**
   * {@return the components of a key, or nothing if no {@link ShopTable.Shop} has this key}
   */
  public static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "SHOP#{shop}", "SHOP");
      return Optional.of(new Decoded(
          Facet.decodeString(facets.facet("shop"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  public record Decoded(String shop) {
  }
}
