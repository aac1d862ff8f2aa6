package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A write of one item that can be sent alone, or as an action of a transaction under the same
 * condition. Immutable.
 *
 * @param <R> what it returns where it is sent alone
 */
abstract sealed class PreparedWrite<R> extends PreparedAction
    permits PreparedPut, PreparedUpdate, PreparedDelete {
  PreparedWrite(ItemKey key) {
    super(key);
  }

  /** Sends it alone. */
  abstract R send(DynamoDbClient client);

  /** Sends it alone, and returns at once. */
  abstract CompletableFuture<R> send(DynamoDbAsyncClient client);
}
