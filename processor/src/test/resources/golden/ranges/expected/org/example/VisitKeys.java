package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import java.time.LocalDate;
import javax.annotation.processing.Generated;

/**
 * Writes the keys of {@link Visit} items.
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
}
