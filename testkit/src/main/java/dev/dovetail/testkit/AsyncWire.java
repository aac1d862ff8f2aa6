package dev.dovetail.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.utils.BinaryUtils;

/**
 * Carries the requests of an asynchronous client over another HTTP client, in other threads. Safe
 * for use by any number of threads.
 *
 * @param client carries them
 * @param threads wait for the answers
 * @param closesThreads whether the threads end with it
 */
record AsyncWire(SdkHttpClient client, WireThreads threads, boolean closesThreads)
    implements SdkAsyncHttpClient {
  @Override
  public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
    RequestOrigin origin = RequestOrigin.find(); // The caller is in this thread, not in others.
    CompletableFuture<Void> end = new CompletableFuture<>();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    SdkPublisher.adapt(request.requestContentPublisher())
        .subscribe(part -> body.writeBytes(BinaryUtils.copyBytesFrom(part)))
        .thenAcceptAsync(
            all -> origin.during(() -> answer(request, body.toByteArray(), end)), threads.waiting())
        .exceptionally(
            failure -> {
              fail(request, failure, end);
              return null;
            });
    return end;
  }

  private void answer(AsyncExecuteRequest request, byte[] body, CompletableFuture<Void> end) {
    if (end.isDone()) {
      return; // The client has cancelled it.
    }
    try {
      HttpExecuteResponse response =
          client
              .prepareRequest(
                  HttpExecuteRequest.builder()
                      .request(request.request())
                      .contentStreamProvider(() -> new ByteArrayInputStream(body))
                      .build())
              .call();
      ByteBuffer bytes = ByteBuffer.wrap(bytes(response));
      threads.deliver(
          () -> {
            request.responseHandler().onHeaders(response.httpResponse());
            request.responseHandler().onStream(SdkPublisher.fromIterable(List.of(bytes)));
            end.complete(null);
          });
    } catch (IOException | RuntimeException e) {
      fail(request, e, end);
    }
  }

  private void fail(AsyncExecuteRequest request, Throwable failure, CompletableFuture<Void> end) {
    threads.deliver(
        () -> {
          request.responseHandler().onError(failure);
          end.completeExceptionally(failure);
        });
  }

  private static byte[] bytes(HttpExecuteResponse response) throws IOException {
    if (response.responseBody().isEmpty()) {
      return new byte[0];
    }
    try (InputStream in = response.responseBody().get()) {
      return in.readAllBytes();
    }
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
    if (closesThreads) {
      threads.close();
    }
  }
}
