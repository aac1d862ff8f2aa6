package org.example;

import dev.dovetail.Create;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.Replace;
import dev.dovetail.Update;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

interface Tickets {
  @Create
  Ticket create(Ticket ticket);

  @Replace
  Ticket replace(Ticket ticket);

  @Query
  Page<Ticket> at(
      Email email,
      String name,
      String city,
      String text,
      Long large,
      BigInteger huge,
      BigDecimal price,
      boolean flag,
      UUID id,
      Instant createdAt,
      Instant millis,
      PageRequest page);

  @Query(index = "byState")
  Page<Ticket> ofState(
      State state, YearMonth month, Grade grade, Flags flags, Email email, PageRequest page);

  @Update
  void change(
      Email email,
      String name,
      String city,
      String text,
      Long large,
      BigInteger huge,
      BigDecimal price,
      boolean flag,
      UUID id,
      Instant createdAt,
      Instant millis,
      Instant micros,
      Instant nanos,
      LocalDate day,
      YearMonth month,
      Size size,
      State state,
      Grade grade,
      Flags flags,
      Optional<State> before,
      Set<Email> emails);
}
