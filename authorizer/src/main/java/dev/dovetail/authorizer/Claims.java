package dev.dovetail.authorizer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a token says, read with care for the types of JSON. */
record Claims(Map<String, Object> values) {

  /** {@return a text that is more than blanks} */
  Optional<String> text(String name) {
    return values.get(name) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }

  boolean has(String name) {
    return values.get(name) != null;
  }

  /** {@return a time in seconds, or NaN, which is before and after nothing} */
  double seconds(String name) {
    return values.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** {@return whether a claim is one of the texts, or a list with one of them} */
  boolean isAny(String name, Set<String> texts) {
    @Nullable Object value = values.get(name);
    if (value instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof String text && texts.contains(text)) {
          return true;
        }
      }
      return false;
    }
    return value instanceof String text && texts.contains(text);
  }
}
