package dev.dovetail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Keeps the requests of a call and sends none of them. The requests of a batch, and those of a
 * query to its shards, don't depend on each other: they are answered with nothing, and the next one
 * follows. Any other ends the call. Safe for use by several threads.
 */
final class Recorder extends OneDoorClient {
  private final List<DynamoDbRequest> requests = new ArrayList<>();
  private final Thread thread = Thread.currentThread();
  private @Nullable String pattern;
  private boolean ofThread;

  /** Ends a call whose request is recorded. */
  static final class Recorded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Recorded() {
      super("This client explains requests and sends none.", null, false, false);
    }
  }

  @Override
  DynamoDbResponse send(DynamoDbRequest request) {
    keep(request);
    if (request instanceof BatchGetItemRequest) {
      Map<String, List<Map<String, AttributeValue>>> nothing = Map.of();
      return BatchGetItemResponse.builder().responses(nothing).build();
    }
    if (request instanceof BatchWriteItemRequest) {
      return BatchWriteItemResponse.builder().build();
    }
    if (request instanceof QueryRequest) {
      return QueryResponse.builder().items(List.of()).count(0).scannedCount(0).build();
    }
    throw new Recorded();
  }

  private synchronized void keep(DynamoDbRequest request) {
    String caller = CallingPattern.find();
    // Of shards that several threads ask, the first is that of the calling thread.
    boolean first = !ofThread && Thread.currentThread() == thread;
    ofThread |= first;
    if (requests.isEmpty()) {
      pattern = caller;
      requests.add(request);
    } else if (requests.get(0).getClass() == request.getClass()
        && isAnsweredWithNothing(request)
        && (caller == null || pattern == null || caller.equals(pattern))) {
      pattern = pattern == null ? caller : pattern;
      requests.add(first ? 0 : requests.size(), request);
    }
  }

  private static boolean isAnsweredWithNothing(DynamoDbRequest request) {
    return request instanceof BatchGetItemRequest
        || request instanceof BatchWriteItemRequest
        || request instanceof QueryRequest;
  }

  synchronized List<DynamoDbRequest> requests() {
    return List.copyOf(requests);
  }

  synchronized @Nullable String pattern() {
    return pattern;
  }
}
