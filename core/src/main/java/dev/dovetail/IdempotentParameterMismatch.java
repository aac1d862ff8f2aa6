package dev.dovetail;

/**
 * Reports that a {@link Transaction} has the client token of one that was committed within the last
 * ten minutes and is not the same. Nothing was written by this one.
 *
 * <p>Writes that are prepared again have other times and write tokens, so a caller who prepares the
 * same transaction anew under its own token learns by this that the first was done.
 */
public final class IdempotentParameterMismatch extends RepositoryException {
  private static final long serialVersionUID = 1L;

  private final String token;

  /**
   * Makes a report.
   *
   * @param token the client token
   * @param cause the SDK's exception
   */
  public IdempotentParameterMismatch(String token, Throwable cause) {
    super(
        "The client token \""
            + token
            + "\" is that of a transaction with other writes, which was committed within the last ten"
            + " minutes. Nothing was written by this one. If it is the same one, prepared again, it"
            + " is done; otherwise give each a token of its own.",
        cause);
    this.token = token;
  }

  /** {@return the client token} */
  public String token() {
    return token;
  }
}
