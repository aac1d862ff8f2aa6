package dev.dovetail.processor;

import dev.dovetail.InvalidKey;
import dev.dovetail.key.Facet;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What the run time writes, for comparison with what the proofs believe it does. */
final class CoreTexts {
  private static final String NAME = "value";

  private CoreTexts() {}

  /** All encodings, with enums whose codes look like other values. */
  static final List<Encoding> ENCODINGS =
      List.of(
          new Encoding.Text(Encoding.Text.Form.AS_IS),
          new Encoding.Text(Encoding.Text.Form.NORMALIZED),
          new Encoding.Text(Encoding.Text.Form.CASE_INSENSITIVE),
          new Encoding.Codes(List.of("NOTE", "x")),
          new Encoding.Codes(List.of("note", "MEMO", "a b", "A#B")),
          new Encoding.Codes(List.of("0", "2026-11-21", "É", "e\u0301")),
          new Encoding.Codes(List.of("2026-11", "p0000000000000000007", "2026-11-21T09:30:00Z")),
          new Encoding.Decimal(0),
          new Encoding.Decimal(2),
          Encoding.Fixed.BOOLEAN,
          Encoding.Fixed.INTEGER,
          Encoding.Fixed.UUID,
          Encoding.Fixed.INSTANT_SECONDS,
          Encoding.Fixed.INSTANT_MILLIS,
          Encoding.Fixed.INSTANT_MICROS,
          Encoding.Fixed.INSTANT_NANOS,
          Encoding.Fixed.DATE,
          Encoding.Fixed.MONTH);

  /** Whether core writes a text for the value that it reads from it. */
  static boolean writes(Encoding encoding, String text) {
    try {
      return rewritten(encoding, text).equals(text);
    } catch (InvalidKey e) {
      return false;
    }
  }

  private static String rewritten(Encoding encoding, String text) {
    if (encoding instanceof Encoding.Text kind) {
      return switch (kind.form()) {
        case AS_IS -> Facet.encode(NAME, Facet.decodeString(text));
        case NORMALIZED -> Facet.encodeNormalized(NAME, Facet.decodeNormalized(text));
        case CASE_INSENSITIVE ->
            Facet.encodeCaseInsensitive(NAME, Facet.decodeCaseInsensitive(text));
      };
    } else if (encoding instanceof Encoding.Codes codes) {
      String code = Facet.decodeString(text);
      if (!codes.codes().contains(code)) {
        throw new InvalidKey("no code");
      }
      return Facet.encode(NAME, code);
    } else if (encoding instanceof Encoding.Decimal decimal) {
      return Facet.encode(NAME, Facet.decodeDecimal(text, decimal.scale()), decimal.scale());
    }
    return fixed((Encoding.Fixed) encoding, text);
  }

  private static String fixed(Encoding.Fixed encoding, String text) {
    return switch (encoding) {
      case BOOLEAN -> Facet.encode(NAME, Facet.decodeBoolean(text));
      case INTEGER -> Facet.encode(NAME, Facet.decodeLong(text));
      case UUID -> Facet.encode(NAME, Facet.decodeUuid(text));
      case INSTANT_SECONDS -> instant(text, ChronoUnit.SECONDS);
      case INSTANT_MILLIS -> instant(text, ChronoUnit.MILLIS);
      case INSTANT_MICROS -> instant(text, ChronoUnit.MICROS);
      case INSTANT_NANOS -> instant(text, ChronoUnit.NANOS);
      case DATE -> Facet.encode(NAME, Facet.decodeDate(text));
      case MONTH -> Facet.encode(NAME, Facet.decodeMonth(text));
    };
  }

  private static String instant(String text, ChronoUnit precision) {
    return Facet.encode(NAME, Facet.decodeInstant(text, precision), precision);
  }
}
