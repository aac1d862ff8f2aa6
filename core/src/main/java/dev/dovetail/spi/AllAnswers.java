package dev.dovetail.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the answers to several requests, or for the first failure; then, or where nobody waits
 * any more, it cancels the others.
 */
final class AllAnswers<A> implements BiConsumer<@Nullable A, @Nullable Throwable> {
  private final CompletableFuture<List<A>> all = new CompletableFuture<>();
  private final List<CompletableFuture<A>> requests;
  private final AtomicInteger missing;

  /** Cancels requests whose answers nobody waits for. */
  private record Ending(List<? extends CompletableFuture<?>> requests)
      implements BiConsumer<@Nullable Object, @Nullable Throwable> {
    @Override
    public void accept(@Nullable Object answers, @Nullable Throwable failure) {
      if (failure != null) {
        for (CompletableFuture<?> request : requests) {
          request.cancel(true);
        }
      }
    }
  }

  private AllAnswers(List<CompletableFuture<A>> requests) {
    this.requests = requests;
    this.missing = new AtomicInteger(requests.size());
  }

  /** Waits for requests, of which there is at least one: their answers come in the same order. */
  @SuppressWarnings("FutureReturnValueIgnored") // What is attached returns nothing and fails not.
  static <A> CompletableFuture<List<A>> of(List<CompletableFuture<A>> requests) {
    AllAnswers<A> answers = new AllAnswers<>(requests);
    answers.all.whenComplete(new Ending(requests));
    for (CompletableFuture<A> request : requests) {
      request.whenComplete(answers);
    }
    return answers.all;
  }

  @Override
  public void accept(@Nullable A answer, @Nullable Throwable failure) {
    if (failure != null) {
      all.completeExceptionally(failure);
    } else if (missing.decrementAndGet() == 0) {
      List<A> answers = new ArrayList<>(requests.size());
      for (CompletableFuture<A> request : requests) {
        answers.add(request.join());
      }
      all.complete(answers);
    }
  }
}
