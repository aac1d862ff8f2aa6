package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;

final class Design {
  record Money(long cents) {}

  abstract static class Cents implements ValueCodec<Money, Long> {
    @Override
    public Long encode(Money value) {
      return value.cents();
    }

    @Override
    public Money decode(Long stored) {
      return new Money(stored);
    }
  }

  final class Inner extends Cents {}

  static final class Hidden extends Cents {
    private Hidden() {}
  }

  static final class Counted extends Cents {
    Counted(int digits) {}
  }

  static final class Failing extends Cents {
    Failing() throws java.io.IOException {}
  }

  private static final class Unseen extends Cents {}

  enum Only implements ValueCodec<Money, Long> {
    ONE;

    @Override
    public Long encode(Money value) {
      return value.cents();
    }

    @Override
    public Money decode(Long stored) {
      return new Money(stored);
    }
  }

  @Entity(type = "NOTE", pk = "USER#{owner}", sk = "NOTE#{id}")
  record Note(
      String owner,
      String id,
      // ERROR [CodecConstructor] The codec Cents, which a needs, is abstract, so generated code can't make it. Declare it as a final class, with the constructor: public Cents() {}
      @Codec(Cents.class) Money a,
      // ERROR [CodecConstructor] The codec Inner, which b needs, is an inner class that is not static, so
      @Codec(Inner.class) Money b,
      // ERROR [CodecConstructor] The codec Hidden, which c needs, has no constructor without parameters and exceptions that is not private, so
      @Codec(Hidden.class) Money c,
      // ERROR [CodecConstructor] The codec Counted, which d needs, has no constructor without parameters
      @Codec(Counted.class) Money d,
      // ERROR [CodecConstructor] The codec Failing, which e needs, has no constructor without parameters
      @Codec(Failing.class) Money e,
      // ERROR [CodecConstructor] The codec Only, which f needs, is an enum, so
      @Codec(Only.class) Money f,
      // ERROR [TypeNotVisible] The type Design.Unseen is not visible in package org.example, where the code for Note is written. Make it and the types around it not private.
      @Codec(Unseen.class) Money g) {}
}
