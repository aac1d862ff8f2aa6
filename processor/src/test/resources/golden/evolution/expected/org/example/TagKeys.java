package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link Tag} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class TagKeys {
  private TagKeys() {
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey of(String userId, String name) {
    return new ItemKey(pk(userId), sk(name));
  }

  /**
   * {@return the partition key, {@code USER#{userId}}}
   */
  public static String pk(String userId) {
    return "USER#".concat(Facet.encode("userId", userId));
  }

  /**
   * {@return the sort key, {@code TAG#{name}}}
   */
  public static String sk(String name) {
    return "TAG#".concat(Facet.encode("name", name));
  }

  /**
   * {@return the components of a key, or nothing if no {@link Tag} has this key}
   */
  public static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "USER#{userId}", "TAG#{name}");
      return Optional.of(new Decoded(
          Facet.decodeString(facets.facet("userId")),
          Facet.decodeString(facets.facet("name"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  public record Decoded(String userId, String name) {
  }
}
