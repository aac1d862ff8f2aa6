package dev.dovetail.examples.ledger;

import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.From;
import dev.dovetail.Get;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.To;
import dev.dovetail.Update;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The bookings of accounts. */
public interface Bookings {
  /** Books money. */
  @Create
  Booking book(
      Iban account, YearMonth month, Direction direction, BigDecimal amount, Currency currency);

  /** {@return a booking} */
  @Get(consistent = true)
  Optional<Booking> get(
      Iban account,
      YearMonth month,
      Direction direction,
      BigDecimal amount,
      Instant bookedAt,
      UUID id);

  /** {@return what came or went in a month, the smallest amount first} */
  @Query
  Page<Booking> of(Iban account, YearMonth month, Direction direction, PageRequest page);

  /** {@return all bookings in a currency, by month and amount} */
  @Query(index = "byCurrency")
  Page<Booking> in(Iban account, Currency currency, PageRequest page);

  /** {@return what came or went in some months} */
  @Query
  Page<Booking> between(
      Iban account, @From("month") YearMonth first, @To("month") YearMonth last, PageRequest page);

  /** {@return the bookings in a currency from a month on} */
  @Query(index = "byCurrency")
  Page<Booking> since(
      Iban account, Currency currency, @From("month") YearMonth first, PageRequest page);

  /** Names the other account of a booking, and the accounts that share it. */
  @Update
  Booking name(
      Iban account,
      YearMonth month,
      Direction direction,
      BigDecimal amount,
      Instant bookedAt,
      UUID id,
      Optional<Iban> other,
      Set<Iban> shared);

  /** Takes a booking back. */
  @Delete
  Optional<Booking> cancel(
      Iban account,
      YearMonth month,
      Direction direction,
      BigDecimal amount,
      Instant bookedAt,
      UUID id);
}
