package dev.dovetail.lambda;

import org.jspecify.annotations.Nullable;

/**
 * Writes lines of JSON about a request, one for each call.
 *
 * <p>A line has the time, the level, the message, both ids of the request, the trace, and method
 * and path of the route; then the fields that the caller names. The event is never in it: its
 * headers and its body may be personal data or secrets. Safe for use by any number of threads.
 *
 * <pre>{@code
 * request.log().info("order placed", fields -> fields.text("order", order.id()));
 * }</pre>
 */
public final class Log {
  private final Invocation invocation;

  Log(Invocation invocation) {
    this.invocation = invocation;
  }

  /** Writes what helps to find a mistake. */
  public void debug(String message) {
    write(LogLevel.DEBUG, message, null, null);
  }

  /** Writes what helps to find a mistake, with fields. */
  public void debug(String message, JsonBody fields) {
    write(LogLevel.DEBUG, message, fields, null);
  }

  /** Writes what happened. */
  public void info(String message) {
    write(LogLevel.INFO, message, null, null);
  }

  /** Writes what happened, with fields. */
  public void info(String message, JsonBody fields) {
    write(LogLevel.INFO, message, fields, null);
  }

  /** Writes what somebody should look at some day. */
  public void warn(String message) {
    write(LogLevel.WARN, message, null, null);
  }

  /** Writes what somebody should look at some day, with fields. */
  public void warn(String message, JsonBody fields) {
    write(LogLevel.WARN, message, fields, null);
  }

  /** Writes what somebody should look at some day, with the classes of an exception. */
  public void warn(String message, Throwable failure) {
    write(LogLevel.WARN, message, null, failure);
  }

  /** Writes what has failed, with fields. */
  public void error(String message, JsonBody fields) {
    write(LogLevel.ERROR, message, fields, null);
  }

  /**
   * Writes what has failed, with the classes and the stack of an exception.
   *
   * <p>Its message is left out, unless it is one of this library: others may hold values.
   */
  public void error(String message, Throwable failure) {
    write(LogLevel.ERROR, message, null, failure);
  }

  /** {@return whether lines of a level are written, where the fields cost something to find} */
  public boolean writes(LogLevel level) {
    return level.compareTo(invocation.options().logLevel()) >= 0;
  }

  private void write(
      LogLevel level, String message, @Nullable JsonBody fields, @Nullable Throwable failure) {
    if (!writes(level)) {
      return;
    }
    JsonWriter out = LogLine.start(invocation, level).text("message", message);
    LogLine.identify(out, invocation);
    if (fields != null) {
      out.object("fields", fields);
    }
    if (failure != null) {
      FailureLog.writeFailure(out, failure, level.compareTo(LogLevel.ERROR) >= 0);
    }
    FailureLog.print(invocation.context(), out.end().toString());
  }
}
