package dev.dovetail.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a packaged function as Lambda does: by Lambda's own Java runtime, in a JVM of its own, with
 * nothing on the class path but the runtime and the code that is deployed.
 *
 * <pre>{@code
 * try (LocalLambda lambda =
 *     LocalLambda.builder().code(Path.of("target/lambda.zip")).handler("com.acme.Hello").start()) {
 *   lambda.invoke("{}").text();
 * }
 * }</pre>
 *
 * <p>The first invocation starts an environment, which serves the following ones. One that fails at
 * its start, runs into the timeout or exits is ended, and the next invocation starts another.
 * Invocations at the same time get environments of their own, or share one if the function takes
 * several at a time.
 *
 * <p>The runtime is {@code com.amazonaws:aws-lambda-java-runtime-interface-client}, which has to be
 * on the class path of the tests. It has native code for Linux on x86-64 and ARM, and for no other
 * system. Safe for use by any number of threads.
 */
public final class LocalLambda implements AutoCloseable {
  /** The largest event that Lambda takes, in bytes. */
  private static final int MAX_EVENT = 6_291_456;

  private final LambdaSettings settings;
  private final Path folder;
  private final int limit;

  /** The environments that live, with the number of invocations that each has. */
  private final Map<LambdaEnvironment, Integer> environments = new HashMap<>();

  private final List<EnvironmentLog> logs = new ArrayList<>();
  private boolean closed;

  LocalLambda(LambdaSettings settings, Path folder, int limit) {
    this.settings = settings;
    this.folder = folder;
    this.limit = limit;
  }

  /** {@return a function without code, to be described and started} */
  public static LocalLambdaBuilder builder() {
    return new LocalLambdaBuilder();
  }

  /**
   * Invokes the function, and waits for its result or error.
   *
   * @param event the event, as JSON
   * @throws IllegalArgumentException if the event is larger than Lambda takes
   * @throws IllegalStateException if this is closed
   * @throws IOException if no JVM can be started
   * @throws InterruptedException if the thread is interrupted; the environment is ended
   */
  public LambdaResult invoke(byte[] event) throws IOException, InterruptedException {
    if (event.length > MAX_EVENT) {
      throw new IllegalArgumentException(
          "The event has " + event.length + " bytes, but Lambda takes " + MAX_EVENT + " at most.");
    }
    while (true) {
      LambdaEnvironment environment = acquire();
      boolean done = false;
      try {
        Optional<LambdaResult> result = environment.invoke(event);
        done = true;
        if (result.isPresent()) {
          return result.get();
        }
      } finally {
        if (!done) {
          environment.end();
        }
        release(environment);
      }
    }
  }

  /**
   * Invokes the function with an event as text.
   *
   * @throws IllegalArgumentException if the event is larger than Lambda takes
   * @throws IllegalStateException if this is closed
   * @throws IOException if no JVM can be started
   * @throws InterruptedException if the thread is interrupted; the environment is ended
   */
  public LambdaResult invoke(String event) throws IOException, InterruptedException {
    return invoke(event.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * {@return the function as a handler, for a {@link LocalGateway}}
   *
   * <p>It throws an {@link IOException} with type and message where the function fails.
   */
  public RequestStreamHandler handler() {
    return (in, out, context) -> {
      try {
        LambdaResult result = invoke(in.readAllBytes());
        Optional<FunctionError> error = result.error();
        if (error.isPresent()) {
          throw new InvocationFailed(error.get());
        }
        out.write(result.payload());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted while the function was running.", e);
      }
    };
  }

  /** {@return all log events of all environments up to now, one environment after the other} */
  public List<String> logs() {
    List<String> events = new ArrayList<>();
    synchronized (this) {
      requireOpen();
      logs.forEach(log -> events.addAll(log.events(0, log.size())));
    }
    return events;
  }

  /** {@return how many environments were started up to now} */
  public synchronized int coldStarts() {
    return logs.size();
  }

  /**
   * Ends all environments, with their invocations, and deletes what they have written. Closing
   * again does nothing.
   *
   * @throws IOException if files can't be deleted
   */
  @Override
  public void close() throws IOException {
    List<LambdaEnvironment> living;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      living = List.copyOf(environments.keySet());
      notifyAll();
    }
    living.forEach(LambdaEnvironment::end);
    awaitReleases();
    TaskRoot.delete(folder);
  }

  private synchronized LambdaEnvironment acquire() throws IOException, InterruptedException {
    while (true) {
      requireOpen();
      environments.entrySet().removeIf(each -> each.getValue() == 0 && !each.getKey().isUsable());
      for (Map.Entry<LambdaEnvironment, Integer> each : environments.entrySet()) {
        if (each.getValue() < settings.concurrency() && each.getKey().isUsable()) {
          each.setValue(each.getValue() + 1);
          return each.getKey();
        }
      }
      if (environments.size() < limit) {
        Path own = Files.createDirectory(folder.resolve("environment-" + logs.size()));
        LambdaEnvironment started = LambdaEnvironment.start(settings, own);
        logs.add(started.log());
        environments.put(started, 1);
        return started;
      }
      wait();
    }
  }

  private synchronized void release(LambdaEnvironment environment) {
    environments.merge(environment, -1, Integer::sum);
    notifyAll();
  }

  /** Those who waited for a result still read the logs. */
  private synchronized void awaitReleases() {
    boolean interrupted = false;
    while (environments.values().stream().anyMatch(invocations -> invocations > 0)) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized boolean isClosed() {
    return closed;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The function is closed.");
    }
  }
}
