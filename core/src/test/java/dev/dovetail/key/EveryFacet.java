package dev.dovetail.key;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A program that makes facets, as a function does in its first request: all but those of {@code
 * YearMonth}, a class that itself loads formatters and lambdas.
 */
final class EveryFacet {
  static final String PLAIN = "plain";
  static final String ACCENTED = "accented";

  private EveryFacet() {}

  public static void main(String[] args) {
    if (args.length == 0) {
      return;
    }
    if (args[0].equals(ACCENTED)) {
      Facet.encodeNormalized("v", "e\u0301");
      return;
    }
    Facet.atMost("v", Facet.encode("v", "a b"), 10);
    Facet.decodeString("a$20b");
    Facet.decodeNormalized(Facet.encodeNormalized("v", "Ann"));
    Facet.decodeCaseInsensitive(Facet.encodeCaseInsensitive("v", "Ann"));
    Facet.decodeLong(Facet.encode("v", -5));
    Facet.decodeBigInteger(Facet.encode("v", BigInteger.TWO));
    Facet.decodeDecimal(Facet.encode("v", BigDecimal.valueOf(-150, 2), 2), 2);
    Facet.decodeBoolean(Facet.encode("v", true));
    Facet.decodeUuid(Facet.encode("v", new UUID(1, 2)));
    Facet.decodeInstant(Facet.encode("v", Instant.EPOCH, ChronoUnit.MILLIS), ChronoUnit.MILLIS);
    Facet.decodeDate(Facet.encode("v", LocalDate.EPOCH));
    Facet.encode("v", ChronoUnit.DAYS);
  }
}
