package dev.dovetail;

import software.amazon.awssdk.core.exception.SdkException;

/**
 * Reports that DynamoDB or the way to it failed after the SDK's own retries; the SDK's exception is
 * the cause.
 *
 * <p>For a write it is unknown whether it took place, unless it was sent once and {@link
 * #throttled}: the message says so then.
 */
public final class RequestFailed extends RepositoryException {
  private static final long serialVersionUID = 1L;

  private final boolean throttled;

  /**
   * @param operation the operation and its table
   * @param throttled whether DynamoDB refused the request because of its rate
   * @param cause the SDK's exception
   */
  public RequestFailed(String operation, boolean throttled, SdkException cause) {
    super(
        throttled
            ? operation + " was throttled by DynamoDB" + outcome(cause) + " Try again later."
            : operation + " failed: " + cause.getClass().getSimpleName(),
        cause);
    this.throttled = throttled;
  }

  private static String outcome(SdkException cause) {
    Integer attempts = cause.numAttempts();
    return attempts != null && attempts > 1
        ? " in the last of "
            + attempts
            + " attempts. If the answer of another was lost, it may be done."
        : " and not done.";
  }

  /**
   * {@return whether DynamoDB refused the last attempt because of its rate}
   *
   * <p>That attempt did nothing. The SDK may have sent the request before, and lost an answer.
   */
  public boolean throttled() {
    return throttled;
  }
}
