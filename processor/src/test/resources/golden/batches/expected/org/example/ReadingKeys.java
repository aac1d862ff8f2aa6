package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link Reading} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class ReadingKeys {
  private ReadingKeys() {
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey of(String sensor, long number, Instant takenAt, String id) {
    return new ItemKey(pk(sensor), sk(number, takenAt, id));
  }

  /**
   * {@return the partition key, {@code SENSOR#{sensor}}}
   */
  public static String pk(String sensor) {
    return "SENSOR#".concat(Facet.encode("sensor", sensor));
  }

  /**
   * {@return the sort key, {@code READING#{number}#{takenAt}#{id}}}
   */
  public static String sk(long number, Instant takenAt, String id) {
    return "READING#".concat(Facet.encode("number", number)).concat("#").concat(Facet.encode("takenAt", takenAt, ChronoUnit.SECONDS)).concat("#").concat(Facet.encode("id", id));
  }

  /**
   * {@return the components of a key, or nothing if no {@link Reading} has this key}
   */
  public static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "SENSOR#{sensor}", "READING#{number}#{takenAt}#{id}");
      return Optional.of(new Decoded(
          Facet.decodeString(facets.facet("sensor")),
          Facet.decodeLong(facets.facet("number")),
          Facet.decodeInstant(facets.facet("takenAt"), ChronoUnit.SECONDS),
          Facet.decodeString(facets.facet("id"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  public record Decoded(String sensor, long number, Instant takenAt, String id) {
  }
}
