package org.example;

import dev.dovetail.*;
import java.util.*;

/** Nobody could do anything about a warning in generated code. */
@SuppressWarnings("deprecation")
interface DeprecatedTypes {
  @Deprecated
  @Entity(type = "OLD", pk = "OLD#{id}", sk = "OLD#{state}")
  record Old(String id, State state) {}

  enum State {
    OPEN,
    @Deprecated
    @Code("d")
    DONE
  }

  @Deprecated(forRemoval = true)
  final class Reversing implements ValueCodec<String, String> {
    @Override
    public String encode(String value) {
      return new StringBuilder(value).reverse().toString();
    }

    @Override
    public String decode(String stored) {
      return encode(stored);
    }
  }

  @SuppressWarnings("removal")
  @Entity(type = "CODED", pk = "CODED#{id}", sk = "CODED")
  record Coded(@Codec(Reversing.class) String id) {}

  @Entity(type = "CURRENT", pk = "CURRENT#{id}", sk = "CURRENT")
  record Current(String id, List<Old> old, Optional<State> state) {
    @Deprecated
    public String id() {
      return id;
    }
  }

  interface Olds {
    @Create Old create(Old old);
  }

  interface Codeds {
    @Get Optional<Coded> get(String id);
  }

  interface Currents {
    @Create Current create(Current current);

    @Deprecated(forRemoval = true)
    @Get Optional<Current> get(String id);
  }

  @SingleTable
  interface OldTable {
    Olds olds();

    Codeds codeds();

    @Deprecated
    Currents currents();
  }
}
