package org.example;

import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.Codecs;
import dev.dovetail.spi.Elements;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import dev.dovetail.spi.KeyDecoder;
import dev.dovetail.spi.NullableComponents;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Maps {@link Ticket} to items and back, and writes and reads their keys.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
@NullableComponents("org.example.Detail.grade")
final class TicketSchema extends EntitySchema<Ticket> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  static final TicketSchema INSTANCE = new TicketSchema();

  private static final EmailCodec EMAIL_CODEC = new EmailCodec();

  private static final GradeCodec GRADE_CODEC = new GradeCodec();

  private static final FlagsCodec FLAGS_CODEC = new FlagsCodec();

  private TicketSchema() {
    super(
        Ticket.class,
        EntityInfo.of("TICKET", "email", "name", "city", "text", "large", "huge", "price", "flag", "id", "createdAt", "millis", "micros", "nanos", "day", "month", "size", "state", "grade", "flags", "updatedAt", "before", "states", "emails", "grades", "detail")
            .index("byState", "_type:S state:S month:S", "grade:N flags:S email:S")
            .createdAt("createdAt"));
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey key(Email email, String name, String city, String text, Long large,
      BigInteger huge, BigDecimal price, boolean flag, UUID id, Instant createdAt, Instant millis,
      Instant micros, Instant nanos, LocalDate day, YearMonth month, Size size, State state,
      Grade grade, Flags flags) {
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

  @Override
  public ItemKey key(Ticket ticket) {
    return key(ticket.email(), ticket.name(), ticket.city(), ticket.text(), ticket.large(), ticket.huge(), ticket.price(), ticket.flag(), ticket.id(), ticket.createdAt(), ticket.millis(), ticket.micros(), ticket.nanos(), ticket.day(), ticket.month(), ticket.size(), ticket.state(), ticket.grade(), ticket.flags());
  }

  @Override
  protected void write(Ticket ticket, ItemWriter item) {
    item.put("email", Attributes.key("email", Codecs.stored("email", EMAIL_CODEC, ticket.email())));
    item.string("name", ticket.name());
    item.string("city", ticket.city());
    item.string("text", ticket.text());
    item.longInteger("large", Attributes.required("large", ticket.large()));
    item.bigInteger("huge", ticket.huge());
    item.decimal("price", ticket.price());
    item.bool("flag", ticket.flag());
    item.uuid("id", ticket.id());
    item.instant("createdAt", ticket.createdAt());
    item.instant("millis", ticket.millis());
    item.instant("micros", ticket.micros());
    item.instant("nanos", ticket.nanos());
    item.localDate("day", ticket.day());
    item.yearMonth("month", ticket.month());
    item.constant("size", ticket.size());
    item.put("state", Attributes.of("state", codeOfState(Attributes.required("state", ticket.state()))));
    item.put("grade", Attributes.of("grade", Codecs.stored("grade", GRADE_CODEC, ticket.grade())));
    item.put("flags", Attributes.of("flags", codeOfState(Codecs.stored("flags", FLAGS_CODEC, ticket.flags()))));
    item.instant("updatedAt", ticket.updatedAt());
    if (Attributes.required("before", ticket.before()).isPresent()) {
      item.put("before", Attributes.of("before", codeOfState(ticket.before().get())));
    }
    item.put("states", fromStates(Attributes.required("states", ticket.states())));
    if (!Attributes.required("emails", ticket.emails()).isEmpty()) {
      item.put("emails", fromEmails(ticket.emails()));
    }
    item.put("grades", fromGrades(Attributes.required("grades", ticket.grades())));
    item.put("detail", fromDetail(Attributes.required("detail", ticket.detail())));
  }

  @Override
  protected Ticket read(ItemReader item) {
    return new Ticket(
        item.decoded("email", EMAIL_CODEC, item.string("email")),
        item.string("name"),
        item.string("city"),
        item.string("text"),
        item.longInteger("large"),
        item.bigInteger("huge"),
        item.decimal("price"),
        item.bool("flag"),
        item.uuid("id"),
        item.instant("createdAt"),
        item.instant("millis"),
        item.instant("micros"),
        item.instant("nanos"),
        item.localDate("day"),
        item.yearMonth("month"),
        toSize(item, "size", item.string("size")),
        toState(item, "state", item.string("state")),
        item.decoded("grade", GRADE_CODEC, item.integer("grade")),
        item.decoded("flags", FLAGS_CODEC, toState(item, "flags", item.string("flags"))),
        item.instant("updatedAt"),
        item.has("before") ? Optional.of(toState(item, "before", item.string("before"))) : Optional.empty(),
        item.has("states") ? toStates(item, item.attribute("states")) : List.of(),
        item.has("emails") ? toEmails(item, item.attribute("emails")) : Set.of(),
        item.has("grades") ? toGrades(item, item.attribute("grades")) : Map.of(),
        toDetail(item.nested("detail", item.attribute("detail"))));
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
          decodeSize(facets, "size"),
          decodeState(facets, "state"),
          facets.decoded("grade", GRADE_CODEC, Facet.decodeInt(facets.facet("grade"))),
          facets.decoded("flags", FLAGS_CODEC, decodeState(facets, "flags")));
      // A codec may read more than it writes.
      return key(decoded.email(), decoded.name(), decoded.city(), decoded.text(), decoded.large(), decoded.huge(), decoded.price(), decoded.flag(), decoded.id(), decoded.createdAt(), decoded.millis(), decoded.micros(), decoded.nanos(), decoded.day(), decoded.month(), decoded.size(), decoded.state(), decoded.grade(), decoded.flags()).equals(key) ? Optional.of(decoded) : Optional.empty();
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

  private static AttributeValue fromStates(List<State> value) {
    List<AttributeValue> elements = new ArrayList<>(value.size());
    for (State element : value) {
      elements.add(Attributes.of("states", codeOfState(Attributes.element("states", element))));
    }
    return AttributeValue.createL(elements);
  }

  private static AttributeValue fromEmails(Set<Email> value) {
    List<String> elements = new ArrayList<>(value.size());
    for (Email element : value) {
      elements.add(Attributes.of("emails", Codecs.stored("emails", EMAIL_CODEC, Attributes.element("emails", element))).s());
    }
    return AttributeValue.createSs(Elements.distinct(elements));
  }

  private static AttributeValue fromGrades(Map<String, Grade> value) {
    Map<String, AttributeValue> entries = new LinkedHashMap<>();
    for (Map.Entry<String, Grade> entry : value.entrySet()) {
      entries.put(Elements.mapKey("grades", entry.getKey()), Attributes.of("grades", Codecs.stored("grades", GRADE_CODEC, Attributes.element("grades", entry.getValue()))));
    }
    return AttributeValue.createM(entries);
  }

  private static AttributeValue fromDetail(Detail value) {
    ItemWriter item = new ItemWriter();
    item.put("state", Attributes.of("state", codeOfState(Attributes.required("state", value.state()))));
    if (value.grade() != null) {
      item.put("grade", Attributes.of("grade", Codecs.stored("grade", GRADE_CODEC, value.grade())));
    }
    item.put("others", fromOthers(Attributes.required("others", value.others())));
    return item.toMap();
  }

  private static AttributeValue fromOthers(List<Email> value) {
    List<AttributeValue> elements = new ArrayList<>(value.size());
    for (Email element : value) {
      elements.add(Attributes.of("others", Codecs.stored("others", EMAIL_CODEC, Attributes.element("others", element))));
    }
    return AttributeValue.createL(elements);
  }

  private static Size toSize(ItemReader item, String name, String code) {
    return switch (code) {
      case "SMALL" -> Size.SMALL;
      case "LARGE" -> Size.LARGE;
      default -> throw item.unknownConstant(name, "Size");
    };
  }

  private static State toState(ItemReader item, String name, String code) {
    return switch (code) {
      case "o" -> State.OPEN;
      case "in work" -> State.STARTED;
      case "DONE" -> State.DONE;
      default -> throw item.unknownConstant(name, "State");
    };
  }

  private static List<State> toStates(ItemReader item, AttributeValue value) {
    List<State> elements = new ArrayList<>();
    for (AttributeValue element : item.list("states", value)) {
      elements.add(toState(item, "states", item.string("states", element)));
    }
    return List.copyOf(elements);
  }

  private static Set<Email> toEmails(ItemReader item, AttributeValue value) {
    Set<Email> elements = new LinkedHashSet<>();
    for (String text : item.strings("emails", value)) {
      elements.add(item.decoded("emails", EMAIL_CODEC, item.string("emails", AttributeValue.createS(text))));
    }
    return Set.copyOf(elements);
  }

  private static Map<String, Grade> toGrades(ItemReader item, AttributeValue value) {
    Map<String, Grade> entries = new LinkedHashMap<>();
    for (Map.Entry<String, AttributeValue> entry : item.map("grades", value).entrySet()) {
      entries.put(entry.getKey(), item.decoded("grades", GRADE_CODEC, item.integer("grades", entry.getValue())));
    }
    return Map.copyOf(entries);
  }

  private static Detail toDetail(ItemReader item) {
    return new Detail(
        toState(item, "state", item.string("state")),
        item.has("grade") ? item.decoded("grade", GRADE_CODEC, item.integer("grade")) : null,
        item.has("others") ? toOthers(item, item.attribute("others")) : List.of());
  }

  private static List<Email> toOthers(ItemReader item, AttributeValue value) {
    List<Email> elements = new ArrayList<>();
    for (AttributeValue element : item.list("others", value)) {
      elements.add(item.decoded("others", EMAIL_CODEC, item.string("others", element)));
    }
    return List.copyOf(elements);
  }

  private static Size decodeSize(KeyDecoder facets, String name) {
    return switch (Facet.decodeString(facets.facet(name))) {
      case "SMALL" -> Size.SMALL;
      case "LARGE" -> Size.LARGE;
      default -> throw facets.unknownConstant(name, "Size");
    };
  }

  private static State decodeState(KeyDecoder facets, String name) {
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
