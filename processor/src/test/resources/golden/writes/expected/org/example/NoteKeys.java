package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link Note} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class NoteKeys {
  private NoteKeys() {
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey of(String list, int number) {
    return new ItemKey(pk(list), sk(number));
  }

  /**
   * {@return the partition key, {@code NOTE#{list}}}
   */
  static String pk(String list) {
    return "NOTE#".concat(Facet.encode("list", list));
  }

  /**
   * {@return the sort key, {@code NOTE#{number}}}
   */
  static String sk(int number) {
    return "NOTE#".concat(Facet.encode("number", number));
  }

  /**
   * {@return the components of a key, or nothing if no {@link Note} has this key}
   */
  static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "NOTE#{list}", "NOTE#{number}");
      return Optional.of(new Decoded(
          Facet.decodeString(facets.facet("list")),
          Facet.decodeInt(facets.facet("number"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  record Decoded(String list, int number) {
  }
}
