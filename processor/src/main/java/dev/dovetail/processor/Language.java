package dev.dovetail.processor;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The texts that an encoding writes: exactly those that core's {@code Facet} gives for some value,
 * which a test compares.
 */
final class Language {
  /** The digits of the greatest and of the least long; the latter as its distance from -10^19. */
  private static final String GREATEST = "9223372036854775807";

  private static final String LEAST = "0776627963145224192";

  private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
  private static final String SECOND = DAY + "T\\d\\d:\\d\\d:\\d\\d";

  private Language() {}

  /** Whether the encoding writes this text for some value. */
  static boolean contains(Encoding encoding, String text) {
    if (encoding instanceof Encoding.Text kind) {
      return EscapedText.is(text, kind.form());
    } else if (encoding instanceof Encoding.Codes codes) {
      return escaped(codes).contains(text);
    } else if (encoding instanceof Encoding.Decimal) {
      return text.matches("p\\d{38}|n\\d{38}") && !text.matches("n0+");
    } else if (encoding instanceof Encoding.Shards shards) {
      return isShard(text, shards.number());
    }
    return switch ((Encoding.Fixed) encoding) {
      case BOOLEAN -> text.matches("[01]");
      case INTEGER -> isInteger(text);
      case UUID -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
      case INSTANT_SECONDS -> isInstant(text, "");
      case INSTANT_MILLIS -> isInstant(text, "\\.\\d{3}");
      case INSTANT_MICROS -> isInstant(text, "\\.\\d{6}");
      case INSTANT_NANOS -> isInstant(text, "\\.\\d{9}");
      case DATE -> text.matches(DAY) && isValid(() -> LocalDate.parse(text));
      case MONTH -> text.matches("\\d{4}-\\d\\d") && isValid(() -> YearMonth.parse(text));
    };
  }

  private static boolean isInteger(String text) {
    return text.matches("p\\d{19}") && text.substring(1).compareTo(GREATEST) <= 0
        || text.matches("n\\d{19}") && text.substring(1).compareTo(LEAST) >= 0;
  }

  private static boolean isShard(String text, int shards) {
    return text.matches("~\\d{1,3}")
        && Integer.parseInt(text.substring(1)) < shards
        && text.equals(ShardSegment.text(Integer.parseInt(text.substring(1)), shards));
  }

  private static boolean isInstant(String text, String fraction) {
    return text.matches(SECOND + fraction + "Z")
        && isValid(() -> LocalDateTime.parse(text.substring(0, text.length() - 1)));
  }

  private static boolean isValid(Runnable parsing) {
    try {
      parsing.run();
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /**
   * The texts by which an encoding shows whether it has one in common with other encodings: all of
   * an enum, otherwise any. Of two encodings that are no enums, one writes all texts of the other,
   * or none; of two numbers of shards that share texts, both have the first.
   */
  static List<String> examples(Encoding encoding) {
    if (encoding instanceof Encoding.Text) {
      return List.of("x");
    } else if (encoding instanceof Encoding.Codes codes) {
      return escaped(codes);
    } else if (encoding instanceof Encoding.Decimal) {
      return List.of("p00000000000000000000000000000000000001");
    } else if (encoding instanceof Encoding.Shards shards) {
      return List.of(ShardSegment.text(0, shards.number()));
    }
    return List.of(
        switch ((Encoding.Fixed) encoding) {
          case BOOLEAN -> "1";
          case INTEGER -> "p0000000000000000001";
          case UUID -> "00000000-0000-7000-8000-000000000000";
          case INSTANT_SECONDS -> "2026-01-01T00:00:00Z";
          case INSTANT_MILLIS -> "2026-01-01T00:00:00.000Z";
          case INSTANT_MICROS -> "2026-01-01T00:00:00.000000Z";
          case INSTANT_NANOS -> "2026-01-01T00:00:00.000000000Z";
          case DATE -> "2026-01-01";
          case MONTH -> "2026-01";
        });
  }

  /** The value that a text of the encoding stands for, as people write it. */
  static String value(Encoding encoding, String text) {
    if (encoding instanceof Encoding.Text || encoding instanceof Encoding.Codes) {
      return EscapedText.plain(text);
    } else if (encoding instanceof Encoding.Decimal decimal) {
      return new BigDecimal(number(text), decimal.scale()).toPlainString();
    } else if (encoding == Encoding.Fixed.INTEGER) {
      return number(text).toString();
    } else if (encoding == Encoding.Fixed.BOOLEAN) {
      return String.valueOf(text.equals("1"));
    }
    return text;
  }

  private static BigInteger number(String text) {
    BigInteger digits = new BigInteger(text.substring(1));
    return text.startsWith("n") ? digits.subtract(BigInteger.TEN.pow(text.length() - 1)) : digits;
  }

  private static List<String> escaped(Encoding.Codes codes) {
    List<String> texts = new ArrayList<>();
    codes.codes().forEach(code -> texts.add(EscapedText.of(code)));
    return texts;
  }
}
