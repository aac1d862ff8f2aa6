package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.KeyDecoder;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link BankTable.Account} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class BankTableAccountKeys {
  private BankTableAccountKeys() {
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey of(String bank, String number) {
    return new ItemKey(pk(bank), sk(number));
  }

  /**
   * {@return the partition key, {@code BANK#{bank}}}
   */
  public static String pk(String bank) {
    return "BANK#".concat(Facet.encode("bank", bank));
  }

  /**
   * {@return the sort key, {@code ACCOUNT#{number}}}
   */
  public static String sk(String number) {
    return "ACCOUNT#".concat(Facet.encode("number", number));
  }

  /**
   * {@return the components of a key, or nothing if no {@link BankTable.Account} has this key}
   */
  public static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "BANK#{bank}", "ACCOUNT#{number}");
      return Optional.of(new Decoded(
          Facet.decodeString(facets.facet("bank")),
          Facet.decodeString(facets.facet("number"))));
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  /**
   * The components of a key.
   */
  public record Decoded(String bank, String number) {
  }
}
