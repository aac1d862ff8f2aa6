package dev.dovetail.lambda;

import java.util.Optional;

/**
 * What a merge patch wants of one field: to keep it, to remove it, or to set it.
 *
 * @param <T> the field's type
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396, JSON Merge Patch</a>
 */
public sealed interface Patch<T> {
  /** {@return the field's value after the patch} */
  Optional<T> apply(Optional<T> current);

  /** The field is not in the patch. */
  record Keep<T>() implements Patch<T> {
    @Override
    public Optional<T> apply(Optional<T> current) {
      return current;
    }
  }

  /** The field is null in the patch. */
  record Remove<T>() implements Patch<T> {
    @Override
    public Optional<T> apply(Optional<T> current) {
      return Optional.empty();
    }
  }

  /**
   * The field has a value in the patch.
   *
   * @param value the value
   */
  record Set<T>(T value) implements Patch<T> {
    @Override
    public Optional<T> apply(Optional<T> current) {
      return Optional.of(value);
    }
  }
}
