package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import dev.dovetail.RepositoryException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * A write of one item that is checked, guarded and ready to be sent, alone or as an action of a
 * transaction. Immutable.
 *
 * @param <R> what it returns where it is sent alone
 */
abstract sealed class PreparedWrite<R> permits PreparedPut, PreparedUpdate, PreparedDelete {
  private final ItemKey key;

  PreparedWrite(ItemKey key) {
    this.key = key;
  }

  final ItemKey key() {
    return key;
  }

  /** Sends it alone. */
  abstract R send(DynamoDbClient client);

  /** {@return the action of a transaction that writes the same under the same condition} */
  abstract TransactWriteItem action();

  /** {@return what is thrown if the item does not meet the condition} */
  abstract RepositoryException refusal(ConditionalCheckFailedException e);
}
