package dev.dovetail.spi;

import dev.dovetail.RepositoryException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Sends one write, and before it is sent again, what brings its item to the present entity version.
 *
 * @param <R> what the write returns
 */
abstract class AsyncWrite<R> extends AsyncCall<DynamoDbResponse, R> {
  private final DynamoDbAsyncClient client;
  private final @Nullable PresentForm form;
  private @Nullable UpdateItemRequest upgrade;
  private @Nullable R result;

  /**
   * Prepares one.
   *
   * @param form the present form of the item, or null if an item of any version will do
   */
  AsyncWrite(DynamoDbAsyncClient client, @Nullable PresentForm form) {
    this.client = client;
    this.form = form;
  }

  /** Sends the write itself. */
  abstract CompletableFuture<? extends DynamoDbResponse> write(DynamoDbAsyncClient client);

  /** {@return what a write returns that was answered so} */
  abstract R written(DynamoDbResponse response);

  /** {@return whether an earlier attempt of the call was done} */
  abstract boolean wasDone(ConditionalCheckFailedException e);

  /** {@return what it returns then} */
  abstract R writtenBefore(ConditionalCheckFailedException e);

  /** {@return what the call fails with} */
  abstract RepositoryException failure(SdkException e);

  @Override
  final CompletableFuture<? extends DynamoDbResponse> send() {
    return upgrade == null ? write(client) : client.updateItem(upgrade);
  }

  @Override
  final boolean goesOn(DynamoDbResponse answer) {
    if (upgrade != null) {
      upgrade = null;
      return true;
    }
    result = written(answer);
    return false;
  }

  @Override
  final boolean goesOnAfter(SdkException failure) {
    if (!(failure instanceof ConditionalCheckFailedException refusal)) {
      throw form != null && upgrade != null ? form.failure(failure) : failure(failure);
    }
    if (upgrade != null) {
      upgrade = null; // Somebody else wrote the item, perhaps in its present form.
      return true;
    }
    if (wasDone(refusal)) {
      result = writtenBefore(refusal);
      return false;
    }
    upgrade = form == null ? null : form.request(refusal);
    if (upgrade == null) {
      throw failure(failure);
    }
    return true;
  }

  @Override
  final R result() {
    if (result == null) {
      throw new IllegalStateException("The write has no result.");
    }
    return result;
  }
}
