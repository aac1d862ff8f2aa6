package dev.dovetail.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * A second engine with the same tables, some writes behind the first, for reads that need not be
 * consistent. Safe for use by any number of threads; while it is on, requests wait for one another.
 */
final class Replica implements AutoCloseable {
  private final DynamoDbClient engine;
  private final Map<String, List<String>> keys = new HashMap<>();
  private final Deque<List<Image>> pending = new ArrayDeque<>();
  private @Nullable AmazonDynamoDBLocal copy;
  private int behind;
  private boolean indexesOnly;
  private volatile boolean on;

  Replica(DynamoDbClient engine) {
    this.engine = engine;
  }

  /** What a write left under a key: an item, or nothing. */
  private record Image(
      String table, Map<String, AttributeValue> key, @Nullable Map<String, AttributeValue> item) {}

  /** Makes one request of an engine. */
  interface Request<A> {
    A send(DynamoDbClient client) throws ReflectiveOperationException;
  }

  /**
   * Keeps reads behind from now on.
   *
   * @param writes how many of the last writes they do not see
   * @param indexes whether only those of global indexes are behind
   */
  synchronized void start(int writes, boolean indexes) {
    behind = writes;
    indexesOnly = indexes;
    if (!on) {
      on = true;
      catchUp();
    }
    applyOldest();
  }

  /** Shows the writes that are no longer among the last ones. */
  private void applyOldest() {
    while (pending.size() > behind) {
      pending.removeFirst().forEach(this::apply);
    }
  }

  /** Shows all that was written until now. */
  synchronized void catchUp() {
    if (on) {
      pending.clear();
      engine.listTablesPaginator().tableNames().forEach(this::copyItems);
    }
  }

  /** Lets all reads see everything. */
  synchronized void stop() {
    on = false;
    pending.clear();
  }

  /** {@return the answer to a request, from whichever engine it is to see} */
  <A> A send(Object request, Request<A> call) throws ReflectiveOperationException {
    return on ? sendInTurn(request, call) : call.send(engine);
  }

  private synchronized <A> A sendInTurn(Object request, Request<A> call)
      throws ReflectiveOperationException {
    if (!on) {
      // It was switched off while this request waited for its turn.
      return call.send(engine);
    }
    ReadTarget target = ReadTarget.of(request, engine);
    if (target.isEventual() && (target.isGlobalIndex() || !indexesOnly)) {
      target.tables().forEach(this::ensureTable);
      return call.send(copy());
    }
    A answer = call.send(engine);
    List<WrittenKeys.Written> written = WrittenKeys.of(request);
    if (!written.isEmpty()) {
      pending.add(images(written));
      applyOldest();
    }
    return answer;
  }

  private List<Image> images(List<WrittenKeys.Written> written) {
    List<Image> images = new ArrayList<>();
    for (WrittenKeys.Written one : written) {
      ensureTable(one.table());
      Map<String, AttributeValue> key = key(one.table(), one.attributes());
      var answer = engine.getItem(b -> b.tableName(one.table()).key(key).consistentRead(true));
      images.add(new Image(one.table(), key, answer.hasItem() ? answer.item() : null));
    }
    return images;
  }

  private void apply(Image image) {
    Map<String, AttributeValue> item = image.item();
    if (item == null) {
      copy().deleteItem(b -> b.tableName(image.table()).key(image.key()));
    } else {
      copy().putItem(b -> b.tableName(image.table()).item(item));
    }
  }

  private void copyItems(String table) {
    ensureTable(table);
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> wanted = new LinkedHashMap<>();
    engine
        .scanPaginator(b -> b.tableName(table).consistentRead(true))
        .items()
        .forEach(item -> wanted.put(key(table, item), item));
    List<Map<String, AttributeValue>> gone = new ArrayList<>();
    copy()
        .scanPaginator(b -> b.tableName(table))
        .items()
        .forEach(
            item -> {
              if (!wanted.containsKey(key(table, item))) {
                gone.add(key(table, item));
              }
            });
    gone.forEach(key -> copy().deleteItem(b -> b.tableName(table).key(key)));
    wanted.values().forEach(item -> copy().putItem(b -> b.tableName(table).item(item)));
  }

  private Map<String, AttributeValue> key(String table, Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> key = new LinkedHashMap<>(attributes);
    key.keySet().retainAll(keys.getOrDefault(table, List.of()));
    return key;
  }

  /** A table that is made while reads are behind is empty at first. */
  private void ensureTable(String table) {
    if (!keys.containsKey(table)) {
      var description = engine.describeTable(b -> b.tableName(table)).table();
      copy().createTable(TableCopy.of(description));
      keys.put(
          table, description.keySchema().stream().map(KeySchemaElement::attributeName).toList());
    }
  }

  private DynamoDbClient copy() {
    if (copy == null) {
      copy = DynamoDBEmbedded.create(true);
    }
    return copy.dynamoDbClient();
  }

  @Override
  public synchronized void close() {
    stop();
    if (copy != null) {
      copy.shutdownNow();
      copy = null;
    }
  }
}
