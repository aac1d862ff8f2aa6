package dev.dovetail.testkit;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Calls functions, and waits no longer than it is told to. Safe for use by any number of threads.
 */
final class Calls implements AutoCloseable {
  private static final AtomicInteger THREADS = new AtomicInteger();

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "dovetail-call-" + THREADS.incrementAndGet());
            thread.setDaemon(true);
            return thread;
          });

  /** Says that a function was given up. */
  static final class TookTooLong extends Exception {
    private static final long serialVersionUID = 1L;

    private TookTooLong(Duration time) {
      super("It had no result after " + time.toMillis() + " ms.");
    }
  }

  /**
   * {@return the result of a function}
   *
   * @param limit how long to wait, forever if there is none; then its thread is interrupted, and
   *     left alone
   * @throws TookTooLong if there is none in that time
   * @throws Exception what the function throws
   */
  byte[] call(RequestStreamHandler handler, byte[] event, Context context, Optional<Duration> limit)
      throws Exception {
    if (limit.isEmpty()) {
      return result(handler, event, context);
    }
    Future<byte[]> result = threads.submit(() -> result(handler, event, context));
    try {
      return result.get(limit.get().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new TookTooLong(limit.get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      result.cancel(true);
    }
  }

  private static byte[] result(RequestStreamHandler handler, byte[] event, Context context)
      throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event), out, context);
    return out.toByteArray();
  }

  /** Interrupts what is being called. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
