package dev.dovetail.processor;

import dev.dovetail.model.ScalarType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Java types that are stored as one value, other than enums. */
enum Scalar {
  STRING("java.lang.String", "S", "string", new Encoding.Text(Encoding.Text.Form.AS_IS), true),
  BOOLEAN("java.lang.Boolean", "BOOL", "bool", Encoding.Fixed.BOOLEAN, false),
  LONG("java.lang.Long", "N", "longInteger", Encoding.Fixed.INTEGER, true),
  INT("java.lang.Integer", "N", "integer", Encoding.Fixed.INTEGER, true),
  SHORT("java.lang.Short", "N", "shortInteger", Encoding.Fixed.INTEGER, true),
  BYTE("java.lang.Byte", "N", "byteInteger", Encoding.Fixed.INTEGER, true),
  DOUBLE("java.lang.Double", "N", "doubleNumber", null, false),
  FLOAT("java.lang.Float", "N", "floatNumber", null, false),
  DECIMAL("java.math.BigDecimal", "N", "decimal", null, true),
  BIG_INTEGER("java.math.BigInteger", "N", "bigInteger", new Encoding.Decimal(0), true),
  UUID("java.util.UUID", "S", "uuid", Encoding.Fixed.UUID, true),
  INSTANT("java.time.Instant", "S", "instant", Encoding.Fixed.INSTANT_NANOS, true),
  /** An Instant with {@code @TimeToLive}, which no class alone stands for. */
  EPOCH_SECONDS("java.time.Instant", "N", "longInteger", null, false),
  LOCAL_DATE("java.time.LocalDate", "S", "localDate", Encoding.Fixed.DATE, true),
  YEAR_MONTH("java.time.YearMonth", "S", "yearMonth", Encoding.Fixed.MONTH, true),
  DURATION("java.time.Duration", "S", "duration", null, false),
  BYTES("software.amazon.awssdk.core.SdkBytes", "B", "bytes", null, true);

  private final String javaType;
  private final String attributeType;
  private final String reader;
  private final @Nullable Encoding encoding;
  private final boolean indexPart;

  Scalar(
      String javaType,
      String attributeType,
      String reader,
      @Nullable Encoding encoding,
      boolean indexPart) {
    this.javaType = javaType;
    this.attributeType = attributeType;
    this.reader = reader;
    this.encoding = encoding;
    this.indexPart = indexPart;
  }

  /** The scalar of a class, or of the box of a primitive type. */
  static Optional<Scalar> ofClass(String name) {
    for (Scalar scalar : values()) {
      if (scalar.javaType.equals(name)) {
        return Optional.of(scalar);
      }
    }
    return Optional.empty();
  }

  /** The name of the class without its package. */
  String simpleName() {
    return javaType.substring(javaType.lastIndexOf('.') + 1);
  }

  /** Whether its class is the box of a primitive type. */
  boolean isBoxed() {
    return this != STRING && javaType.startsWith("java.lang.");
  }

  String attributeType() {
    return attributeType;
  }

  /** The method of ItemReader that reads it. */
  String reader() {
    return reader;
  }

  /** How it is written as a facet, or null if it can't be one. */
  @Nullable Encoding encoding() {
    return encoding;
  }

  /** The type of the key attribute in an index, or null if it can't be one. */
  @Nullable ScalarType keyType() {
    return indexPart ? ScalarType.valueOf(attributeType) : null;
  }
}
