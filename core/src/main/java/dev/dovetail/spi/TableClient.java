package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * Carries out the operations of generated repositories on one table.
 *
 * <p>Every write is guarded by the entity's type: it never changes another entity's item. Immutable
 * and, as the SDK's client is, safe for use by any number of threads.
 */
public final class TableClient {
  private final DynamoDbClient given;
  private final DynamoDbClient client;
  private final String table;
  private final TableOptions options;
  private final TableIndexes indexes;
  private final PageReader pages;

  /**
   * @param client the SDK's client, which stays the caller's to close
   * @param table the table's physical name or ARN
   * @param options clock, ids, secrets, threads and listener
   */
  public TableClient(DynamoDbClient client, String table, TableOptions options) {
    this(client, table, options, TableIndexes.NONE);
  }

  /**
   * @param client the SDK's client, which stays the caller's to close
   * @param table the table's physical name or ARN
   * @param options clock, ids, secrets, threads and listener
   * @param indexes those whose keys are attributes of entities that are not in them
   */
  public TableClient(
      DynamoDbClient client, String table, TableOptions options, TableIndexes indexes) {
    this.given = client;
    this.client = options.observe(client);
    this.table = table;
    this.options = options;
    this.indexes = indexes;
    this.pages = new PageReader(this.client, table, options);
  }

  /** {@return the SDK's client, for what repositories do not do} */
  public DynamoDbClient client() {
    return given;
  }

  /** {@return the client for requests of repositories, of which a listener hears} */
  DynamoDbClient sender() {
    return client;
  }

  /** {@return the table's physical name or ARN} */
  public String name() {
    return table;
  }

  TableIndexes indexes() {
    return indexes;
  }

  TableOptions options() {
    return options;
  }

  Cursors cursors() {
    return pages.cursors();
  }

  /** {@return the clock's time in whole milliseconds} */
  public Instant now() {
    return options.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** {@return a new id} */
  public UUID newId() {
    return options.ids().get();
  }

  /** {@return the id, or a new one if it is absent} */
  public UUID idOr(@Nullable UUID id) {
    return id == null ? newId() : id;
  }

  /** {@return the id, or a new one if it is absent} */
  public String idOr(@Nullable String id) {
    return id == null ? newId().toString() : id;
  }

  /** Writes an item whose key must be free, and returns it as it is stored. */
  public <T> T create(EntitySchema<T> schema, T item) {
    return PreparedPut.of(this, schema, item).send(client);
  }

  /** Reads an item by its key, unless it has expired. */
  public <T> Optional<T> get(ItemView<T> view, ItemKey key, boolean consistent) {
    return get(view, key, consistent, expiry(view));
  }

  /** Reads an item by its key, even if it has expired. */
  public <T> Optional<T> getIncludingExpired(ItemView<T> view, ItemKey key, boolean consistent) {
    return get(view, key, consistent, Expiry.NEVER);
  }

  private <T> Optional<T> get(ItemView<T> view, ItemKey key, boolean consistent, Expiry expiry) {
    Map<String, AttributeValue> item = read(view, key, consistent);
    return item.isEmpty() ? Optional.empty() : expiry.visible(view, item);
  }

  /** Reads an item as it is, expired or not; it has no attributes if there is none. */
  Map<String, AttributeValue> read(ItemView<?> view, ItemKey key, boolean consistent) {
    Expressions expressions = new Expressions();
    String projection = view.projection(expressions, false, List.of());
    try {
      GetItemResponse response =
          client.getItem(
              GetItemRequest.builder()
                  .tableName(table)
                  .key(EntitySchema.attributesOf(key))
                  .consistentRead(consistent)
                  .projectionExpression(projection)
                  .expressionAttributeNames(projection == null ? null : expressions.names())
                  .build());
      return response.hasItem() ? response.item() : Map.of();
    } catch (SdkException e) {
      throw Refusals.of("GetItem", table, view, e);
    }
  }

  /**
   * Writes every component of an item that must exist, except its time of creation, and every
   * attribute that is composed of components.
   */
  public <T> T replace(EntitySchema<T> schema, T item, ItemUpdate update) {
    return PreparedUpdate.replacing(this, schema, item, update).send(client);
  }

  /** Does the same, and returns the item as it was, unless that is lost with the answer. */
  public <T> Optional<T> replaceReturningOld(EntitySchema<T> schema, T item, ItemUpdate update) {
    return PreparedUpdate.replacing(this, schema, item, update).sendReturningOld(client);
  }

  /** Changes an item that must exist, and returns it as it is then. */
  public <T> T update(EntitySchema<T> schema, ItemKey key, ItemUpdate update) {
    return PreparedUpdate.of(this, schema, key, update, WriteToken.of(options)).send(client);
  }

  /** Does the same, and returns the item as it was, unless that is lost with the answer. */
  public <T> Optional<T> updateReturningOld(
      EntitySchema<T> schema, ItemKey key, ItemUpdate update) {
    return PreparedUpdate.of(this, schema, key, update, WriteToken.of(options))
        .sendReturningOld(client);
  }

  /** Removes an item if it exists, and returns it as it was. */
  public <T> Optional<T> delete(EntitySchema<T> schema, ItemKey key) {
    return PreparedDelete.of(this, schema, key).send(client);
  }

  /**
   * Removes an item that must exist and have a version, and returns it as it was. If the SDK had to
   * send the request again and finds no item, the item counts as removed, and what it was is lost.
   */
  public <T> Optional<T> delete(
      EntitySchema<T> schema, ItemKey key, String versionAttribute, long expected) {
    return delete(schema, key, new ItemUpdate().count(versionAttribute, expected));
  }

  /** Removes an item that must exist and be as a guard demands, in the same way. */
  public <T> Optional<T> delete(EntitySchema<T> schema, ItemKey key, ItemUpdate guard) {
    return PreparedDelete.of(this, schema, key, guard).send(client);
  }

  /** Reads a page: as many items as asked for, or all that are left. */
  public <T> Page<T> query(ItemView<T> view, ItemQuery query, PageRequest page) {
    Expiry expiry = query.isIncludingExpired() ? Expiry.NEVER : expiry(view);
    return pages.read(view, query, page, expiry);
  }

  /** The requests of a query, which hide what has expired by now. */
  PartitionQuery requests(ItemView<?> view, ItemQuery query) {
    Expiry expiry = query.isIncludingExpired() ? Expiry.NEVER : expiry(view);
    return new PartitionQuery(client, table, view, query, expiry);
  }

  /** Reads the shards of a query from behind a sort key on, or from the start if it is null. */
  ShardReader shards(PartitionQuery requests, @Nullable AttributeValue after) {
    return new ShardReader(requests, new ShardRequests(options.executor().orElse(null)), after);
  }

  Expiry expiry(ItemView<?> view) {
    return Expiry.of(view.info(), options.clock());
  }

  static void check(EntitySchema<?> schema, Map<String, AttributeValue> attributes) {
    ItemSize.check(schema.info().type(), attributes);
    for (IndexKey index : schema.info().indexes()) {
      KeyLimits.check(index, attributes);
    }
  }
}
