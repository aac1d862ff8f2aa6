package dev.dovetail;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/** Keeps the requests of a call in a recorder, which answers them at once. */
final class AsyncRecorder extends OneDoorAsyncClient {
  private final Recorder recorder;

  AsyncRecorder(Recorder recorder) {
    this.recorder = recorder;
  }

  @Override
  CompletableFuture<DynamoDbResponse> send(DynamoDbRequest request) {
    try {
      return CompletableFuture.completedFuture(recorder.send(request));
    } catch (Recorder.Recorded e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
