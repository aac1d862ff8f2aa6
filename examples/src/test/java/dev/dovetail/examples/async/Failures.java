package dev.dovetail.examples.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Looks at what futures fail with. */
final class Failures {
  private Failures() {}

  /** The failure of a future, which is the same in all ways to learn of it. */
  static Throwable of(CompletableFuture<?> future) {
    Throwable joined = catchThrowable(future::join);
    assertThat(joined).isInstanceOf(CompletionException.class);
    Throwable failure = joined.getCause();
    assertThat(catchThrowable(future::get))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isSameAs(failure);
    CompletableFuture<Throwable> handled = future.handle((result, thrown) -> thrown);
    assertThat(handled.join()).isSameAs(failure);
    return failure;
  }
}
