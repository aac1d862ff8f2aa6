package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.Codecs;
import dev.dovetail.spi.KeyDecoder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Writes and reads the keys of {@link Ticket} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class TicketKeys {
  private static final EmailCodec EMAIL_CODEC = new EmailCodec();

  private static final GradeCodec GRADE_CODEC = new GradeCodec();

  private static final FlagsCodec FLAGS_CODEC = new FlagsCodec();

  private TicketKeys() {
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey of(Email email, String name, String city, String text, Long large, BigInteger huge,
      BigDecimal price, boolean flag, UUID id, Instant createdAt, Instant millis, Instant micros,
      Instant nanos, LocalDate day, YearMonth month, Size size, State state, Grade grade,
      Flags flags) {
    return new ItemKey(pk(email, name, city, text, large, huge, price, flag, id), sk(createdAt, millis, micros, nanos, day, month, size, state, grade, flags, email));
  }

  /**
   * {@return the partition key, {@code TICKET#{email}#{name}#{city}#{text}#{large}#{huge}#{price}#{flag}#{id}}}
   */
  static String pk(Email email, String name, String city, String text, Long large, BigInteger huge,
      BigDecimal price, boolean flag, UUID id) {
    return "TICKET#".concat(emailFacet(email)).concat("#").concat(Facet.encodeCaseInsensitive("name", name)).concat("#").concat(Facet.atMost("city", Facet.encodeNormalized("city", city), 40)).concat("#").concat(Facet.encode("text", text)).concat("#").concat(Facet.encode("large", Facet.required("large", large))).concat("#").concat(Facet.encode("huge", huge)).concat("#").concat(Facet.encode("price", price, 2)).concat("#").concat(Facet.encode("flag", flag)).concat("#").concat(Facet.encode("id", id));
  }

  /**
   * {@return the sort key, {@code {createdAt}#{millis}#{micros}#{nanos}#{day}#{month}#{size}#{state}#{grade}#{flags}#{email}}}
   */
  static String sk(Instant createdAt, Instant millis, Instant micros, Instant nanos, LocalDate day,
      YearMonth month, Size size, State state, Grade grade, Flags flags, Email email) {
    return Facet.encode("createdAt", createdAt, ChronoUnit.SECONDS).concat("#").concat(Facet.encode("millis", millis, ChronoUnit.MILLIS)).concat("#").concat(Facet.encode("micros", micros, ChronoUnit.MICROS)).concat("#").concat(Facet.encode("nanos", nanos)).concat("#").concat(Facet.encode("day", day)).concat("#").concat(Facet.encode("month", month)).concat("#").concat(Facet.encode("size", size)).concat("#").concat(stateFacet(state)).concat("#").concat(gradeFacet(grade)).concat("#").concat(flagsFacet(flags)).concat("#").concat(emailFacet(email));
  }

  /**
   * {@return the facet {@code {email}}}
   */
  static String emailFacet(Email email) {
    return Facet.atMost("email", Facet.encode("email", Codecs.key("email", EMAIL_CODEC, email)), 64);
  }

  /**
   * {@return the facet {@code {state}}}
   */
  static String stateFacet(State state) {
    return Facet.encode("state", codeOfState(Facet.required("state", state)));
  }

  /**
   * {@return the facet {@code {grade}}}
   */
  static String gradeFacet(Grade grade) {
    return Facet.encode("grade", Codecs.key("grade", GRADE_CODEC, grade));
  }

  /**
   * {@return the facet {@code {flags}}}
   */
  static String flagsFacet(Flags flags) {
    return Facet.encode("flags", codeOfState(Codecs.key("flags", FLAGS_CODEC, flags)));
  }

  /**
   * {@return the components of a key, or nothing if no {@link Ticket} has this key}
   */
  static Optional<Decoded> decode(ItemKey key) {
    try {
      KeyDecoder facets = KeyDecoder.of(key, "TICKET#{email}#{name}#{city}#{text}#{large}#{huge}#{price}#{flag}#{id}", "{createdAt}#{millis}#{micros}#{nanos}#{day}#{month}#{size}#{state}#{grade}#{flags}#{email}");
      Decoded decoded = new Decoded(
          facets.decoded("email", EMAIL_CODEC, Facet.decodeString(Facet.atMost("email", facets.facet("email"), 64))),
          Facet.decodeCaseInsensitive(facets.facet("name")),
          Facet.decodeNormalized(Facet.atMost("city", facets.facet("city"), 40)),
          Facet.decodeString(facets.facet("text")),
          Facet.decodeLong(facets.facet("large")),
          Facet.decodeBigInteger(facets.facet("huge")),
          Facet.decodeDecimal(facets.facet("price"), 2),
          Facet.decodeBoolean(facets.facet("flag")),
          Facet.decodeUuid(facets.facet("id")),
          Facet.decodeInstant(facets.facet("createdAt"), ChronoUnit.SECONDS),
          Facet.decodeInstant(facets.facet("millis"), ChronoUnit.MILLIS),
          Facet.decodeInstant(facets.facet("micros"), ChronoUnit.MICROS),
          Facet.decodeInstant(facets.facet("nanos"), ChronoUnit.NANOS),
          Facet.decodeDate(facets.facet("day")),
          Facet.decodeMonth(facets.facet("month")),
          toSize(facets, "size"),
          toState(facets, "state"),
          facets.decoded("grade", GRADE_CODEC, Facet.decodeInt(facets.facet("grade"))),
          facets.decoded("flags", FLAGS_CODEC, toState(facets, "flags")));
      // A codec may read more than it writes.
      return of(decoded.email(), decoded.name(), decoded.city(), decoded.text(), decoded.large(), decoded.huge(), decoded.price(), decoded.flag(), decoded.id(), decoded.createdAt(), decoded.millis(), decoded.micros(), decoded.nanos(), decoded.day(), decoded.month(), decoded.size(), decoded.state(), decoded.grade(), decoded.flags()).equals(key) ? Optional.of(decoded) : Optional.empty();
    } catch (InvalidKey e) {
      return Optional.empty();
    }
  }

  private static String codeOfState(State value) {
    return switch (value) {
      case OPEN -> "o";
      case STARTED -> "in work";
      case DONE -> "DONE";
    };
  }

  private static Size toSize(KeyDecoder facets, String name) {
    return switch (Facet.decodeString(facets.facet(name))) {
      case "SMALL" -> Size.SMALL;
      case "LARGE" -> Size.LARGE;
      default -> throw facets.unknownConstant(name, "Size");
    };
  }

  private static State toState(KeyDecoder facets, String name) {
    return switch (Facet.decodeString(facets.facet(name))) {
      case "o" -> State.OPEN;
      case "in work" -> State.STARTED;
      case "DONE" -> State.DONE;
      default -> throw facets.unknownConstant(name, "State");
    };
  }

  /**
   * The components of a key.
   *
   * @param name the folded text, as the key has it
   * @param city the text in normalisation form C, as the key has it
   */
  record Decoded(Email email, String name, String city, String text, Long large, BigInteger huge,
      BigDecimal price, boolean flag, UUID id, Instant createdAt, Instant millis, Instant micros,
      Instant nanos, LocalDate day, YearMonth month, Size size, State state, Grade grade,
      Flags flags) {
  }
}
