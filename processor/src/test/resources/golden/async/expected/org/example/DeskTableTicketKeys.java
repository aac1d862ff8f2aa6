package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link DeskTable.Ticket} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class DeskTableTicketKeys {
  private DeskTableTicketKeys() {
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey of(String desk, String id) {
    return new ItemKey(pk(desk), sk(id));
  }

  /**
   * {@return the partition key, {@code DESK#{desk}}}
   */
  public static String pk(String desk) {
    return "DESK#".concat(Facet.encode("desk", desk));
  }

  /**
   * {@return the sort key, {@code TICKET#{id}}}
   */
  public static String sk(String id) {
    return "TICKET#".concat(Facet.encode("id", id));
  }

  /**
   * {@return the components of a key, or nothing if no {@link DeskTable.Ticket} has this key}
   */
  public static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "DESK#{desk}", "TICKET#{id}");
      return Optional.of(new Decoded(
          Facet.decodeString(facets.facet("desk")),
          Facet.decodeString(facets.facet("id"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  public record Decoded(String desk, String id) {
  }
}
