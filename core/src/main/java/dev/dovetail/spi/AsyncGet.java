package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** Reads an item by its key. */
final class AsyncGet<T> extends AsyncCall<GetItemResponse, Optional<T>> {
  private final DynamoDbAsyncClient client;
  private final ItemView<T> view;
  private final Expiry expiry;
  private final GetItemRequest request;
  private Optional<T> found = Optional.empty();

  /**
   * Prepares to read.
   *
   * @param expiry what is hidden
   */
  AsyncGet(
      TableClient table,
      DynamoDbAsyncClient client,
      ItemView<T> view,
      ItemKey key,
      boolean consistent,
      Expiry expiry) {
    this.client = client;
    this.view = view;
    this.expiry = expiry;
    this.request = table.getRequest(view, key, consistent);
  }

  @Override
  CompletableFuture<GetItemResponse> send() {
    return client.getItem(request);
  }

  @Override
  boolean goesOn(GetItemResponse answer) {
    if (answer.hasItem() && !answer.item().isEmpty()) {
      found = expiry.visible(view, answer.item());
    }
    return false;
  }

  @Override
  boolean goesOnAfter(SdkException failure) {
    throw Refusals.of("GetItem", request.tableName(), view, failure);
  }

  @Override
  Optional<T> result() {
    return found;
  }
}
