package dev.dovetail.testkit.contract;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** Draws values of the types that an item can hold. For one thread. */
final class Values {
  private final Random random;
  private final Map<Class<?>, Function<Random, ?>> given;
  private final Texts texts;
  private final Scalars numbers;

  Values(Random random, Map<Class<?>, Function<Random, ?>> given) {
    this.random = random;
    this.given = given;
    this.texts = new Texts(random);
    this.numbers = new Scalars(random);
  }

  /** {@return whether one of some cases is to be drawn now} */
  boolean oneIn(int cases) {
    return random.nextInt(cases) == 0;
  }

  /**
   * {@return a value of a type}
   *
   * @throws IllegalArgumentException if nothing is known of the type
   */
  Object of(Type type, Form form) {
    Class<?> raw = raw(type);
    Function<Random, ?> own = given.get(raw);
    if (own != null) {
      return own.apply(random);
    }
    if (type instanceof ParameterizedType generic) {
      return container(raw, generic.getActualTypeArguments(), form);
    }
    Object scalar = scalar(raw, form);
    if (scalar != null) {
      return scalar;
    }
    if (raw.isEnum()) {
      Object[] constants = raw.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    }
    if (raw.isRecord()) {
      return nested(raw, form);
    }
    throw unknown(raw);
  }

  private @Nullable Object scalar(Class<?> raw, Form form) {
    if (raw == String.class) {
      return texts.next(form);
    } else if (raw == boolean.class || raw == Boolean.class) {
      return random.nextBoolean();
    } else if (raw == int.class || raw == Integer.class) {
      return numbers.integer(form);
    } else if (raw == long.class || raw == Long.class) {
      return numbers.longInteger(form);
    } else if (raw == short.class || raw == Short.class) {
      return numbers.shortInteger(form);
    } else if (raw == byte.class || raw == Byte.class) {
      return numbers.smallInteger(form);
    } else if (raw == double.class || raw == Double.class) {
      return numbers.floating(form);
    } else if (raw == float.class || raw == Float.class) {
      return (float) numbers.integer(Form.PLAIN) / 4;
    } else if (raw == BigInteger.class) {
      return numbers.decimal(form, 0).toBigIntegerExact();
    } else if (raw == BigDecimal.class) {
      return numbers.decimal(form, form.scale());
    } else if (raw == UUID.class) {
      return new UUID(random.nextLong(), random.nextLong());
    } else if (raw == Instant.class) {
      return numbers.instant(form);
    } else if (raw == LocalDate.class) {
      return numbers.date(form);
    } else if (raw == YearMonth.class) {
      return YearMonth.from(numbers.date(form));
    } else if (raw == Duration.class) {
      return Duration.ofMillis(random.nextInt(100_000_000));
    } else if (raw == SdkBytes.class) {
      byte[] bytes = new byte[1 + random.nextInt(9)];
      random.nextBytes(bytes);
      return SdkBytes.fromByteArray(bytes);
    }
    return null;
  }

  private Object container(Class<?> raw, Type[] arguments, Form form) {
    Form element = form.ofElement();
    if (raw == Optional.class) {
      boolean empty = form.mayBeAbsent() && oneIn(4);
      return empty ? Optional.empty() : Optional.of(of(arguments[0], form));
    } else if (raw == List.class) {
      List<Object> list = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        list.add(of(arguments[0], element));
      }
      return List.copyOf(list);
    } else if (raw == Set.class) {
      Set<Object> set = new LinkedHashSet<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        set.add(of(arguments[0], element.asFilled()));
      }
      return Set.copyOf(set);
    } else if (raw == Map.class) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        map.put(texts.next(element.asFilled()), of(arguments[1], element));
      }
      return Map.copyOf(map);
    }
    throw unknown(raw);
  }

  private Object nested(Class<?> record, Form form) {
    RecordParts parts = RecordParts.of(record);
    Map<String, @Nullable Object> components = new LinkedHashMap<>();
    for (RecordParts.Part part : parts.all()) {
      boolean absent = part.nullable() && oneIn(4);
      components.put(part.name(), absent ? null : of(part.type(), form.ofElement()));
    }
    try {
      return parts.make(components);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "No value of " + record.getName() + " can be drawn. " + hint(record), e);
    }
  }

  private static IllegalArgumentException unknown(Class<?> raw) {
    return new IllegalArgumentException(
        "Values of " + raw.getName() + " are not known. " + hint(raw));
  }

  private static String hint(Class<?> raw) {
    return "Say how one is drawn: .value("
        + raw.getSimpleName()
        + ".class, random -> ...), where values that differ are stored differently.";
  }

  /** {@return the class of a type without its arguments} */
  static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    if (type instanceof ParameterizedType generic) {
      return (Class<?>) generic.getRawType();
    }
    throw new IllegalArgumentException("No item has a component of the type " + type + ".");
  }
}
