package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.time.LocalDate;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link Sample} items.
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

  /**
   * {@return the components of a key, or nothing if no {@link Sample} has this key}
   */
  static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "SAMPLE#{colour}#{on}", "{table}#{number}#END");
      return Optional.of(new Decoded(
          toColour(facets, "colour"),
          Facet.decodeDate(facets.facet("on")),
          Facet.decodeString(facets.facet("table")),
          Facet.decodeInt(facets.facet("number"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  private static Colour toColour(KeyDecoder facets, String name) {
    return switch (Facet.decodeString(facets.facet(name))) {
      case "RED" -> Colour.RED;
      case "GREEN" -> Colour.GREEN;
      default -> throw facets.unknownConstant(name, "Colour");
    };
  }

  /**
   * The components of a key.
   */
  record Decoded(Colour colour, LocalDate on, String table, int number) {
  }
}
