package dev.dovetail.authorizer;

/** Reports that a token is not accepted. The reason is for the log, never for the caller. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  Refused(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }

  /** What is wrong with a token. */
  enum Reason {
    /** There is no bearer token, or more than one. */
    NO_TOKEN,
    /** It is no signed JWT in the canonical form. */
    MALFORMED,
    /** Its algorithm is none of the accepted ones. */
    ALGORITHM,
    /** It is of another type, or has critical headers. */
    HEADER,
    /** No key of the issuer has its id and algorithm. */
    UNKNOWN_KEY,
    /** The key did not sign this. */
    SIGNATURE,
    /** It is of another issuer. */
    ISSUER,
    /** It is for another service. */
    AUDIENCE,
    /** It has no end, or has come to it. */
    EXPIRED,
    /** It is not good yet. */
    NOT_YET,
    /** It is no access token. */
    USE,
    /** It names nobody. */
    SUBJECT
  }
}
