package dev.dovetail.lambda;

import java.time.DateTimeException;

/**
 * Reads the records of one class from query parameters: the base of what is generated for a {@link
 * QueryRecord}.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param <T> the record
 */
public abstract class QueryType<T> {
  /** Makes the one instance of generated code. */
  protected QueryType() {}

  /**
   * {@return the record with the values of parameters; where some are wrong, the constructor gets
   * stand-ins, and what it makes or throws of them is thrown away}
   */
  protected abstract T read(Fields query);

  final T read(Parameters query, Violations violations) {
    T result;
    try {
      result = read(query);
    } catch (IllegalArgumentException | DateTimeException e) {
      if (violations.count() == 0) {
        violations.add("", "not_legal", "The parameters are legal, but not together.");
      }
      throw violations.refusal(400);
    } catch (RuntimeException e) {
      throw violations.instead(400, e);
    }
    violations.refuse(400);
    return result;
  }
}
