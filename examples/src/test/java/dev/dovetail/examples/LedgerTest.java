package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.AlreadyExists;
import dev.dovetail.InvalidItem;
import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.NotFound;
import dev.dovetail.PageRequest;
import dev.dovetail.examples.ledger.Booking;
import dev.dovetail.examples.ledger.BookingSchema;
import dev.dovetail.examples.ledger.Direction;
import dev.dovetail.examples.ledger.DynamoDbLedgerTable;
import dev.dovetail.examples.ledger.Holder;
import dev.dovetail.examples.ledger.HolderSchema;
import dev.dovetail.examples.ledger.Iban;
import dev.dovetail.examples.ledger.LedgerTable;
import dev.dovetail.testkit.DynamoDbTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Own types, codes and facets as a service uses them. */
@DynamoDbTest
class LedgerTest {
  private static final Iban ACCOUNT = new Iban("DE02120300000000202051");
  private static final Iban OTHER = new Iban("AT611904300234573201");
  private static final YearMonth MONTH = YearMonth.of(2026, 11);
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final PageRequest PAGE = PageRequest.first(100);

  @Test
  void create_ownTypesAndCodes_areStoredAsTheCodecAndTheCodesSay(LedgerTable ledger) {
    Booking booking = book(ledger, "-12.5");

    Map<String, AttributeValue> item = items(ledger).get(0);
    assertThat(item.get("pk").s()).isEqualTo("ACCOUNT#DE02120300000000202051");
    assertThat(item.get("sk").s())
        .isEqualTo(
            "BOOKING#2026-11#out#n99999999999999999999999999999999998750#"
                + booking.bookedAt()
                + "#"
                + booking.id());
    assertThat(item.get("account").s()).isEqualTo("DE02120300000000202051");
    assertThat(item.get("direction").s()).isEqualTo("out");
    assertThat(item.get("month").s()).isEqualTo("2026-11");
    assertThat(item.get("currency").s()).isEqualTo("EUR");
    assertThat(item).doesNotContainKeys("other", "shared");
    assertThat(get(ledger, booking)).contains(booking);
  }

  @Test
  void create_timeOfSeconds_neverFailsForTheClocksMilliseconds(LedgerTable ledger) {
    for (int i = 0; i < 20; i++) {
      Instant at = book(ledger, "1").bookedAt();
      assertThat(at).isEqualTo(at.truncatedTo(ChronoUnit.SECONDS));
    }
    assertThat(items(ledger)).hasSize(20);
  }

  @Test
  void update_componentsOfOwnTypes_areSetAndRemoved(LedgerTable ledger) {
    Booking booking = book(ledger, "7");

    Booking named = name(ledger, booking, Optional.of(OTHER), Set.of(OTHER, ACCOUNT));
    assertThat(named.other()).contains(OTHER);
    assertThat(named.shared()).containsExactlyInAnyOrder(OTHER, ACCOUNT);
    assertThat(items(ledger).get(0).get("shared").ss())
        .containsExactlyInAnyOrder(OTHER.text(), ACCOUNT.text());
    assertThat(get(ledger, booking)).contains(named);

    assertThat(name(ledger, named, Optional.empty(), Set.of())).isEqualTo(booking);
  }

  @Test
  void query_keyAndIndexOfOwnTypes_findItemsInOrder(LedgerTable ledger) {
    book(ledger, "100");
    book(ledger, "-3.05");
    book(ledger, "20.25");
    ledger
        .bookings()
        .book(ACCOUNT, MONTH, Direction.INCOMING, BigDecimal.ONE, Currency.getInstance("CHF"));

    assertThat(ledger.bookings().of(ACCOUNT, MONTH, Direction.OUTGOING, PAGE).items())
        .extracting(Booking::amount)
        .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .containsExactly(new BigDecimal("-3.05"), new BigDecimal("20.25"), new BigDecimal("100"));
    assertThat(ledger.bookings().of(ACCOUNT, MONTH, Direction.INCOMING, PAGE).items()).hasSize(1);
    assertThat(ledger.bookings().in(ACCOUNT, EURO, PAGE).items()).hasSize(3);
    assertThat(ledger.bookings().in(OTHER, EURO, PAGE).items()).isEmpty();
  }

  @Test
  void query_rangeOfMonths_readsThoseWithin(LedgerTable ledger) {
    for (int month = 1; month <= 12; month++) {
      book(ledger, YearMonth.of(2026, month));
    }
    YearMonth may = YearMonth.of(2026, 5);

    assertThat(ledger.bookings().between(ACCOUNT, may, MONTH.minusMonths(3), PAGE).items())
        .extracting(booking -> booking.month().getMonthValue())
        .containsExactly(5, 6, 7, 8);
    assertThat(ledger.bookings().since(ACCOUNT, EURO, MONTH, PAGE).items())
        .extracting(booking -> booking.month().getMonthValue())
        .containsExactly(11, 12);
  }

  @Test
  void delete_otherScaleOfTheSameNumber_isTheSameKey(LedgerTable ledger) {
    Booking booking = book(ledger, "5");
    assertThat(
            ledger
                .bookings()
                .cancel(
                    ACCOUNT,
                    MONTH,
                    Direction.OUTGOING,
                    new BigDecimal("5.000"),
                    booking.bookedAt(),
                    booking.id()))
        .contains(booking);
    assertThat(items(ledger)).isEmpty();
  }

  @Test
  void write_valuesThatNoKeyCanHold_areRefusedByNameAndNothingIsStored(LedgerTable ledger) {
    assertThatThrownBy(() -> book(ledger, "0.005"))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("{amount}");
    assertThatThrownBy(() -> book(ledger, "1E37"))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("{amount}");
    assertThatThrownBy(() -> ledger.holders().add("a@b", "x".repeat(61), "Ann"))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("{city}");
    assertThatThrownBy(() -> ledger.holders().add("é".repeat(128), "Ulm", "Ann"))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("{email}");
    assertThatThrownBy(() -> book(ledger, YearMonth.of(10_000, 1)))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("{month}");
    assertThat(items(ledger)).isEmpty();

    Booking booking = book(ledger, "1");
    Instant finer = booking.bookedAt().plusMillis(1);
    assertThatThrownBy(
            () ->
                ledger
                    .bookings()
                    .get(ACCOUNT, MONTH, Direction.OUTGOING, BigDecimal.ONE, finer, booking.id()))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("{bookedAt}")
        .hasMessageContaining("truncatedTo");
  }

  @Test
  @SuppressWarnings("NullAway") // What code without null checks does.
  void write_absentOwnType_isRefusedByName(LedgerTable ledger) {
    assertThatThrownBy(
            () -> ledger.bookings().book(null, MONTH, Direction.OUTGOING, BigDecimal.ONE, EURO))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("{account} is null");
    assertThatThrownBy(() -> ledger.bookings().book(ACCOUNT, MONTH, null, BigDecimal.ONE, EURO))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("{direction} is null");
    assertThatThrownBy(
            () -> ledger.bookings().book(ACCOUNT, MONTH, Direction.OUTGOING, BigDecimal.ONE, null))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("currency is null");
    assertThatThrownBy(() -> ledger.bookings().in(ACCOUNT, null, PAGE))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("{currency} is null");
    assertThat(items(ledger)).isEmpty();
  }

  @Test
  void read_storedValueThatTheCodecRefuses_namesTheAttributeAndNotItsValue(LedgerTable ledger) {
    book(ledger, "1");
    Map<String, AttributeValue> item = new HashMap<>(items(ledger).get(0));
    item.put("currency", AttributeValue.fromS("secret"));
    assertThatThrownBy(() -> BookingSchema.INSTANCE.mapToItem(item))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("currency")
        .hasMessageContaining("CurrencyCodec")
        .hasNoCause()
        .hasMessageNotContaining("secret");

    item.put("currency", AttributeValue.fromN("7"));
    assertThatThrownBy(() -> BookingSchema.INSTANCE.mapToItem(item))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("currency of a stored BOOKING is not of type S");

    item.put("currency", AttributeValue.fromS("EUR"));
    item.put("direction", AttributeValue.fromS("OUTGOING"));
    assertThatThrownBy(() -> BookingSchema.INSTANCE.mapToItem(item))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("is no Direction");

    item.put("direction", AttributeValue.fromS("in"));
    item.put("month", AttributeValue.fromS("2026-13"));
    assertThatThrownBy(() -> BookingSchema.INSTANCE.mapToItem(item))
        .isInstanceOf(InvalidItem.class)
        .hasMessageContaining("is no YearMonth");
  }

  @Test
  void everyOperation_anySpelling_meetsTheSameItem(LedgerTable ledger) {
    Holder holder = ledger.holders().add("Ann.Müller@Example.org", "Ko\u0308ln", "Ann");
    String other = "ANN.MU\u0308LLER@EXAMPLE.ORG";

    assertThat(holder.email()).isEqualTo("Ann.Müller@Example.org");
    assertThat(holder.city()).isEqualTo("Ko\u0308ln");
    assertThat(ledger.holders().get(other, "Köln")).contains(holder);
    assertThat(ledger.holders().of(other, PAGE).items()).containsExactly(holder);
    assertThatThrownBy(() -> ledger.holders().add(other, "Köln", "Bob"))
        .isInstanceOf(AlreadyExists.class);
    assertThat(ledger.holders().get(other, "KÖLN")).isEmpty();

    Holder changed = ledger.holders().changeAccounts(other, "Köln", List.of(ACCOUNT));
    assertThat(changed.email()).as("the spelling of the create").isEqualTo(holder.email());
    assertThat(changed.accounts()).containsExactly(ACCOUNT);

    Holder replacement = new Holder(other, "Köln", "Eve", List.of(), Instant.EPOCH);
    Holder replaced = ledger.holders().replace(replacement);
    assertThat(replaced.email()).as("the spelling of the replace").isEqualTo(other);
    assertThat(ledger.holders().get("ann.müller@example.org", "Köln")).contains(replaced);

    ledger.holders().remove("ann.müller@example.ORG", "Ko\u0308ln");
    assertThat(items(ledger)).isEmpty();
    assertThatThrownBy(() -> ledger.holders().changeAccounts(other, "Köln", List.of()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void decode_storedKeys_areTheComponents(LedgerTable ledger) {
    Booking stored = book(ledger, "12.50");
    ItemKey key = BookingSchema.INSTANCE.key(stored);

    Optional<BookingSchema.Decoded> booking = BookingSchema.decode(key);
    assertThat(booking)
        .contains(
            new BookingSchema.Decoded(
                ACCOUNT,
                MONTH,
                Direction.OUTGOING,
                new BigDecimal("12.50"),
                stored.bookedAt(),
                stored.id()));

    ItemKey holder = HolderSchema.key("Ann@Example.org", "Ko\u0308ln");
    assertThat(HolderSchema.decode(holder))
        .contains(new HolderSchema.Decoded("ann@example.org", "Köln"));
    assertThat(HolderSchema.decode(key)).isEmpty();
    assertThat(BookingSchema.decode(holder)).isEmpty();
  }

  @Test
  void decode_whatNoBookingHas_isEmpty() {
    Instant at = Instant.parse("2026-11-21T09:30:00Z");
    UUID id = UUID.fromString("0190b8a0-0000-7000-8000-0000000000aa");
    ItemKey key = BookingSchema.key(ACCOUNT, MONTH, Direction.INCOMING, BigDecimal.ONE, at, id);
    assertThat(BookingSchema.decode(key)).isPresent();

    assertNone(key, "ACCOUNT", "ACCOUNT2");
    assertNone(key, "ACCOUNT#", "ACCOUNT#X#");
    assertNone(key, "DE02120300000000202051", "no iban");
    assertNone(key, "DE02120300000000202051", "");
    assertNone(key, "BOOKING#", "");
    assertNone(key, "BOOKING#", "BOOKING#BOOKING#");
    assertNone(key, "BOOKING", "booking");
    assertNone(key, "2026-11#", "2026-13#");
    assertNone(key, "#in#", "#INCOMING#");
    assertNone(key, "#in#", "#$69n#");
    assertNone(key, "#p", "#q");
    assertNone(key, "30:00Z", "30:00.000Z");
    assertNone(key, "0190b8a0", "0190B8A0");
    assertNone(key, "00aa", "00aa#");
    assertNone(key, "00aa", "00aa#more");
  }

  private static void assertNone(ItemKey key, String part, String other) {
    ItemKey changed = new ItemKey(key.pk().replace(part, other), key.sk().replace(part, other));
    assertThat(changed).isNotEqualTo(key);
    assertThat(BookingSchema.decode(changed)).as(changed.toString()).isEmpty();
  }

  private static Booking book(LedgerTable ledger, String amount) {
    return ledger.bookings().book(ACCOUNT, MONTH, Direction.OUTGOING, new BigDecimal(amount), EURO);
  }

  private static Booking book(LedgerTable ledger, YearMonth month) {
    return ledger.bookings().book(ACCOUNT, month, Direction.OUTGOING, BigDecimal.ONE, EURO);
  }

  private static Booking name(
      LedgerTable ledger, Booking b, Optional<Iban> other, Set<Iban> shared) {
    return ledger
        .bookings()
        .name(
            b.account(), b.month(), b.direction(), b.amount(), b.bookedAt(), b.id(), other, shared);
  }

  private static Optional<Booking> get(LedgerTable ledger, Booking b) {
    return ledger
        .bookings()
        .get(b.account(), b.month(), b.direction(), b.amount(), b.bookedAt(), b.id());
  }

  private static List<Map<String, AttributeValue>> items(LedgerTable ledger) {
    DynamoDbLedgerTable table = (DynamoDbLedgerTable) ledger;
    return table.client().scan(b -> b.tableName(table.tableName()).consistentRead(true)).items();
  }
}
