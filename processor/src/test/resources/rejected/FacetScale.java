package org.example;

import dev.dovetail.*;
import dev.dovetail.lambda.*;
import java.math.BigDecimal;
import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;

// ERROR [FacetScale] The key template "PRICE#{price}#{tax}" names {price}, which is of type BigDecimal: 5 and 5.00 are one number, so a key needs to know the number of decimals. Declare it as: @Scale(2) BigDecimal price
// ERROR [FacetScale] The key template "PRICE#{price}#{tax}" names {tax}, which is of type Rate: 5 and 5.00
@Entity(type = "PRICE", pk = "PRICE#{price}#{tax}", sk = "ALL")
record Price(BigDecimal price, @Codec(RateCodec.class) Rate tax) {}

record Rate(BigDecimal number) {}

final class RateCodec implements ValueCodec<Rate, BigDecimal> {
  @Override
  public BigDecimal encode(Rate value) {
    return value.number();
  }

  @Override
  public Rate decode(BigDecimal stored) {
    return new Rate(stored);
  }
}
