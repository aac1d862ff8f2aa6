package dev.dovetail;

import java.util.List;
import java.util.Optional;

/**
 * Reports that DynamoDB canceled a {@link Transaction} or a {@link Snapshot}. Nothing was written,
 * however often the request was sent.
 */
public final class TransactionCanceled extends RepositoryException {
  private static final long serialVersionUID = 1L;

  private final List<CancellationReason> reasons;

  /**
   * Makes a report.
   *
   * @param reasons one for each write or read, in the order of the transaction
   * @param cause the SDK's exception
   */
  public TransactionCanceled(List<CancellationReason> reasons, Throwable cause) {
    super(message(reasons), cause);
    this.reasons = List.copyOf(reasons);
  }

  private static String message(List<CancellationReason> reasons) {
    StringBuilder text =
        new StringBuilder("The transaction was canceled, and nothing was written.");
    for (int i = 0; i < reasons.size(); i++) {
      CancellationReason reason = reasons.get(i);
      if (reason instanceof CancellationReason.None) {
        continue;
      }
      text.append(" Number ").append(i + 1).append(" of ").append(reasons.size()).append(": ");
      if (reason instanceof CancellationReason.Refused refused) {
        text.append(refused.refusal().getMessage());
      } else if (reason instanceof CancellationReason.NotDone notDone) {
        text.append("the item with the key ").append(reason.key()).append(text(notDone.cause()));
      }
    }
    return text.toString();
  }

  private static String text(CancellationReason.Cause cause) {
    return switch (cause) {
      case CONFLICT -> " is part of another transaction or write. Try again later.";
      case THROTTLED -> " is throttled. Try again later.";
      case OTHER -> " can't be written so.";
    };
  }

  /** {@return one reason for each write or read, in the order of the transaction} */
  public List<CancellationReason> reasons() {
    return reasons;
  }

  /** {@return what the first write that was refused would have thrown alone, if there is one} */
  public Optional<RepositoryException> refusal() {
    for (CancellationReason reason : reasons) {
      if (reason instanceof CancellationReason.Refused refused) {
        return Optional.of(refused.refusal());
      }
    }
    return Optional.empty();
  }

  /** {@return whether there was nothing but conflicts and throttling, which pass} */
  public boolean isTransient() {
    boolean found = false;
    for (CancellationReason reason : reasons) {
      if (reason instanceof CancellationReason.NotDone notDone
          && notDone.cause() != CancellationReason.Cause.OTHER) {
        found = true;
      } else if (!(reason instanceof CancellationReason.None)) {
        return false;
      }
    }
    return found;
  }
}
