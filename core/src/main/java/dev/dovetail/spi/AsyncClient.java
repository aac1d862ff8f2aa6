package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.RepositoryException;
import dev.dovetail.Slice;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * Carries out the operations of generated repositories that return a future, on the SDK's
 * asynchronous client: the same requests, guards and refusals as those of {@link TableClient}.
 *
 * <p>No thread waits. A future ends with what the call returns or with its {@link
 * RepositoryException}, in the thread of the SDK that brought the last answer. A future that is
 * cancelled cancels the request that is under way. Immutable, and safe for use by any number of
 * threads.
 */
public final class AsyncClient {
  private final TableClient table;
  private final DynamoDbAsyncClient given;
  private final DynamoDbAsyncClient client;

  /**
   * Makes a client.
   *
   * @param table the table
   * @param client the SDK's client, which stays the caller's to close
   */
  public AsyncClient(TableClient table, DynamoDbAsyncClient client) {
    this.table = table;
    this.given = client;
    this.client = table.options().observe(client);
  }

  /** {@return the SDK's client, for what repositories do not do} */
  public DynamoDbAsyncClient client() {
    return given;
  }

  /** {@return a call that was refused before a request} */
  public static <R> CompletableFuture<R> refused(RepositoryException refusal) {
    return CompletableFuture.failedFuture(refusal);
  }

  /** {@return the end of a call, without its result} */
  public static CompletableFuture<@Nullable Void> withoutResult(CompletableFuture<?> call) {
    return WithoutResult.of(call);
  }

  /** Writes an item whose key must be free, and returns it as it is stored. */
  public <T> CompletableFuture<T> create(EntitySchema<T> schema, T item) {
    return PreparedPut.of(table, schema, item).send(client);
  }

  /** Reads an item by its key, unless it has expired. */
  public <T> CompletableFuture<Optional<T>> get(ItemView<T> view, ItemKey key, boolean consistent) {
    return new AsyncGet<>(table, client, view, key, consistent, table.expiry(view)).begin();
  }

  /** Reads an item by its key, even if it has expired. */
  public <T> CompletableFuture<Optional<T>> getIncludingExpired(
      ItemView<T> view, ItemKey key, boolean consistent) {
    return new AsyncGet<>(table, client, view, key, consistent, Expiry.NEVER).begin();
  }

  /**
   * Writes every component of an item that must exist, except its time of creation, and every
   * attribute that is composed of components.
   */
  public <T> CompletableFuture<T> replace(EntitySchema<T> schema, T item, ItemUpdate update) {
    return PreparedUpdate.replacing(table, schema, item, update).send(client);
  }

  /** Does the same, and returns the item as it was, unless that is lost with the answer. */
  public <T> CompletableFuture<Optional<T>> replaceReturningOld(
      EntitySchema<T> schema, T item, ItemUpdate update) {
    return PreparedUpdate.replacing(table, schema, item, update).sendReturningOld(client);
  }

  /** Changes an item that must exist, and returns it as it is then. */
  public <T> CompletableFuture<T> update(EntitySchema<T> schema, ItemKey key, ItemUpdate update) {
    return PreparedUpdate.of(table, schema, key, update, token()).send(client);
  }

  /** Does the same, and returns the item as it was, unless that is lost with the answer. */
  public <T> CompletableFuture<Optional<T>> updateReturningOld(
      EntitySchema<T> schema, ItemKey key, ItemUpdate update) {
    return PreparedUpdate.of(table, schema, key, update, token()).sendReturningOld(client);
  }

  private WriteToken token() {
    return WriteToken.of(table.options());
  }

  /** Removes an item if it exists, and returns it as it was. */
  public <T> CompletableFuture<Optional<T>> delete(EntitySchema<T> schema, ItemKey key) {
    return PreparedDelete.of(table, schema, key).send(client);
  }

  /**
   * Removes an item that must exist and have a version, and returns it as it was. If the SDK had to
   * send the request again and finds no item, the item counts as removed, and what it was is lost.
   */
  public <T> CompletableFuture<Optional<T>> delete(
      EntitySchema<T> schema, ItemKey key, String versionAttribute, long expected) {
    return delete(schema, key, new ItemUpdate().count(versionAttribute, expected));
  }

  /** Removes an item that must exist and be as a guard demands, in the same way. */
  public <T> CompletableFuture<Optional<T>> delete(
      EntitySchema<T> schema, ItemKey key, ItemUpdate guard) {
    return PreparedDelete.of(table, schema, key, guard).send(client);
  }

  /** Reads a page: as many items as asked for, or all that are left. */
  public <T> CompletableFuture<Page<T>> query(ItemView<T> view, ItemQuery query, PageRequest page) {
    PartitionQuery requests = table.requests(view, query);
    PageItems<T> items = new PageItems<>(table.cursors(), view, query, page, requests.expiry());
    if (items.isComplete()) {
      return CompletableFuture.completedFuture(items.page());
    }
    return query.shards() > 0
        ? new AsyncShards<>(client, requests, items).begin()
        : new AsyncPage<>(client, requests, items).begin();
  }

  /**
   * Reads on until as many items meet a filter as asked for, nothing is left, or the budget is
   * spent.
   *
   * @param query what is read, which is not sharded
   */
  public <T> CompletableFuture<Slice<T>> slice(
      EntitySchema<T> schema, ItemQuery query, ItemCondition filter, PageRequest page) {
    SliceItems<T> items = new SliceItems<>(table, schema, query, filter, page);
    return items.isComplete()
        ? CompletableFuture.completedFuture(items.slice())
        : new AsyncSlice<>(client, table.name(), schema, items).begin();
  }

  /** {@return how many items a query reads} */
  public CompletableFuture<Long> count(EntitySchema<?> schema, ItemQuery query) {
    query.complete(schema.info());
    return query.isEmpty()
        ? CompletableFuture.completedFuture(0L)
        : new AsyncCount(client, table.requests(schema, query)).begin();
  }
}
