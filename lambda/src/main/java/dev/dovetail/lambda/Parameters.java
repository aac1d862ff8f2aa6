package dev.dovetail.lambda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; those that nobody asks for are ignored. */
final class Parameters extends Fields {
  private final Map<String, List<String>> values;
  private final Violations violations;

  Parameters(Map<String, List<String>> values, Violations violations) {
    this.values = values;
    this.violations = violations;
  }

  /** Reads all that is asked for, or refuses the request with each violation. */
  static <T> T read(Map<String, List<String>> query, Function<? super Fields, ? extends T> read) {
    Violations violations = new Violations(Violation.Place.PARAMETER);
    T result;
    try {
      result = read.apply(new Parameters(query, violations));
    } catch (RuntimeException e) {
      throw violations.instead(400, e);
    }
    violations.refuse(400);
    return result;
  }

  @Override
  public <T> T required(String name, ValueType<T> type) {
    List<String> found = values.getOrDefault(name, List.of());
    if (found.isEmpty()) {
      violations.add(name, "missing", "The parameter is missing. It must be " + type + ".");
      return type.standIn();
    }
    return type.fromTexts(found, name, violations);
  }

  @Override
  public <T> Optional<T> optional(String name, ValueType<T> type) {
    List<String> found = values.getOrDefault(name, List.of());
    return found.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(type.fromTexts(found, name, violations));
  }

  @Override
  public <T> @Nullable T nullable(String name, ValueType<T> type) {
    return optional(name, type).orElse(null);
  }
}
