package dev.dovetail.lambda;

import java.time.DateTimeException;
import java.util.function.Function;

/** Values that are made from values of another type. */
final class MadeType<T, R> extends ValueType<R> {
  private final ValueType<T> source;
  private final R standIn;
  private final Function<? super T, ? extends R> make;

  MadeType(ValueType<T> source, String expected, R standIn, Function<? super T, ? extends R> make) {
    super(expected);
    this.source = source;
    this.standIn = standIn;
    this.make = make;
  }

  @Override
  R standIn() {
    return standIn;
  }

  @Override
  R fromJson(JsonValue value, String at, Violations violations) {
    int before = violations.count();
    return make(source.fromJson(value, at, violations), before, at, violations);
  }

  @Override
  R fromText(String text, String at, Violations violations) {
    int before = violations.count();
    return make(source.fromText(text, at, violations), before, at, violations);
  }

  private R make(T value, int before, String at, Violations violations) {
    if (violations.count() > before) {
      return standIn;
    }
    try {
      return make.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      return refuse("not_legal", at, violations);
    }
  }
}
