package dev.dovetail.processor;

import java.util.List;
import java.util.TreeSet;

/**
 * How a value is written as a facet, and so which texts the facet can be. Pure data: the proofs,
 * the key lock and the model know no more of a component.
 */
sealed interface Encoding {
  /** The name in the model and the key lock. */
  String text();

  /** Any text, escaped. */
  record Text(Form form) implements Encoding {
    /** What is done to a text before it is escaped. */
    enum Form {
      /** Nothing. */
      AS_IS,
      /** It is brought into Unicode's normal form C. */
      NORMALIZED,
      /** It is folded, and brought into normal form C. */
      CASE_INSENSITIVE
    }

    @Override
    public String text() {
      return switch (form) {
        case AS_IS -> "string";
        case NORMALIZED -> "string(nfc)";
        case CASE_INSENSITIVE -> "string(folded)";
      };
    }
  }

  /** One of the codes of an enum, escaped. */
  record Codes(List<String> codes) implements Encoding {
    public Codes {
      codes = List.copyOf(new TreeSet<>(codes));
    }

    @Override
    public String text() {
      return "enum(" + String.join(",", codes) + ")";
    }
  }

  /** A number with a number of decimals. */
  record Decimal(int scale) implements Encoding {
    @Override
    public String text() {
      return "decimal(" + scale + ")";
    }
  }

  /** The number of one of some shards, after a mark. */
  record Shards(int number) implements Encoding {
    @Override
    public String text() {
      return "shard(" + number + ")";
    }
  }

  /** A text of a fixed form. */
  enum Fixed implements Encoding {
    BOOLEAN("boolean"),
    INTEGER("integer"),
    UUID("uuid"),
    INSTANT_SECONDS("instant(seconds)"),
    INSTANT_MILLIS("instant(millis)"),
    INSTANT_MICROS("instant(micros)"),
    INSTANT_NANOS("instant(nanos)"),
    DATE("date"),
    MONTH("month");

    private final String text;

    Fixed(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }
}
