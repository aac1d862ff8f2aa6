package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.time.LocalDate;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link Library.Loan} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class LibraryLoanKeys {
  private LibraryLoanKeys() {
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey of(String memberId, LocalDate dueOn, String bookId) {
    return new ItemKey(pk(memberId), sk(dueOn, bookId));
  }

  /**
   * {@return the partition key, {@code MEMBER#{memberId}}}
   */
  public static String pk(String memberId) {
    return "MEMBER#".concat(Facet.encode("memberId", memberId));
  }

  /**
   * {@return the sort key, {@code LOAN#{dueOn}#{bookId}}}
   */
  public static String sk(LocalDate dueOn, String bookId) {
    return "LOAN#".concat(Facet.encode("dueOn", dueOn)).concat("#").concat(Facet.encode("bookId", bookId));
  }

  /**
   * {@return the sort key of the index inOrder, {@code BOOK#{bookId}}}
   */
  public static String inOrderSk(String bookId) {
    return "BOOK#".concat(Facet.encode("bookId", bookId));
  }

  /**
   * {@return the components of a key, or nothing if no {@link Library.Loan} has this key}
   */
  public static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "MEMBER#{memberId}", "LOAN#{dueOn}#{bookId}");
      return Optional.of(new Decoded(
          Facet.decodeString(facets.facet("memberId")),
          Facet.decodeDate(facets.facet("dueOn")),
          Facet.decodeString(facets.facet("bookId"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  public record Decoded(String memberId, LocalDate dueOn, String bookId) {
  }
}
