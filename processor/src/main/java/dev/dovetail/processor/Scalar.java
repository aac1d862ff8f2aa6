package dev.dovetail.processor;

import dev.dovetail.model.ScalarType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Java types that are stored as one value, other than enums. */
enum Scalar {
  STRING("java.lang.String", "S", "string", true, true),
  BOOLEAN("java.lang.Boolean", "BOOL", "bool", true, false),
  LONG("java.lang.Long", "N", "longInteger", true, true),
  INT("java.lang.Integer", "N", "integer", true, true),
  SHORT("java.lang.Short", "N", "shortInteger", true, true),
  BYTE("java.lang.Byte", "N", "byteInteger", true, true),
  DOUBLE("java.lang.Double", "N", "doubleNumber", false, false),
  FLOAT("java.lang.Float", "N", "floatNumber", false, false),
  DECIMAL("java.math.BigDecimal", "N", "decimal", false, true),
  BIG_INTEGER("java.math.BigInteger", "N", "bigInteger", false, true),
  UUID("java.util.UUID", "S", "uuid", true, true),
  INSTANT("java.time.Instant", "S", "instant", true, true),
  LOCAL_DATE("java.time.LocalDate", "S", "localDate", true, true),
  DURATION("java.time.Duration", "S", "duration", false, false),
  BYTES("software.amazon.awssdk.core.SdkBytes", "B", "bytes", false, true);

  private final String javaType;
  private final String attributeType;
  private final String reader;
  private final boolean facet;
  private final boolean indexPart;

  Scalar(String javaType, String attributeType, String reader, boolean facet, boolean indexPart) {
    this.javaType = javaType;
    this.attributeType = attributeType;
    this.reader = reader;
    this.facet = facet;
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

  String attributeType() {
    return attributeType;
  }

  /** The method of ItemReader that reads it. */
  String reader() {
    return reader;
  }

  boolean isFacet() {
    return facet;
  }

  /** The type of the key attribute in an index, or null if it can't be one. */
  @Nullable ScalarType keyType() {
    return indexPart ? ScalarType.valueOf(attributeType) : null;
  }
}
