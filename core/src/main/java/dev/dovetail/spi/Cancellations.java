package dev.dovetail.spi;

import dev.dovetail.CancellationReason;
import dev.dovetail.CancellationReason.Cause;
import dev.dovetail.CancellationReason.None;
import dev.dovetail.CancellationReason.NotDone;
import dev.dovetail.CancellationReason.Refused;
import dev.dovetail.ItemKey;
import dev.dovetail.TransactionCanceled;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Gives the reasons of DynamoDB back to the writes and reads that they are of.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">Cancellation
 *     reasons</a>
 */
final class Cancellations {
  private Cancellations() {}

  /** One reason for each write: of several actions, the first that is why. */
  static TransactionCanceled ofWrites(List<TableWrite<?>> writes, TransactionCanceledException e) {
    List<CancellationReason> reasons = new ArrayList<>(writes.size());
    int place = 0;
    for (TableWrite<?> write : writes) {
      CancellationReason found = new None(write.key());
      for (PreparedAction action : write.actions()) {
        if (found instanceof None) {
          found = of(write, action, place, e);
        }
        place++;
      }
      reasons.add(found);
    }
    return new TransactionCanceled(reasons, e);
  }

  static TransactionCanceled ofReads(List<ItemPlace> places, TransactionCanceledException e) {
    List<CancellationReason> reasons = new ArrayList<>(places.size());
    for (int i = 0; i < places.size(); i++) {
      ItemKey key = places.get(i).key();
      reasons.add(
          i < e.cancellationReasons().size()
              ? of(key, e.cancellationReasons().get(i).code())
              : new None(key));
    }
    return new TransactionCanceled(reasons, e);
  }

  private static CancellationReason of(
      TableWrite<?> write, PreparedAction action, int place, TransactionCanceledException e) {
    if (place >= e.cancellationReasons().size()) {
      return new None(write.key());
    }
    software.amazon.awssdk.services.dynamodb.model.CancellationReason reason =
        e.cancellationReasons().get(place);
    if ("ConditionalCheckFailed".equals(reason.code())) {
      return new Refused(write.key(), action.refusal(alone(reason, e)));
    }
    if ("ValidationError".equals(reason.code()) && Refusals.isTooLarge(reason.message())) {
      return new Refused(write.key(), Refusals.tooLarge("a ".concat(write.type()), e));
    }
    if ("ValidationError".equals(reason.code()) && Refusals.isNoNumber(reason.message())) {
      return new Refused(write.key(), Refusals.noNumber("a ".concat(write.type()), e));
    }
    return of(write.key(), reason.code());
  }

  /** {@return the exception of a write alone that is refused for the same reason} */
  static ConditionalCheckFailedException alone(
      software.amazon.awssdk.services.dynamodb.model.CancellationReason reason,
      TransactionCanceledException e) {
    return ConditionalCheckFailedException.builder()
        .message(reason.message())
        .item(reason.hasItem() ? reason.item() : null)
        .cause(e)
        .build();
  }

  private static CancellationReason of(ItemKey key, String code) {
    return switch (code) {
      case "None" -> new None(key);
      case "TransactionConflict" -> new NotDone(key, Cause.CONFLICT);
      case "ProvisionedThroughputExceeded", "ThrottlingError" -> new NotDone(key, Cause.THROTTLED);
      default -> new NotDone(key, Cause.OTHER);
    };
  }
}
