package dev.dovetail.lambda;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads named values of a request and notes everything that is wrong with them.
 *
 * <p>While something is wrong, a stand-in of the right type is returned, so that reading goes on to
 * the last field; then the request is refused with all violations and the result thrown away. For
 * one request and one thread.
 */
public abstract sealed class Fields permits JsonObject, Parameters {
  Fields() {}

  /** {@return the value of a field that must be there} */
  public abstract <T> T required(String name, ValueType<T> type);

  /** {@return the value of a field that may be left out, but not be null} */
  public abstract <T> Optional<T> optional(String name, ValueType<T> type);

  /** {@return the value of a field that may be left out or be null} */
  public abstract <T> @Nullable T nullable(String name, ValueType<T> type);
}
