package dev.dovetail.examples.ledger;

import dev.dovetail.ValueCodec;
import java.util.Currency;

/** Stores a currency as its ISO 4217 code. */
final class CurrencyCodec implements ValueCodec<Currency, String> {
  @Override
  public String encode(Currency value) {
    return value.getCurrencyCode();
  }

  @Override
  public Currency decode(String stored) {
    return Currency.getInstance(stored);
  }
}
