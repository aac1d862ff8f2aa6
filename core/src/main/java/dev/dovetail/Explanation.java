package dev.dovetail;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * Shows the request that a call of a repository makes, without sending it.
 *
 * <pre>{@code
 * Explanation explanation =
 *     Explanation.of(client -> DynamoDbAppTable.on(client, "app").todos().get("ann", "1"));
 * }</pre>
 *
 * <p>Texts have names in place of placeholders. They hold the values of keys, of the table and of
 * the index that is read, and of the type; all others stay placeholders. {@link #request} has
 * everything.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class Explanation {
  private final List<DynamoDbRequest> requests;
  private final @Nullable String pattern;
  private final RequestTarget target;
  private final RequestParts parts;

  private Explanation(List<DynamoDbRequest> requests, @Nullable String pattern) {
    this.requests = requests;
    this.pattern = pattern;
    this.target = RequestTarget.of(requests.get(0));
    this.parts = RequestParts.of(requests.get(0));
  }

  /**
   * Explains the first request of a call.
   *
   * <p>The call runs with a client that sends nothing. At its first request it ends, as nobody
   * knows what DynamoDB would answer. A batch goes on to its last request, and a query to its last
   * shard, as the answers don't matter to what is asked for. Requests that would depend on an
   * answer, such as the write after a read, are not shown.
   *
   * @param call makes a table of the client it is given, and calls one method of a repository
   * @throws RepositoryException if the call is refused before its request, such as an {@link
   *     InvalidKey}
   * @throws IllegalArgumentException if the call ends without a request: its batch is empty, or no
   *     key can lie in its range
   */
  public static Explanation of(Consumer<DynamoDbClient> call) {
    Recorder recorder = new Recorder();
    try {
      call.accept(recorder);
    } catch (RuntimeException e) {
      requireRequest(recorder, e);
    }
    return of(recorder);
  }

  /**
   * Explains the first request of a call of a table that has asynchronous methods, in the same way.
   *
   * <pre>{@code
   * Explanation explanation =
   *     Explanation.of(
   *         (client, async) -> DynamoDbAppTable.on(client, async, "app").todos().get("ann", "1"));
   * }</pre>
   *
   * @param call makes a table of the clients it is given, calls one method of a repository, and
   *     returns what that returns
   * @throws RepositoryException if the call is refused before its request
   * @throws IllegalArgumentException if the call ends without a request
   */
  public static Explanation of(BiFunction<DynamoDbClient, DynamoDbAsyncClient, ?> call) {
    Recorder recorder = new Recorder();
    try {
      Object result = call.apply(recorder, new AsyncRecorder(recorder));
      if (result instanceof CompletableFuture<?> future && future.isCompletedExceptionally()) {
        future.join();
      }
    } catch (CompletionException e) {
      requireRequest(recorder, e.getCause() instanceof RuntimeException cause ? cause : e);
    } catch (RuntimeException e) {
      requireRequest(recorder, e);
    }
    return of(recorder);
  }

  /** What follows a recorded request is no concern: no answer was true. */
  private static void requireRequest(Recorder recorder, RuntimeException e) {
    if (recorder.requests().isEmpty()) {
      throw e;
    }
  }

  private static Explanation of(Recorder recorder) {
    if (recorder.requests().isEmpty()) {
      throw new IllegalArgumentException(
          "The call sent no request through the client that it was given, so there is none to"
              + " explain. Its batch is empty, no key can lie in its range, or its table has"
              + " another client: make the table of this one, such as client ->"
              + " DynamoDbAppTable.on(client, \"app\").todos().get(\"ann\", \"1\").");
    }
    return new Explanation(recorder.requests(), recorder.pattern());
  }

  /** {@return the first request, as the SDK would send it, with all values} */
  public DynamoDbRequest request() {
    return requests.get(0);
  }

  /**
   * {@return the requests that are known: those of a batch or of a query to its shards, and one of
   * anything else}
   */
  public List<DynamoDbRequest> requests() {
    return requests;
  }

  /** {@return the operation as DynamoDB calls it, such as {@code Query}} */
  public String api() {
    return target.api();
  }

  /** {@return the pattern, such as {@code Todos.ofUser}, if the request is that of a repository} */
  public Optional<String> pattern() {
    return Optional.ofNullable(pattern);
  }

  /** {@return the table's physical name or ARN} */
  public String table() {
    return target.table();
  }

  /** {@return the index that is read, or nothing for the table itself} */
  public Optional<String> index() {
    return Optional.ofNullable(target.index());
  }

  /** {@return the keys of the first request, in its order; none for a query or a scan} */
  public List<ItemKey> keys() {
    return parts.keys();
  }

  /** {@return the key condition of a query} */
  public Optional<String> keyCondition() {
    return Optional.ofNullable(parts.keyCondition());
  }

  /** {@return the filter of a query or a scan} */
  public Optional<String> filter() {
    return Optional.ofNullable(parts.filter());
  }

  /** {@return the condition of a write of one item} */
  public Optional<String> condition() {
    return Optional.ofNullable(parts.condition());
  }

  /** {@return the changes of an update} */
  public Optional<String> update() {
    return Optional.ofNullable(parts.update());
  }

  /** {@return the attributes that a read asks for, or nothing if it asks for all} */
  public Optional<String> projection() {
    return Optional.ofNullable(parts.projection());
  }

  /** {@return the actions of a transaction that writes, in its order} */
  public List<String> actions() {
    return parts.actions();
  }

  /** {@return the most items that the request looks at, if it says so} */
  public OptionalInt limit() {
    return parts.limit() == null ? OptionalInt.empty() : OptionalInt.of(parts.limit());
  }

  /** {@return whether a read sees every write that was acknowledged before it} */
  public boolean consistent() {
    return parts.consistent();
  }

  /** {@return whether a query reads from the end of the order} */
  public boolean descending() {
    return parts.descending();
  }

  /** {@return what the request consumes, in words and in DynamoDB's units} */
  public String capacity() {
    return parts.capacity();
  }

  /** {@return all of it on lines of their own, without values of attributes that are no keys} */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(target.toString());
    line(text, "by", pattern);
    if (requests.size() > 1) {
      line(text, "requests", "the first of " + requests.size());
    }
    if (parts.keys().size() == 1) {
      line(text, "key", parts.keys().get(0).toString());
    } else if (parts.actions().isEmpty()) {
      for (ItemKey key : parts.keys()) {
        line(text, "key", key.toString());
      }
    }
    line(text, "key condition", parts.keyCondition());
    line(text, "filter", parts.filter());
    line(text, "condition", parts.condition());
    line(text, "update", parts.update());
    line(text, "projection", parts.projection());
    if (!parts.attributes().isEmpty()) {
      line(text, "attributes", String.join(", ", parts.attributes()));
    }
    for (String action : parts.actions()) {
      line(text, "action", action);
    }
    if (parts.start() != null) {
      line(text, "behind", parts.start().toString());
    }
    if (parts.limit() != null) {
      line(text, "limit", parts.limit().toString());
    }
    if (!target.write()) {
      line(text, "order", parts.keyCondition() == null ? null : order());
      line(text, "consistency", parts.consistent() ? "strong" : "eventual");
    }
    line(text, "capacity", parts.capacity());
    return text.toString();
  }

  private String order() {
    return parts.descending() ? "descending" : "ascending";
  }

  private static void line(StringBuilder text, String name, @Nullable String value) {
    if (value != null) {
      text.append("\n  ").append(name);
      for (int i = name.length(); i < 15; i++) {
        text.append(' ');
      }
      text.append(value);
    }
  }
}
