package dev.dovetail.examples.hostile;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Get;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The places. */
interface Places {
  @Create
  Place create(Place place);

  @Get(consistent = true)
  Optional<Place> get(
      String text,
      long number,
      String folded,
      String normal,
      Instant at,
      LocalDate day,
      BigDecimal amount,
      BigInteger count);

  @Delete
  Optional<Place> delete(
      String text,
      long number,
      String folded,
      String normal,
      Instant at,
      LocalDate day,
      BigDecimal amount,
      BigInteger count);
}
