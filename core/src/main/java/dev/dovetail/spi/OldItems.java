package dev.dovetail.spi;

import dev.dovetail.InvalidItem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Brings the stored items that a transaction was refused for to their present entity versions. For
 * one call.
 */
final class OldItems {
  private final List<@Nullable OldItem> items = new ArrayList<>();

  OldItems(List<TableWrite<?>> writes, DynamoDbClient client) {
    for (TableWrite<?> write : writes) {
      for (PreparedAction action : write.actions()) {
        items.add(action.oldItem(client));
      }
    }
  }

  /** Writes items in their present form, and returns whether there were any. */
  boolean upgraded(TransactionCanceledException refusal) {
    boolean upgraded = false;
    List<CancellationReason> reasons = refusal.cancellationReasons();
    for (int i = 0; i < items.size() && i < reasons.size(); i++) {
      OldItem item = items.get(i);
      if (item != null && "ConditionalCheckFailed".equals(reasons.get(i).code())) {
        try {
          upgraded |= item.upgraded(Cancellations.alone(reasons.get(i), refusal));
        } catch (InvalidItem e) {
          return false; // The reason of this action says so.
        }
      }
    }
    return upgraded;
  }
}
