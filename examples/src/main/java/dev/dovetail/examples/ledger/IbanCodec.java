package dev.dovetail.examples.ledger;

import dev.dovetail.ValueCodec;

/** Stores the number of an account as its text. */
final class IbanCodec implements ValueCodec<Iban, String> {
  @Override
  public String encode(Iban value) {
    return value.text();
  }

  @Override
  public Iban decode(String stored) {
    return new Iban(stored);
  }
}
