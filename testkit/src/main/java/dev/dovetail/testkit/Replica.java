package dev.dovetail.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;

/**
 * A second engine with the same tables, some writes behind the first, for reads that need not be
 * consistent. Safe for use by any number of threads; while it is on, requests wait for one another.
 */
final class Replica implements AutoCloseable {
  private final DynamoDbClient engine;
  private final CopiedTables tables;
  private final Deque<List<Image>> pending = new ArrayDeque<>();
  private @Nullable Engine copy;
  private int behind;
  private boolean indexesOnly;
  private volatile boolean on;

  /** Read by the requests that leave no images: the copy begins when none of them is under way. */
  private final ReadWriteLock unnoted = new ReentrantReadWriteLock();

  Replica(DynamoDbClient engine) {
    this.engine = engine;
    this.tables = new CopiedTables(engine, this::copy);
  }

  /** What a write left under a key of a table: an item, or nothing. */
  private record Image(
      String table,
      int number,
      Map<String, AttributeValue> key,
      @Nullable Map<String, AttributeValue> item) {}

  /** Makes one request of an engine. */
  interface Request<A> {
    A send(DynamoDbClient client);
  }

  /**
   * Keeps reads behind from now on.
   *
   * @param writes how many of the last writes they do not see
   * @param indexes whether only those of global indexes are behind
   */
  void start(int writes, boolean indexes) {
    // Not while this has its turn: to close, nobody is to wait for the requests under way.
    unnoted.writeLock().lock();
    try {
      startInTurn(writes, indexes);
    } finally {
      unnoted.writeLock().unlock();
    }
  }

  private synchronized void startInTurn(int writes, boolean indexes) {
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
      Set<String> names = new LinkedHashSet<>();
      engine.listTablesPaginator().tableNames().forEach(names::add);
      tables.retain(names);
      names.forEach(this::copyItems);
    }
  }

  /** Lets all reads see everything. */
  synchronized void stop() {
    on = false;
    pending.clear();
  }

  /** {@return the answer to a request, from whichever engine it is to see} */
  <A> A send(Object request, Request<A> call) {
    if (!on) {
      unnoted.readLock().lock();
      try {
        if (!on) {
          return call.send(engine);
        }
      } finally {
        unnoted.readLock().unlock();
      }
    }
    return sendInTurn(request, call);
  }

  private synchronized <A> A sendInTurn(Object request, Request<A> call) {
    if (!on) {
      // It was switched off while this request waited for its turn.
      return call.send(engine);
    }
    ReadTarget target = ReadTarget.of(request, engine);
    if (target.isEventual()
        && (target.isGlobalIndex() || !indexesOnly)
        && target.tables().stream().allMatch(table -> tables.get(table).isPresent())) {
      return call.send(copy());
    }
    A answer = call.send(engine);
    if (request instanceof DeleteTableRequest delete) {
      tables.drop(delete.tableName());
    }
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
      tables.get(one.table()).ifPresent(table -> images.add(image(table, one)));
    }
    return images;
  }

  private Image image(CopiedTables.Copied table, WrittenKeys.Written written) {
    Map<String, AttributeValue> key = table.key(written.attributes());
    var answer = engine.getItem(b -> b.tableName(written.table()).key(key).consistentRead(true));
    return new Image(written.table(), table.number(), key, answer.hasItem() ? answer.item() : null);
  }

  /** Shows what a write left, unless its table is gone; one of the same name is another. */
  private void apply(Image image) {
    Optional<CopiedTables.Copied> table = tables.get(image.table());
    if (table.isEmpty() || table.get().number() != image.number()) {
      return;
    }
    Map<String, AttributeValue> item = image.item();
    if (item == null) {
      copy().deleteItem(b -> b.tableName(image.table()).key(image.key()));
    } else {
      tables.put(table.get(), List.of(item));
    }
  }

  private void copyItems(String name) {
    Optional<CopiedTables.Copied> table = tables.get(name);
    if (table.isEmpty()) {
      return;
    }
    Map<Map<String, AttributeValue>, Map<String, AttributeValue>> wanted = new LinkedHashMap<>();
    engine
        .scanPaginator(b -> b.tableName(name).consistentRead(true))
        .items()
        .forEach(item -> wanted.put(table.get().key(item), item));
    List<Map<String, AttributeValue>> gone = new ArrayList<>();
    for (Map<String, AttributeValue> item : copy().scanPaginator(b -> b.tableName(name)).items()) {
      Map<String, AttributeValue> key = table.get().key(item);
      if (!wanted.containsKey(key)) {
        gone.add(key);
      }
    }
    gone.forEach(key -> copy().deleteItem(b -> b.tableName(name).key(key)));
    tables.put(table.get(), wanted.values());
  }

  private DynamoDbClient copy() {
    if (copy == null) {
      copy = Engine.inMemory();
    }
    return copy.client();
  }

  @Override
  public synchronized void close() {
    stop();
    if (copy != null) {
      copy.close();
      copy = null;
    }
  }
}
