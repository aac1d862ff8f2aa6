package dev.dovetail.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;
import software.amazon.awssdk.http.async.SdkHttpContentPublisher;
import software.amazon.awssdk.utils.BinaryUtils;

/**
 * An asynchronous HTTP client as one that waits for the whole answer. Safe for use by any number of
 * threads.
 *
 * @param client carries the requests
 */
record BlockingHttpClient(SdkAsyncHttpClient client) implements SdkHttpClient {
  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    Answer answer = new Answer();
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        client
            .execute(
                AsyncExecuteRequest.builder()
                    .request(request.httpRequest())
                    .requestContentPublisher(new Content(body(request)))
                    .responseHandler(answer)
                    .build())
            .exceptionally(
                failure -> {
                  answer.onError(failure);
                  return null;
                });
        return answer.await();
      }

      @Override
      public void abort() {
        answer.onError(new IOException("The request was aborted."));
      }
    };
  }

  private static byte[] body(HttpExecuteRequest request) throws IOException {
    if (request.contentStreamProvider().isEmpty()) {
      return new byte[0];
    }
    try (InputStream in = request.contentStreamProvider().get().newStream()) {
      return in.readAllBytes();
    }
  }

  /** The body of a request, in one piece. */
  private record Content(byte[] bytes) implements SdkHttpContentPublisher {
    @Override
    public Optional<Long> contentLength() {
      return Optional.of((long) bytes.length);
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
      subscriber.onSubscribe(
          new Subscription() {
            private boolean done;

            @Override
            public void request(long count) {
              if (!done) {
                done = true;
                subscriber.onNext(ByteBuffer.wrap(bytes));
                subscriber.onComplete();
              }
            }

            @Override
            public void cancel() {
              done = true;
            }
          });
    }
  }

  /** Gathers an answer. */
  private static final class Answer implements SdkAsyncHttpResponseHandler {
    private final CompletableFuture<SdkHttpResponse> head = new CompletableFuture<>();
    private final CompletableFuture<byte[]> body = new CompletableFuture<>();

    @Override
    public void onHeaders(SdkHttpResponse headers) {
      head.complete(headers);
    }

    @Override
    public void onStream(Publisher<ByteBuffer> stream) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      SdkPublisher.adapt(stream)
          .subscribe(part -> all.writeBytes(BinaryUtils.copyBytesFrom(part)))
          .thenAccept(done -> body.complete(all.toByteArray()))
          .exceptionally(
              failure -> {
                onError(failure);
                return null;
              });
    }

    @Override
    public void onError(Throwable failure) {
      head.completeExceptionally(failure);
      body.completeExceptionally(failure);
    }

    HttpExecuteResponse await() throws IOException {
      try {
        SdkHttpResponse response = head.get();
        return HttpExecuteResponse.builder()
            .response(response)
            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body.get())))
            .build();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("Interrupted while the answer was awaited.");
      } catch (ExecutionException e) {
        if (e.getCause() instanceof IOException failure) {
          throw failure;
        }
        throw new IOException(e.getCause());
      }
    }
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
  }
}
