package dev.dovetail;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The root of everything that a repository throws.
 *
 * <p>A refusal means that nothing was written, if the SDK sent the request once. If it had to send
 * it again, an earlier attempt may have been done and then been overwritten by somebody else; the
 * message says so, and {@link SdkException#numAttempts} of the cause has the number.
 *
 * <p>Messages name the table, the entity and the key, and never hold values of other attributes.
 */
public abstract sealed class RepositoryException extends RuntimeException
    permits AggregateTooLarge,
        AlreadyExists,
        BatchIncomplete,
        ConditionFailed,
        Contended,
        InvalidChanges,
        IdempotentParameterMismatch,
        InvalidCondition,
        InvalidCursor,
        InvalidItem,
        InvalidKey,
        InvalidTransaction,
        NotFound,
        NotUnique,
        RequestFailed,
        StaleVersion,
        TransactionCanceled,
        WrongType {
  private static final long serialVersionUID = 1L;

  RepositoryException(String message) {
    super(message);
  }

  RepositoryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Says what a refused write has done: nothing, unless the SDK had to send it again. */
  static String outcome(Throwable cause) {
    if (cause instanceof SdkException sdk && sdk.numAttempts() != null && sdk.numAttempts() > 1) {
      return "Nothing was written by the last of "
          + sdk.numAttempts()
          + " attempts; an earlier one, whose answer was lost, may have been done.";
    }
    return "Nothing was written.";
  }
}
