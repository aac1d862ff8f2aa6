package dev.dovetail.spi;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One call of a repository whose requests are sent without a thread that waits: one after the
 * other, until there is a result.
 *
 * <p>What an answer means is decided in the thread that brings it. Requests follow one another in a
 * loop, however soon they are answered, so the stack does not grow with them. A call that its
 * caller ends, by cancelling or by a time limit, cancels the request that is under way, and sends
 * no other.
 *
 * @param <A> the answer to a request
 * @param <R> the result of the call
 */
abstract class AsyncCall<A, R> implements BiConsumer<@Nullable A, @Nullable Throwable> {
  private final CompletableFuture<R> call = new CompletableFuture<>();
  private final AtomicInteger due = new AtomicInteger();
  private volatile @Nullable CompletableFuture<?> sent;

  /** Ends the request that is under way where the call has ended without it. */
  private static final class Ending implements BiConsumer<@Nullable Object, @Nullable Throwable> {
    private final AsyncCall<?, ?> call;

    Ending(AsyncCall<?, ?> call) {
      this.call = call;
    }

    @Override
    public void accept(@Nullable Object result, @Nullable Throwable failure) {
      CompletableFuture<?> request = call.sent;
      if (request != null) {
        request.cancel(true);
      }
    }
  }

  /** Sends the next request. */
  abstract CompletableFuture<? extends A> send();

  /** Takes the answer to a request, and returns whether another has to follow. */
  abstract boolean goesOn(A answer);

  /**
   * Takes the failure of a request, and returns whether another has to follow.
   *
   * @throws dev.dovetail.RepositoryException if the call fails with it
   */
  abstract boolean goesOnAfter(SdkException failure);

  /** Makes the result when no other request has to follow. */
  abstract R result();

  /** Sends the first request, and returns what will be the result. */
  @SuppressWarnings("FutureReturnValueIgnored") // What is attached returns nothing and fails not.
  final CompletableFuture<R> begin() {
    call.whenComplete(new Ending(this));
    proceed();
    return call;
  }

  /** Sends the next request, unless a loop that is running does: in a frame below, or elsewhere. */
  private void proceed() {
    if (due.getAndIncrement() > 0) {
      return;
    }
    do {
      sendNext();
    } while (due.decrementAndGet() > 0);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // What is attached returns nothing and fails not.
  private void sendNext() {
    CompletableFuture<? extends A> next;
    try {
      next = send();
    } catch (RuntimeException | Error e) {
      accept(null, e);
      return;
    }
    sent = next;
    if (call.isDone()) {
      next.cancel(true);
    }
    next.whenComplete(this);
  }

  @Override
  public final void accept(@Nullable A answer, @Nullable Throwable failure) {
    if (call.isDone()) {
      return;
    }
    try {
      if (answer != null ? goesOn(answer) : goesOnAfter(ofSdk(failure))) {
        proceed();
      } else {
        call.complete(result());
      }
    } catch (RuntimeException | Error e) {
      call.completeExceptionally(e);
    }
  }

  /** The SDK's exception; whatever else it is fails the call as it is. */
  private static SdkException ofSdk(@Nullable Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof SdkException e) {
      return e;
    }
    if (cause instanceof RuntimeException e) {
      throw e;
    }
    if (cause instanceof Error e) {
      throw e;
    }
    throw new IllegalStateException(cause);
  }
}
