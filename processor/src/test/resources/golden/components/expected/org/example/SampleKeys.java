package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import java.time.LocalDate;
import javax.annotation.processing.Generated;

/**
 * Writes the keys of {@link Sample} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class SampleKeys {
  private SampleKeys() {
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey of(Colour colour, LocalDate on, String table, int number) {
    return new ItemKey(pk(colour, on), sk(table, number));
  }

  /**
   * {@return the partition key, {@code SAMPLE#{colour}#{on}}}
   */
  static String pk(Colour colour, LocalDate on) {
    return "SAMPLE#".concat(Facet.encode("colour", colour)).concat("#").concat(Facet.encode("on", on));
  }

  /**
   * {@return the sort key, {@code {table}#{number}#END}}
   */
  static String sk(String table, int number) {
    return Facet.encode("table", table).concat("#").concat(Facet.encode("number", number)).concat("#END");
  }
}
