package dev.dovetail.infra.cdk;

import dev.dovetail.infra.FunctionPlan;
import dev.dovetail.infra.QueuePlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.sqs.CfnQueue;
import software.constructs.Construct;

/** Makes queues whose messages functions are called with, and others for dead letters. */
final class Queues {
  private static final int DAY = 24 * 60 * 60;

  /**
   * A dead letter counts its days from when it was sent first, so its queue keeps it for longer.
   */
  private static final int WAITING_DAYS = 4;

  private static final int FAILED_DAYS = 14;
  private static final int MOST_AT_ONCE = 1000;

  private final Map<String, CfnQueue> queues = new HashMap<>();
  private final Map<String, CfnQueue> deadLetters = new HashMap<>();

  private final @Nullable Number reserved;

  /**
   * Makes the queues of functions.
   *
   * @param reserved how many invocations of each function there may be at once, if that is limited
   */
  Queues(@Nullable Number reserved) {
    this.reserved = reserved;
  }

  /** {@return the queue of a function} */
  CfnQueue queue(String function) {
    return Objects.requireNonNull(queues.get(function));
  }

  /** {@return the queue of what a function gave up} */
  CfnQueue deadLetters(String function) {
    return Objects.requireNonNull(deadLetters.get(function));
  }

  /** Makes the queue for what a function gives up of the table's stream. */
  CfnQueue failures(Construct scope, FunctionPlan plan) {
    CfnQueue queue = base(scope, "Failures", false, FAILED_DAYS).build();
    deadLetters.put(plan.name(), queue);
    return queue;
  }

  /** Makes a function's queue, and returns what its role needs for that. */
  List<PolicyStatement> create(Construct scope, FunctionPlan plan) {
    QueuePlan queue = plan.queue();
    if (queue == null) {
      return List.of();
    }
    CfnQueue dead = base(scope, "DeadLetters", queue.fifo(), FAILED_DAYS).build();
    CfnQueue made =
        base(scope, "Queue", queue.fifo(), WAITING_DAYS)
            .visibilityTimeout(queue.visibilityTimeoutSeconds())
            .redrivePolicy(
                Map.of(
                    "deadLetterTargetArn", dead.getAttrArn(),
                    "maxReceiveCount", queue.maximumReceives()))
            .build();
    deadLetters.put(plan.name(), dead);
    queues.put(plan.name(), made);
    return List.of(
        Functions.allow(
            List.of("sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"),
            made.getAttrArn()));
  }

  private static CfnQueue.Builder base(Construct scope, String id, boolean fifo, int days) {
    return CfnQueue.Builder.create(scope, id)
        .sqsManagedSseEnabled(true)
        .fifoQueue(fifo ? true : null)
        .messageRetentionPeriod(days * DAY);
  }

  /**
   * A mapping knows nothing of reserved concurrency: what it can't deliver would count as received,
   * and end as a dead letter. It takes two invocations at least.
   */
  private CfnEventSourceMapping.@Nullable ScalingConfigProperty scaling() {
    return reserved == null
        ? null
        : CfnEventSourceMapping.ScalingConfigProperty.builder()
            .maximumConcurrency(Math.min(MOST_AT_ONCE, Math.max(2, reserved.intValue())))
            .build();
  }

  /** Has Lambda deliver the messages of a function's queue, if it has one. */
  void deliver(Construct scope, FunctionPlan plan, IFunction function) {
    QueuePlan queue = plan.queue();
    if (queue == null) {
      return;
    }
    CfnEventSourceMapping.Builder.create(scope, "Messages")
        .eventSourceArn(queue(plan.name()).getAttrArn())
        .functionName(function.getFunctionName())
        .batchSize(queue.batchSize())
        .functionResponseTypes(List.of("ReportBatchItemFailures"))
        .scalingConfig(scaling())
        .build();
    Stack stack = Stack.of(scope);
    String id = queue.name().replaceAll("[^A-Za-z0-9]", "");
    Output.add(
        stack,
        "Queue" + id + "Url",
        "The queue " + queue.name() + ".",
        queue(plan.name()).getRef());
    Output.add(
        stack,
        "DeadLetters" + id + "Url",
        "The queue of the messages that " + plan.name() + " could not handle.",
        deadLetters(plan.name()).getRef());
  }
}
