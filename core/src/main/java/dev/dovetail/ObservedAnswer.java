package dev.dovetail;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/**
 * Waits for the answer to one request, reports it, and passes it on. What follows from it is part
 * of the same pattern, in whichever thread it runs.
 */
final class ObservedAnswer implements BiConsumer<@Nullable DynamoDbResponse, @Nullable Throwable> {
  private final ReportedRequests reports;
  private final DynamoDbRequest request;
  private final AttemptCounter attempts;
  private final @Nullable String pattern = CallingPattern.find();
  private final long start = System.nanoTime();
  private final CompletableFuture<DynamoDbResponse> answer = new CompletableFuture<>();

  ObservedAnswer(ReportedRequests reports, DynamoDbRequest request, AttemptCounter attempts) {
    this.reports = reports;
    this.request = request;
    this.attempts = attempts;
  }

  /** Ends a request for whose answer nobody waits. */
  private record Ending(CompletableFuture<?> sent)
      implements BiConsumer<@Nullable Object, @Nullable Throwable> {
    @Override
    public void accept(@Nullable Object response, @Nullable Throwable failure) {
      sent.cancel(true); // Does nothing if it has been answered.
    }
  }

  /** Passes on what was sent. */
  private record Passing(
      CompletableFuture<DynamoDbResponse> answer,
      @Nullable DynamoDbResponse response,
      @Nullable Throwable failure)
      implements Runnable {
    @Override
    public void run() {
      if (response != null) {
        answer.complete(response);
      } else if (failure != null) {
        answer.completeExceptionally(failure);
      }
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // What is attached returns nothing and fails not.
  CompletableFuture<DynamoDbResponse> of(CompletableFuture<? extends DynamoDbResponse> sent) {
    answer.whenComplete(new Ending(sent));
    sent.whenComplete(this);
    return answer;
  }

  @Override
  public void accept(@Nullable DynamoDbResponse response, @Nullable Throwable failure) {
    long nanos = System.nanoTime() - start;
    if (response != null) {
      AnswerFacts facts = AnswerFacts.of(request, response);
      reports.report(request, pattern, facts, nanos, attempts, null);
    } else {
      reports.report(request, pattern, AnswerFacts.NONE, nanos, attempts, exception(failure));
    }
    new PatternPart(pattern, new Passing(answer, response, failure)).run();
  }

  private static RuntimeException exception(@Nullable Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }
}
