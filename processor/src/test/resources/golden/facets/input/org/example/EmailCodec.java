package org.example;

import dev.dovetail.ValueCodec;

final class EmailCodec implements ValueCodec<Email, String> {
  @Override
  public String encode(Email value) {
    return value.text();
  }

  @Override
  public Email decode(String stored) {
    return new Email(stored);
  }
}
