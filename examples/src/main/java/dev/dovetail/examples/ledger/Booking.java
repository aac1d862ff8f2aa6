package dev.dovetail.examples.ledger;

import dev.dovetail.Codec;
import dev.dovetail.CreatedAt;
import dev.dovetail.Entity;
import dev.dovetail.GeneratedId;
import dev.dovetail.Index;
import dev.dovetail.Precision;
import dev.dovetail.Scale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Money that came or went. */
@Entity(
    type = "BOOKING",
    pk = "ACCOUNT#{account}",
    sk = "BOOKING#{month}#{direction}#{amount}#{bookedAt}#{id}",
    decode = true)
@Index(
    name = "byCurrency",
    pk = {"account", "currency"},
    sk = {"month", "amount"})
public record Booking(
    Iban account,
    YearMonth month,
    Direction direction,
    @Scale(2) BigDecimal amount,
    @CreatedAt @Precision(ChronoUnit.SECONDS) Instant bookedAt,
    @GeneratedId UUID id,
    @Codec(CurrencyCodec.class) Currency currency,
    Optional<Iban> other,
    Set<Iban> shared) {}
