package dev.dovetail.infra.cdk;

import dev.dovetail.infra.FunctionPlan;
import dev.dovetail.infra.Plan;
import dev.dovetail.infra.Stage;
import dev.dovetail.infra.StreamPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.CfnTable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.sns.CfnTopic;
import software.amazon.awscdk.services.sqs.CfnQueue;
import software.constructs.Construct;

/**
 * Makes topics and queues, the delivery of the table's stream, and a queue for what can't be
 * handled.
 */
final class Messaging {
  private static final String FIFO = ".fifo";

  private final CfnTable table;
  private final Map<String, CfnTopic> topics = new HashMap<>();
  private final Archives archives;
  private final Queues queues;

  Messaging(Stack stack, CfnTable table, Stage stage, Plan plan, Archives archives) {
    this.table = table;
    this.queues = new Queues(stage.limits().reservedConcurrency());
    this.archives = archives;
    for (FunctionPlan function : plan.functions()) {
      String topic = function.topic();
      if (topic != null && !topics.containsKey(topic)) {
        topics.put(topic, topic(stack, topic));
      }
    }
  }

  /** A FIFO topic's name must say so; all other names are CloudFormation's. */
  private static CfnTopic topic(Stack stack, String name) {
    boolean fifo = name.endsWith(FIFO);
    CfnTopic topic =
        CfnTopic.Builder.create(stack, "Topic " + name.replace(FIFO, " Fifo"))
            .kmsMasterKeyId("alias/aws/sns")
            .fifoTopic(fifo ? true : null)
            .topicName(fifo ? stack.getStackName() + "-" + name : null)
            .build();
    Output.add(
        stack,
        "Topic" + name.replaceAll("[^A-Za-z0-9]", "") + "Arn",
        "The topic " + name + ".",
        topic.getRef());
    return topic;
  }

  Queues queues() {
    return queues;
  }

  Archives archives() {
    return archives;
  }

  String topicArn(FunctionPlan plan) {
    return Objects.requireNonNull(topics.get(Objects.requireNonNull(plan.topic()))).getRef();
  }

  /** {@return what a function's role needs for its stream, its topic, its queue and its archive} */
  List<PolicyStatement> statements(Construct scope, FunctionPlan plan) {
    List<PolicyStatement> statements = new ArrayList<>();
    if (plan.stream() != null) {
      String stream = table.getAttrStreamArn();
      statements.add(
          Functions.allow(
              List.of(
                  "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"),
              stream));
      // Lambda asks for this as well, and it has no resource that a policy could name.
      statements.add(Functions.allow(List.of("dynamodb:ListStreams"), "*"));
      CfnQueue queue = queues.failures(scope, plan);
      statements.add(Functions.allow(List.of("sqs:SendMessage"), queue.getAttrArn()));
    }
    if (plan.topic() != null) {
      statements.add(Functions.allow(List.of("sns:Publish"), topicArn(plan)));
    }
    if (plan.archive() != null) {
      statements.add(Functions.allow(List.of("firehose:PutRecordBatch"), archives.arn(plan)));
    }
    statements.addAll(queues.create(scope, plan));
    return statements;
  }

  void deliver(Construct scope, FunctionPlan plan, IFunction function) {
    queues.deliver(scope, plan, function);
    StreamPlan stream = plan.stream();
    if (stream == null) {
      return;
    }
    CfnQueue queue = queues.deadLetters(plan.name());
    CfnEventSourceMapping.Builder.create(scope, "Stream")
        .eventSourceArn(table.getAttrStreamArn())
        .functionName(function.getFunctionName())
        .startingPosition("TRIM_HORIZON")
        .batchSize(stream.batchSize())
        .functionResponseTypes(List.of("ReportBatchItemFailures"))
        .bisectBatchOnFunctionError(true)
        .maximumRetryAttempts(stream.maximumRetryAttempts())
        .maximumRecordAgeInSeconds(stream.maximumRecordAgeSeconds())
        .parallelizationFactor(1)
        .filterCriteria(criteria(stream))
        .destinationConfig(
            CfnEventSourceMapping.DestinationConfigProperty.builder()
                .onFailure(
                    CfnEventSourceMapping.OnFailureProperty.builder()
                        .destination(queue.getAttrArn())
                        .build())
                .build())
        .build();
    Output.add(
        Stack.of(scope),
        "Failures" + plan.name().replaceAll("[^A-Za-z0-9]", "") + "Url",
        "The queue that is told of the changes that " + plan.name() + " could not handle.",
        queue.getRef());
  }

  /** Null where all records are delivered. */
  private static CfnEventSourceMapping.@Nullable FilterCriteriaProperty criteria(
      StreamPlan stream) {
    return stream.filters().isEmpty()
        ? null
        : CfnEventSourceMapping.FilterCriteriaProperty.builder()
            .filters(
                stream.filters().stream()
                    .map(
                        pattern ->
                            CfnEventSourceMapping.FilterProperty.builder().pattern(pattern).build())
                    .toList())
            .build();
  }
}
