package dev.dovetail.spi;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Ends with a call, and tells nothing of what the call returns. */
final class WithoutResult implements BiConsumer<@Nullable Object, @Nullable Throwable> {
  private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();

  /** Cancels a call for whose end nobody waits. */
  private record Ending(CompletableFuture<?> call)
      implements BiConsumer<@Nullable Object, @Nullable Throwable> {
    @Override
    public void accept(@Nullable Object result, @Nullable Throwable failure) {
      call.cancel(true); // Does nothing if the call has ended.
    }
  }

  private WithoutResult() {}

  @SuppressWarnings("FutureReturnValueIgnored") // What is attached returns nothing and fails not.
  static CompletableFuture<@Nullable Void> of(CompletableFuture<?> call) {
    WithoutResult without = new WithoutResult();
    without.end.whenComplete(new Ending(call));
    call.whenComplete(without);
    return without.end;
  }

  @Override
  public void accept(@Nullable Object result, @Nullable Throwable failure) {
    if (failure == null) {
      end.complete(null);
    } else {
      end.completeExceptionally(failure);
    }
  }
}
