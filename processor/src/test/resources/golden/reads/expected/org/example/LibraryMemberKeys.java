package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link Library.Member} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class LibraryMemberKeys {
  private LibraryMemberKeys() {
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey of(String memberId) {
    return new ItemKey(pk(memberId), sk());
  }

  /**
   * {@return the partition key, {@code MEMBER#{memberId}}}
   */
  public static String pk(String memberId) {
    return "MEMBER#".concat(Facet.encode("memberId", memberId));
  }

  /**
   * {@return the sort key, {@code PROFILE}}
   */
  public static String sk() {
    return "PROFILE";
  }

  /**
   * {@return the components of a key, or nothing if no {@link Library.Member} has this key}
   */
  public static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "MEMBER#{memberId}", "PROFILE");
      return Optional.of(new Decoded(
          Facet.decodeString(facets.facet("memberId"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  public record Decoded(String memberId) {
  }
}
