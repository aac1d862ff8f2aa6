package dev.dovetail.spi;

import dev.dovetail.RepositoryException;
import dev.dovetail.RequestFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Writes several items, all of them or none. Used by one call, so not safe for several threads. */
final class GuardTransaction {
  private static final String REFUSED = "ConditionalCheckFailed";
  private static final String CONFLICT = "TransactionConflict";

  private final TableClient table;
  private final EntitySchema<?> schema;
  private final List<TransactWriteItem> actions = new ArrayList<>();

  GuardTransaction(TableClient table, EntitySchema<?> schema) {
    this.table = table;
    this.schema = schema;
  }

  void add(TransactWriteItem action) {
    actions.add(action);
  }

  /**
   * Sends it, under a token by which DynamoDB knows a request that the SDK sends again.
   *
   * @return why nothing was written, or null if all was
   */
  @Nullable TransactionCanceledException send(DynamoDbClient client) {
    try {
      client.transactWriteItems(
          TransactWriteItemsRequest.builder()
              .transactItems(actions)
              .clientRequestToken(UUID.randomUUID().toString())
              .build());
      return null;
    } catch (TransactionCanceledException e) {
      if (has(e, REFUSED) || has(e, CONFLICT)) {
        return e;
      }
      throw failure(e, has(e, "ThrottlingError") || has(e, "ProvisionedThroughputExceeded"));
    } catch (SdkException e) {
      throw Refusals.of("TransactWriteItems", table.name(), schema, e);
    }
  }

  /** {@return what is thrown if others are in the way for too long} */
  RepositoryException failure(SdkException e, boolean throttled) {
    return new RequestFailed("TransactWriteItems on table \"" + table.name() + "\"", throttled, e);
  }

  /** {@return the refusal of one action, as if it had been sent alone, or null if it was fine} */
  static @Nullable ConditionalCheckFailedException refusal(
      TransactionCanceledException e, int action) {
    if (action >= e.cancellationReasons().size()) {
      return null;
    }
    CancellationReason reason = e.cancellationReasons().get(action);
    if (!REFUSED.equals(reason.code())) {
      return null;
    }
    ConditionalCheckFailedException.Builder refusal =
        ConditionalCheckFailedException.builder()
            .message(reason.message())
            .requestId(e.requestId())
            .numAttempts(e.numAttempts())
            .cause(e);
    if (reason.hasItem()) {
      refusal.item(reason.item());
    }
    return refusal.build();
  }

  private static boolean has(TransactionCanceledException e, String code) {
    for (CancellationReason reason : e.cancellationReasons()) {
      if (code.equals(reason.code())) {
        return true;
      }
    }
    return false;
  }
}
