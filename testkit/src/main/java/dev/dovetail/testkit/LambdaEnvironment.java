package dev.dovetail.testkit;

import dev.dovetail.testkit.LambdaJob.Delivery;
import dev.dovetail.testkit.LambdaResult.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One JVM that runs a function, from its cold start to its end, with a Runtime API of its own.
 *
 * <p>Guarded by its monitor, but for what is final. Safe for use by any number of threads.
 */
final class LambdaEnvironment {
  /** How long after an answer a runtime may take to ask for more, before its log is read. */
  private static final long SETTLE_MILLIS = 2_000;

  private final LambdaSettings settings;
  private final EnvironmentLog log;
  private final LoopbackServer server;
  private final Jvm jvm;
  private final long started;

  /** Completes at the first request for an invocation; fails with {@link StartFailed}. */
  private final CompletableFuture<ColdStart> start = new CompletableFuture<>();

  private final Deque<LambdaJob> waiting = new ArrayDeque<>();
  private final Map<String, LambdaJob> running = new HashMap<>();
  private final Deque<LambdaJob> answered = new ArrayDeque<>();
  private volatile long restored;
  private boolean coldStartTold;
  private boolean doomed;

  /** Why an environment takes no invocation. */
  private static final class StartFailed extends Exception {
    private static final long serialVersionUID = 1;
    private final transient LambdaAnswer answer;

    StartFailed(LambdaAnswer answer) {
      this.answer = answer;
    }
  }

  private LambdaEnvironment(LambdaSettings settings, Path folder) throws IOException {
    this.settings = settings;
    this.log = new EnvironmentLog(Files.createFile(folder.resolve("log")));
    Path temp = Files.createDirectory(folder.resolve("tmp"));
    this.server =
        LoopbackServer.start(
            "dovetail-runtime", 0, new RuntimeApi(this, settings.arn(), settings.timeout()));
    this.started = System.nanoTime();
    try {
      this.jvm = Jvm.start(settings, server.uri().getAuthority(), temp, log.file());
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** {@return an environment whose JVM is starting} */
  static LambdaEnvironment start(LambdaSettings settings, Path folder) throws IOException {
    LambdaEnvironment environment = new LambdaEnvironment(settings, folder);
    CompletableFuture<Void> unused = environment.jvm.end().thenAccept(environment::ended);
    return environment;
  }

  EnvironmentLog log() {
    return log;
  }

  /** {@return whether it takes another invocation} */
  synchronized boolean isUsable() {
    return !doomed && jvm.isAlive();
  }

  /**
   * {@return what became of an invocation, or nothing if the environment ended before the function
   * got it}
   */
  Optional<LambdaResult> invoke(byte[] payload) throws InterruptedException {
    LambdaJob job = new LambdaJob(payload);
    try {
      start.get(settings.initTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof StartFailed failed) {
        return Optional.of(notStarted(job, failed.answer));
      }
      throw new IllegalStateException(e);
    } catch (TimeoutException e) {
      return Optional.of(notStarted(job, timedOut(job, "Init", settings.initTimeout())));
    }
    synchronized (this) {
      if (doomed) {
        return Optional.empty();
      }
      waiting.add(job);
      notifyAll();
    }
    Delivery delivery;
    try {
      delivery = job.delivered().get(settings.initTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      end();
      return Optional.empty();
    }
    return Optional.of(result(job, delivery, answerOf(job)));
  }

  private LambdaResult notStarted(LambdaJob job, LambdaAnswer answer) {
    end();
    return new LambdaResult(
        job.requestId(), answer, Usage.NONE, Optional.empty(), log.events(0, log.size()));
  }

  private LambdaAnswer answerOf(LambdaJob job) throws InterruptedException {
    try {
      return job.answer().get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (TimeoutException e) {
      // An answer that comes just now is as good.
      answered(job.requestId(), timedOut(job, "Task", settings.timeout()));
      synchronized (this) {
        doomed = true;
      }
      return job.answer().join();
    }
  }

  private LambdaResult result(LambdaJob job, Delivery delivery, LambdaAnswer answer)
      throws InterruptedException {
    if (isUsable()) {
      try {
        job.settled().get(SETTLE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (ExecutionException | TimeoutException e) {
        // The log is as it is now.
      }
    }
    Duration cpu = jvm.cpu().minus(delivery.cpu());
    Usage usage =
        new Usage(
            Duration.ofNanos(answer.at() - delivery.at()),
            cpu.isNegative() ? Duration.ZERO : cpu,
            jvm.peakMegabytes());
    Optional<ColdStart> cold = Optional.empty();
    boolean over;
    synchronized (this) {
      if (!coldStartTold) {
        coldStartTold = true;
        cold = Optional.of(start.join());
      }
      over = doomed && running.isEmpty();
    }
    if (over) {
      end();
    }
    List<String> events = log.events(cold.isPresent() ? 0 : delivery.log(), log.size());
    return new LambdaResult(job.requestId(), answer, usage, cold, events);
  }

  /** The runtime asks for an invocation, and waits for it. */
  LambdaJob next() throws InterruptedException {
    start.complete(
        new ColdStart(
            Duration.ofNanos(System.nanoTime() - started),
            jvm.cpu(),
            Duration.ofNanos(restored == 0 ? 0 : System.nanoTime() - restored)));
    synchronized (this) {
      settle();
      while (waiting.isEmpty()) {
        wait();
      }
      LambdaJob job = waiting.remove();
      running.put(job.requestId(), job);
      job.delivered().complete(new Delivery(System.nanoTime(), jvm.cpu(), log.size()));
      return job;
    }
  }

  /** The runtime reports a result or an error; {@return whether the invocation is running} */
  synchronized boolean answered(String requestId, LambdaAnswer answer) {
    LambdaJob job = running.remove(requestId);
    if (job == null) {
      return false;
    }
    job.answer().complete(answer);
    answered.add(job);
    if (settings.concurrency() > 1) {
      settle();
    }
    return true;
  }

  private void settle() {
    for (LambdaJob job = answered.poll(); job != null; job = answered.poll()) {
      job.settled().complete(null);
    }
  }

  /** The snapshot is made: hooks after it may run. */
  void restored() {
    restored = System.nanoTime();
  }

  void initFailed(LambdaAnswer answer) {
    start.completeExceptionally(new StartFailed(answer));
  }

  /** The process has ended by itself or was ended. */
  private synchronized void ended(String how) {
    doomed = true;
    initFailed(exited("", how));
    for (LambdaJob job : List.copyOf(running.values())) {
      answered(job.requestId(), exited("RequestId: " + job.requestId() + " ", how));
    }
    settle();
    for (LambdaJob job : waiting) {
      job.delivered().completeExceptionally(new IllegalStateException(how));
    }
    waiting.clear();
  }

  /** Ends the JVM and its Runtime API. */
  void end() {
    synchronized (this) {
      doomed = true;
    }
    jvm.kill();
    server.close();
  }

  private static LambdaAnswer exited(String of, String how) {
    return LambdaAnswer.failure(
        FunctionError.EXITED, of + "Error: Runtime exited with error: " + how);
  }

  private static LambdaAnswer timedOut(LambdaJob job, String what, Duration after) {
    return LambdaAnswer.failure(
        FunctionError.TIMED_OUT,
        "RequestId: %s Error: %s timed out after %d.%02d seconds"
            .formatted(job.requestId(), what, after.toSeconds(), after.toMillisPart() / 10));
  }
}
