package dev.dovetail.examples.races;

import dev.dovetail.testkit.LocalDynamoDb;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Counts how often the SDK sends requests again, for each thread. */
final class Attempts implements ExecutionInterceptor {
  private final ThreadLocal<Counts> counts = ThreadLocal.withInitial(Counts::new);

  /** What a thread has sent. */
  private static final class Counts {
    boolean first = true;
    boolean refused;
    int again;
    int open;
  }

  /** {@return a client over the wire whose requests are counted} */
  DynamoDbClient client(LocalDynamoDb db) {
    DynamoDbClientBuilder builder = db.clientBuilder();
    // What is set anew replaces all that was set, its way to retry at once included.
    return builder
        .overrideConfiguration(
            builder.overrideConfiguration().toBuilder().addExecutionInterceptor(this).build())
        .build();
  }

  /** Begins to count the attempts of a call of this thread. */
  void begin() {
    counts.remove();
  }

  /** {@return how often requests were sent again} */
  int again() {
    return counts.get().again;
  }

  /** {@return after how many attempts that may have been done requests were sent again} */
  int open() {
    return counts.get().open;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    counts.get().first = true;
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    Counts now = counts.get();
    now.again += now.first ? 0 : 1;
    now.open += now.first || now.refused ? 0 : 1;
    now.first = false;
    now.refused = false;
  }

  @Override
  public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
    counts.get().refused = context.httpResponse().statusCode() == 400;
  }
}
