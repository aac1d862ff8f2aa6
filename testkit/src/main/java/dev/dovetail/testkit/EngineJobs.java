package dev.dovetail.testkit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import software.amazon.dynamodb.services.local.shared.jobs.TimeToLiveDeletionJobScheduler;

/**
 * Does what an engine does by itself, but for one thing: where Joda-Time is on the class path, as
 * with Lambda's classes of events, DynamoDB Local deletes expired items every ten seconds by the
 * clock of the machine. Here a test says when, by its own clock.
 */
final class EngineJobs extends ThreadPoolExecutor {
  private static final int THREADS = 10; // As DynamoDB Local has.

  EngineJobs() {
    super(THREADS, THREADS, 0, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>());
  }

  @Override
  public Future<?> submit(Runnable job) {
    return job instanceof TimeToLiveDeletionJobScheduler
        ? CompletableFuture.completedFuture(null)
        : super.submit(job);
  }
}
