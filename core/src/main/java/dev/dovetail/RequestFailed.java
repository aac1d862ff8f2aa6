package dev.dovetail;

import software.amazon.awssdk.core.exception.SdkException;

/**
 * Reports that DynamoDB or the way to it failed after the SDK's own retries; the SDK's exception is
 * the cause.
 *
 * <p>For a write it is unknown whether it took place, unless {@link #throttled} says otherwise.
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
            ? operation + " was throttled by DynamoDB and not done. Try again later."
            : operation + " failed: " + cause.getClass().getSimpleName(),
        cause);
    this.throttled = throttled;
  }

  /**
   * {@return whether DynamoDB refused the request because of its rate, so that nothing was done}
   */
  public boolean throttled() {
    return throttled;
  }
}
