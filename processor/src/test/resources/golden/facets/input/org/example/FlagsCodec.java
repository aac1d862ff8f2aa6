package org.example;

import dev.dovetail.ValueCodec;

final class FlagsCodec implements ValueCodec<Flags, State> {
  @Override
  public State encode(Flags value) {
    return value.urgent() ? State.OPEN : State.DONE;
  }

  @Override
  public Flags decode(State stored) {
    return new Flags(stored == State.OPEN);
  }
}
