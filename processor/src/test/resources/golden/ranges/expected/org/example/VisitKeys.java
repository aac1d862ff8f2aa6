package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.time.LocalDate;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link Visit} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class VisitKeys {
  private VisitKeys() {
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey of(String site, LocalDate day, String page, Integer number) {
    return new ItemKey(pk(site), sk(day, page, number));
  }

  /**
   * {@return the partition key, {@code SITE#{site}}}
   */
  static String pk(String site) {
    return "SITE#".concat(Facet.encode("site", site));
  }

  /**
   * {@return the sort key, {@code VISIT#{day}#{page}#{number}}}
   */
  static String sk(LocalDate day, String page, Integer number) {
    return "VISIT#".concat(Facet.encode("day", day)).concat("#").concat(Facet.encode("page", page)).concat("#").concat(Facet.encode("number", Facet.required("number", number)));
  }

  /**
   * {@return the components of a key, or nothing if no {@link Visit} has this key}
   */
  static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "SITE#{site}", "VISIT#{day}#{page}#{number}");
      return Optional.of(new Decoded(
          Facet.decodeString(facets.facet("site")),
          Facet.decodeDate(facets.facet("day")),
          Facet.decodeString(facets.facet("page")),
          Facet.decodeInt(facets.facet("number"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  record Decoded(String site, LocalDate day, String page, Integer number) {
  }
}
