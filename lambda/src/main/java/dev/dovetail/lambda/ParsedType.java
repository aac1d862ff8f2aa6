package dev.dovetail.lambda;

import dev.dovetail.lambda.JsonValue.TextValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Values that are sent as the text that Java's own class reads and writes. */
abstract class ParsedType<T> extends JsonType<T> {
  private static final int MAX_LENGTH = 40;
  private static final int MAX_YEAR = 9999;

  private final T standIn;

  private ParsedType(String expected, T standIn) {
    super(expected);
    this.standIn = standIn;
  }

  /**
   * {@return the value}
   *
   * @throws IllegalArgumentException if the text is not legal
   * @throws DateTimeException if the text is not legal
   */
  abstract T parse(String text);

  @Override
  final T standIn() {
    return standIn;
  }

  @Override
  final T fromJson(JsonValue value, String at, Violations violations) {
    return value instanceof TextValue text
        ? fromText(text.value(), at, violations)
        : wrongType(value, at, violations);
  }

  @Override
  final T fromText(String text, String at, Violations violations) {
    try {
      return text.length() > MAX_LENGTH ? refuse("not_legal", at, violations) : parse(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      return refuse("not_legal", at, violations);
    }
  }

  @Override
  final void writeValue(T value, JsonWriter out) {
    out.textValue(value.toString());
  }

  /** Points in time of the years that ISO 8601 writes with four digits. */
  static final class Times extends ParsedType<Instant> {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("9999-12-31T23:59:59.999999999Z");

    Times() {
      super("a time such as \"2026-01-31T12:00:00Z\"", Instant.EPOCH);
    }

    @Override
    Instant parse(String text) {
      Instant time = Instant.parse(text);
      if (time.isBefore(FIRST) || time.isAfter(END)) {
        throw new IllegalArgumentException("The year has more than four digits.");
      }
      return time;
    }
  }

  /** Days of the years that ISO 8601 writes with four digits. */
  static final class Dates extends ParsedType<LocalDate> {
    Dates() {
      super("a date such as \"2026-01-31\"", LocalDate.EPOCH);
    }

    @Override
    LocalDate parse(String text) {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() < 0 || date.getYear() > MAX_YEAR) {
        throw new IllegalArgumentException("The year has more than four digits.");
      }
      return date;
    }
  }

  /** UUIDs with all their digits. */
  static final class Uuids extends ParsedType<UUID> {
    Uuids() {
      super("a UUID such as \"0198a1f2-7a6c-7e2b-b8a5-3f0d9c1e4b7a\"", new UUID(0, 0));
    }

    @Override
    UUID parse(String text) {
      UUID uuid = UUID.fromString(text);
      if (!uuid.toString().equalsIgnoreCase(text)) {
        throw new IllegalArgumentException("A group has too few digits.");
      }
      return uuid;
    }
  }
}
