package dev.dovetail.testkit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Stands before an engine and notes what is asked of it. Safe for use by any number of threads.
 *
 * <p>While requests are kept, they ask what they consume, and who has not asked is not told.
 */
final class RequestRecorder extends OperationsClient {
  private final DynamoDbClient engine;
  private final Requests requests;
  private final ScanGuard scans;

  RequestRecorder(DynamoDbClient engine, Requests requests, ScanGuard scans) {
    this.engine = engine;
    this.requests = requests;
    this.scans = scans;
  }

  @Override
  <Q, A> A send(Q request, Operation<Q, A> operation) {
    boolean kept = requests.areKept();
    if (!kept && !(request instanceof ScanRequest)) {
      return operation.of(engine, request);
    }
    RequestOrigin origin = RequestOrigin.find();
    if (request instanceof ScanRequest scan) {
      scans.saw(scan, origin);
    }
    return kept ? observed(request, operation, origin) : operation.of(engine, request);
  }

  @SuppressWarnings("unchecked") // A request or answer with another member is one of the same type.
  private <Q, A> A observed(Q request, Operation<Q, A> operation, RequestOrigin origin) {
    DynamoDbRequest asked = (DynamoDbRequest) request;
    boolean asks = RequestMembers.canAskForUnits(asked);
    A answer;
    try {
      answer = operation.of(engine, asks ? (Q) RequestMembers.askingForUnits(asked) : request);
    } catch (RuntimeException e) {
      add(asked, origin, AnswerNumbers.NONE, failure(e));
      throw e;
    }
    DynamoDbResponse response = (DynamoDbResponse) Objects.requireNonNull(answer);
    add(asked, origin, AnswerNumbers.of(asked, response), null);
    return asks ? (A) RequestMembers.withoutUnits(response) : answer;
  }

  private void add(
      DynamoDbRequest request,
      RequestOrigin origin,
      AnswerNumbers answer,
      @Nullable String failure) {
    requests.add(new ObservedRequest(request, origin, answer, failure));
  }

  private static String failure(RuntimeException failure) {
    return failure instanceof AwsServiceException refusal && refusal.awsErrorDetails() != null
        ? refusal.awsErrorDetails().errorCode()
        : failure.getClass().getSimpleName();
  }
}
