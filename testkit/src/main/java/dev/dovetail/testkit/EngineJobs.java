package dev.dovetail.testkit;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;
import software.amazon.dynamodb.services.local.shared.jobs.TimeToLiveDeletionJobScheduler;

/**
 * What an engine does by itself. Where Joda-Time is on the class path, DynamoDB Local deletes
 * expired items every ten seconds, by the clock of the machine.
 */
final class EngineJobs {
  private static final String DELETES_EXPIRED = "ITEM-EXPIRY-DELETION-JOBS-SCHEDULER";

  private EngineJobs() {}

  /**
   * Lets a new engine keep expired items. There is no public way; where DynamoDB Local has other
   * parts than this one knows, it stays as it is, and DifferencesTest fails.
   *
   * @param engine its own client
   */
  static void keepExpired(DynamoDbClient engine) {
    if (Proxy.isProxyClass(engine.getClass())
        && part(Proxy.getInvocationHandler(engine), "impl") instanceof LocalDBClient local
        && part(local, "jobs") instanceof JobsRegister register
        && part(register, "jobs") instanceof Map<?, ?> jobs
        && jobs.get(DELETES_EXPIRED) instanceof TimeToLiveDeletionJobScheduler job) {
      job.cancel();
    }
  }

  private static @Nullable Object part(Object whole, String name) {
    try {
      Field field = whole.getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field.get(whole);
    } catch (ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }
}
