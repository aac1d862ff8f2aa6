package dev.dovetail.authorizer;

/** Reports that there are no keys to verify tokens with, which is no fault of a caller. */
final class IssuerUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  IssuerUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  IssuerUnavailable(String message) {
    super(message);
  }
}
