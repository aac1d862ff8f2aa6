package dev.dovetail.spi;

import dev.dovetail.InvalidTransaction;
import dev.dovetail.Read;
import dev.dovetail.Snapshot;
import dev.dovetail.TransactionCanceled;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Reads items by one request, and keeps them by their places. */
final class ReadSnapshot implements Snapshot {
  /** An empty item is one that is not there. */
  private final Map<ItemPlace, Map<String, AttributeValue>> items;

  private ReadSnapshot(Map<ItemPlace, Map<String, AttributeValue>> items) {
    this.items = items;
  }

  static ReadSnapshot of(List<TableRead<?>> reads) {
    TableClient first = reads.get(0).table();
    Set<ItemPlace> distinct = new LinkedHashSet<>();
    for (int i = 0; i < reads.size(); i++) {
      TransactionLimits.sameClient(first.client(), reads.get(i).table(), i);
      distinct.add(reads.get(i).place());
    }
    if (distinct.size() > TransactionLimits.ACTIONS) {
      throw new InvalidTransaction(
          "A snapshot has "
              + distinct.size()
              + " items, but DynamoDB allows at most "
              + TransactionLimits.ACTIONS
              + ". Nothing was sent: read them in parts, each at a time of its own.");
    }
    List<ItemPlace> places = new ArrayList<>(distinct);
    List<ItemResponse> responses = send(first, places);
    Map<ItemPlace, Map<String, AttributeValue>> items = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      items.put(places.get(i), responses.get(i).item());
    }
    return new ReadSnapshot(items);
  }

  private static List<ItemResponse> send(TableClient first, List<ItemPlace> places) {
    TransactGetItemsRequest request = request(places);
    DynamoDbClient client = first.sender();
    Backoff backoff = new Backoff(first.options());
    while (true) {
      try {
        return client.transactGetItems(request).responses();
      } catch (TransactionCanceledException e) {
        TransactionCanceled canceled = Cancellations.ofReads(places, e);
        if (!canceled.isTransient() || !backoff.again(false)) {
          throw canceled;
        }
      } catch (SdkException e) {
        throw Refusals.ofTransaction("TransactGetItems", first.name(), e);
      }
    }
  }

  private static TransactGetItemsRequest request(List<ItemPlace> places) {
    List<TransactGetItem> gets = new ArrayList<>(places.size());
    for (ItemPlace place : places) {
      Get get =
          Get.builder()
              .tableName(place.table())
              .key(EntitySchema.attributesOf(place.key()))
              .build();
      gets.add(TransactGetItem.builder().get(get).build());
    }
    return TransactGetItemsRequest.builder().transactItems(gets).build();
  }

  @Override
  public <T> Optional<T> get(Read<T> read) {
    Map<String, AttributeValue> item =
        read instanceof TableRead<T> prepared ? items.get(prepared.place()) : null;
    if (item == null) {
      throw new IllegalArgumentException(
          read + " is no part of this snapshot. Give it to Snapshot.read as well.");
    }
    return item.isEmpty() ? Optional.empty() : ((TableRead<T>) read).visible(item);
  }

  /** {@return the number of items that were read} */
  @Override
  public String toString() {
    return "Snapshot of " + items.size() + " items";
  }
}
