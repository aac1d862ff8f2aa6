package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import dev.dovetail.spi.Shards;
import java.time.LocalDate;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link Click} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class ClickKeys {
  private ClickKeys() {
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey of(LocalDate day, String site, String id) {
    return Shards.key(pk(day), sk(site, id), 16);
  }

  /**
   * {@return the partition key without the shard, {@code DAY#{day}}}
   */
  static String pk(LocalDate day) {
    return "DAY#".concat(Facet.encode("day", day));
  }

  /**
   * {@return the sort key, {@code CLICK#{site}#{id}}}
   */
  static String sk(String site, String id) {
    return "CLICK#".concat(Facet.encode("site", site)).concat("#").concat(Facet.encode("id", id));
  }

  /**
   * {@return the partition key of the index byUser, {@code USER#{user}}}
   */
  static String byUserPk(String user) {
    return "USER#".concat(Facet.encode("user", user));
  }

  /**
   * {@return the sort key of the index byUser, {@code CLICK#{day}}}
   */
  static String byUserSk(LocalDate day) {
    return "CLICK#".concat(Facet.encode("day", day));
  }

  /**
   * {@return the components of a key, or nothing if no {@link Click} has this key}
   */
  static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "DAY#{day}#{~shard}", "CLICK#{site}#{id}");
      Decoded decoded = new Decoded(
          Facet.decodeDate(facets.facet("day")),
          Facet.decodeString(facets.facet("site")),
          Facet.decodeString(facets.facet("id")));
      // The shard follows from the sort key.
      return of(decoded.day(), decoded.site(), decoded.id()).equals(key) ? Optional.of(decoded) : Optional.empty();
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  record Decoded(LocalDate day, String site, String id) {
  }
}
