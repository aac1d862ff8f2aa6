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

/**
 * Keeps the requests of a call and sends none of them. The requests of a batch don't depend on each
 * other, so they are answered with nothing, and the next one follows; any other ends the call. Safe
 * for use by several threads.
 */
final class Recorder extends OneDoorClient {
  private final List<DynamoDbRequest> requests = new ArrayList<>();
  private @Nullable String pattern;

  /** Ends a call whose request is recorded. */
  static final class Recorded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Recorded() {
      super("This client explains requests and sends none.", null, false, false);
    }
  }

  @Override
  DynamoDbResponse send(DynamoDbRequest request) {
    if (request instanceof BatchGetItemRequest) {
      keep(request, true);
      Map<String, List<Map<String, AttributeValue>>> nothing = Map.of();
      return BatchGetItemResponse.builder().responses(nothing).build();
    }
    if (request instanceof BatchWriteItemRequest) {
      keep(request, true);
      return BatchWriteItemResponse.builder().build();
    }
    keep(request, false);
    throw new Recorded();
  }

  private synchronized void keep(DynamoDbRequest request, boolean batch) {
    if (requests.isEmpty()) {
      pattern = CallingPattern.find();
      requests.add(request);
    } else if (batch && requests.get(0).getClass() == request.getClass()) {
      requests.add(request);
    }
  }

  synchronized List<DynamoDbRequest> requests() {
    return List.copyOf(requests);
  }

  synchronized @Nullable String pattern() {
    return pattern;
  }
}
