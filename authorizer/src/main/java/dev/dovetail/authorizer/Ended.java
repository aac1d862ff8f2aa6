package dev.dovetail.authorizer;

/** Ends an invocation with a text that API Gateway knows; nothing else of it gets out. */
final class Ended extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param text {@code Unauthorized} for 401; every other text is 500
   */
  Ended(String text) {
    super(text, null, false, false);
  }
}
