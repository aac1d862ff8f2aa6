package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import dev.dovetail.RepositoryException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What a transaction does to one item, checked, guarded and ready to be sent. Immutable. */
abstract sealed class PreparedAction permits PreparedWrite, PreparedCheck {
  private final ItemKey key;

  PreparedAction(ItemKey key) {
    this.key = key;
  }

  final ItemKey key() {
    return key;
  }

  /** {@return the action of a transaction} */
  abstract TransactWriteItem action();

  /** {@return what is thrown if the item does not meet the condition} */
  abstract RepositoryException refusal(ConditionalCheckFailedException e);

  /** {@return what brings the item to its present version, or null if any version will do} */
  abstract @Nullable OldItem oldItem(DynamoDbClient client);

  /** {@return the least size of the item that the action touches, as far as it knows the item} */
  abstract int bytes();
}
