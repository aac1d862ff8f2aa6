package dev.dovetail.testkit;

/**
 * Why an invocation has no result, as Lambda tells a caller.
 *
 * @param type the class of the exception, or a name of Lambda's own, such as {@code
 *     Sandbox.Timedout}
 * @param message its message, which may be empty
 */
public record FunctionError(String type, String message) {
  static final String TIMED_OUT = "Sandbox.Timedout";
  static final String EXITED = "Runtime.ExitError";
  static final String TOO_LARGE = "Function.ResponseSizeTooLarge";
}
