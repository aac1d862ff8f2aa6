package dev.dovetail.examples.hostile;

import dev.dovetail.CaseInsensitive;
import dev.dovetail.Entity;
import dev.dovetail.Normalized;
import dev.dovetail.Scale;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;

/** Has facets of all kinds in its key. */
@Entity(
    type = "PLACE",
    pk = "PLACE#{text}#{number}",
    sk = "AT#{folded}#{normal}#{at}#{day}#{amount}#{count}")
record Place(
    String text,
    long number,
    @CaseInsensitive String folded,
    @Normalized String normal,
    Instant at,
    LocalDate day,
    @Scale(2) BigDecimal amount,
    BigInteger count) {}
