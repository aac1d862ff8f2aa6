package dev.dovetail.processor;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** How a member of a JSON object, or a parameter of a query, is read and written. */
sealed interface JsonKind {
  /** The Java type of the values, no primitive one. */
  TypeName type();

  /** A string; the format is the constant's name. */
  record Text(int min, int max, @Nullable String format) implements JsonKind {
    @Override
    public TypeName type() {
      return ClassName.get(String.class);
    }
  }

  /** A whole number. */
  record Whole(Width width, long min, long max) implements JsonKind {
    /** Java's types of whole numbers. */
    enum Width {
      SHORT(Short.class, "int16", Short.MIN_VALUE, Short.MAX_VALUE),
      INT(Integer.class, "int32", Integer.MIN_VALUE, Integer.MAX_VALUE),
      LONG(Long.class, "int64", Long.MIN_VALUE, Long.MAX_VALUE);

      private final Class<?> type;
      private final String method;
      private final long least;
      private final long greatest;

      Width(Class<?> type, String method, long least, long greatest) {
        this.type = type;
        this.method = method;
        this.least = least;
        this.greatest = greatest;
      }

      Class<?> type() {
        return type;
      }

      /** The method of {@code JsonTypes}, which is the format in JSON Schema too. */
      String method() {
        return method;
      }

      long least() {
        return least;
      }

      long greatest() {
        return greatest;
      }

      String javaName() {
        return name().toLowerCase(java.util.Locale.ROOT);
      }
    }

    @Override
    public TypeName type() {
      return ClassName.get(width.type());
    }
  }

  /** A decimal number; the least and the greatest long are no bounds. */
  record Decimal(long min, long max) implements JsonKind {
    @Override
    public TypeName type() {
      return ClassName.get(BigDecimal.class);
    }
  }

  /** A value whose type says all. */
  record Plain(Form form) implements JsonKind {
    /** What it is. */
    enum Form {
      BOOL(Boolean.class),
      TIME(java.time.Instant.class),
      DATE(java.time.LocalDate.class),
      UUID(UUID.class);

      private final Class<?> type;

      Form(Class<?> type) {
        this.type = type;
      }
    }

    @Override
    public TypeName type() {
      return ClassName.get(form.type);
    }
  }

  /** A constant of an enum, by its code. */
  record Codes(Kind.Enumeration constants) implements JsonKind {
    @Override
    public TypeName type() {
      return ClassName.get(constants.type());
    }
  }

  /** Another record with {@code @JsonRecord}. */
  record Nested(TypeElement record) implements JsonKind {
    @Override
    public TypeName type() {
      return ClassName.get(record);
    }
  }

  /** A list or a set. */
  record Items(boolean isSet, JsonKind element, int min, int max) implements JsonKind {
    @Override
    public TypeName type() {
      return ParameterizedTypeName.get(
          ClassName.get(isSet ? Set.class : List.class), element.type());
    }
  }

  /** A map from strings. */
  record MapOf(JsonKind value, int min, int max) implements JsonKind {
    @Override
    public TypeName type() {
      return ParameterizedTypeName.get(
          ClassName.get(Map.class), ClassName.get(String.class), value.type());
    }
  }

  /** Whether an absent value reads as an empty collection. */
  default boolean mayBeEmpty() {
    return this instanceof Items items && items.min() == 0
        || this instanceof MapOf map && map.min() == 0;
  }

  /** The enum that values or elements are of, or null if they are of none. */
  default @Nullable TypeElement enumeration() {
    if (this instanceof Items items) {
      return items.element().enumeration();
    } else if (this instanceof MapOf map) {
      return map.value().enumeration();
    }
    return this instanceof Codes codes ? codes.constants().type() : null;
  }

  /** The record that values or elements are of, or null if they are of none. */
  default @Nullable TypeElement nested() {
    if (this instanceof Items items) {
      return items.element().nested();
    } else if (this instanceof MapOf map) {
      return map.value().nested();
    }
    return this instanceof Nested nested ? nested.record() : null;
  }
}
