package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link Comment} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class CommentKeys {
  private CommentKeys() {
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey of(String projectId, String ticketId, long number) {
    return new ItemKey(pk(projectId), sk(ticketId, number));
  }

  /**
   * {@return the partition key, {@code PROJECT#{projectId}}}
   */
  public static String pk(String projectId) {
    return "PROJECT#".concat(Facet.encode("projectId", projectId));
  }

  /**
   * {@return the sort key, {@code COMMENT#{ticketId}#{number}}}
   */
  public static String sk(String ticketId, long number) {
    return "COMMENT#".concat(Facet.encode("ticketId", ticketId)).concat("#").concat(Facet.encode("number", number));
  }

  /**
   * {@return the partition key of the index byPerson, {@code PERSON#{author}}}
   */
  public static String byPersonPk(String author) {
    return "PERSON#".concat(Facet.encode("author", author));
  }

  /**
   * {@return the sort key of the index byPerson, {@code COMMENT#{ticketId}#{number}}}
   */
  public static String byPersonSk(String ticketId, long number) {
    return "COMMENT#".concat(Facet.encode("ticketId", ticketId)).concat("#").concat(Facet.encode("number", number));
  }

  /**
   * {@return the components of a key, or nothing if no {@link Comment} has this key}
   */
  public static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "PROJECT#{projectId}", "COMMENT#{ticketId}#{number}");
      return Optional.of(new Decoded(
          Facet.decodeString(facets.facet("projectId")),
          Facet.decodeString(facets.facet("ticketId")),
          Facet.decodeLong(facets.facet("number"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  public record Decoded(String projectId, String ticketId, long number) {
  }
}
