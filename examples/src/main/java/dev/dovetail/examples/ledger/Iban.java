package dev.dovetail.examples.ledger;

import dev.dovetail.Codec;

/**
 * The number of an account.
 *
 * @param text the number without blanks
 */
@Codec(IbanCodec.class)
public record Iban(String text) {
  /** Checks the form of the number. */
  public Iban {
    if (!text.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")) {
      throw new IllegalArgumentException("This is no IBAN: " + text);
    }
  }
}
