package dev.dovetail.infra.cdk;

import dev.dovetail.infra.AlarmKind;
import dev.dovetail.infra.AlarmPlan;
import dev.dovetail.infra.Alarms;
import dev.dovetail.infra.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm;
import software.amazon.awscdk.services.cloudwatch.CfnAlarm.DimensionProperty;
import software.constructs.Construct;

/** Makes the alarms of a plan. A metric that nobody reports does not set one off. */
final class AlarmEmitter {
  private static final int PERIOD_SECONDS = 300;

  /** DynamoDB reports its failures by these; one alarm can add up ten metrics. */
  private static final List<String> OPERATIONS =
      List.of(
          "BatchGetItem",
          "BatchWriteItem",
          "DeleteItem",
          "GetItem",
          "PutItem",
          "Query",
          "Scan",
          "TransactGetItems",
          "TransactWriteItems",
          "UpdateItem");

  private final Construct scope;
  private final AlarmSubjects subjects;
  private final List<String> actions;

  private AlarmEmitter(Construct scope, AlarmSubjects subjects, List<String> actions) {
    this.scope = scope;
    this.subjects = subjects;
    this.actions = actions;
  }

  static void create(Stack stack, Plan plan, Alarms alarms, AlarmSubjects subjects) {
    AlarmEmitter emitter =
        new AlarmEmitter(new Construct(stack, "Alarms"), subjects, alarms.actions());
    AlarmPlan.of(plan, alarms).forEach(emitter::create);
  }

  private void create(AlarmPlan alarm) {
    String subject = alarm.subject();
    CfnAlarm.Builder made =
        CfnAlarm.Builder.create(scope, (alarm.kind() + " " + subject).strip())
            .alarmDescription(description(alarm))
            .alarmActions(actions)
            .okActions(okActions())
            .comparisonOperator("GreaterThanOrEqualToThreshold")
            .threshold(alarm.threshold())
            .evaluationPeriods(1)
            .treatMissingData("notBreaching");
    switch (alarm.kind()) {
      case FUNCTION_ERRORS -> lambda(made, "Errors", "Sum", subject);
      case FUNCTION_THROTTLES -> lambda(made, "Throttles", "Sum", subject);
      case STREAM_AGE -> lambda(made, "IteratorAge", "Maximum", subject);
      case MESSAGE_AGE ->
          metric(made, "AWS/SQS", "ApproximateAgeOfOldestMessage", "Maximum")
              .dimensions(dimensions("QueueName", subjects.queue(subject)));
      case DEAD_LETTERS ->
          metric(made, "AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum")
              .dimensions(dimensions("QueueName", subjects.deadLetters(subject)));
      case ARCHIVE_AGE ->
          metric(made, "AWS/Firehose", "DeliveryToS3.DataFreshness", "Maximum")
              .dimensions(dimensions("DeliveryStreamName", subjects.archive(subject)));
      case READ_THROTTLES -> dynamoDb(made, "ReadThrottleEvents", subject);
      case WRITE_THROTTLES -> dynamoDb(made, "WriteThrottleEvents", subject);
      case SYSTEM_ERRORS -> made.metrics(systemErrors());
    }
    made.build();
  }

  /** CloudWatch makes incidents and tasks of alarms only, and refuses them for the end of one. */
  private List<String> okActions() {
    return actions.stream().filter(action -> !action.matches("arn:[^:]*:ssm.*")).toList();
  }

  private static String description(AlarmPlan alarm) {
    String subject = alarm.subject();
    String index = subject.isEmpty() ? "the table" : "the index " + subject;
    return switch (alarm.kind()) {
      case FUNCTION_ERRORS -> "Invocations of " + subject + " fail.";
      case FUNCTION_THROTTLES -> subject + " has no room to run.";
      case STREAM_AGE -> subject + " is behind the stream, which forgets after a day.";
      case MESSAGE_AGE -> "Messages for " + subject + " wait.";
      case DEAD_LETTERS -> subject + " gave something up; its queue of failures says what.";
      case ARCHIVE_AGE -> "What came to the archive " + subject + " is not in its bucket.";
      case READ_THROTTLES -> "Reads of " + index + " are throttled.";
      case WRITE_THROTTLES -> "Writes of " + index + " are throttled.";
      case SYSTEM_ERRORS -> "DynamoDB fails by itself.";
    };
  }

  private void lambda(CfnAlarm.Builder made, String metric, String statistic, String function) {
    metric(made, "AWS/Lambda", metric, statistic)
        .dimensions(dimensions("FunctionName", subjects.function(function)));
  }

  private void dynamoDb(CfnAlarm.Builder made, String metric, String index) {
    List<DimensionProperty> dimensions = new ArrayList<>(dimensions("TableName", subjects.table()));
    if (!index.isEmpty()) {
      dimensions.addAll(dimensions("GlobalSecondaryIndexName", index));
    }
    metric(made, "AWS/DynamoDB", metric, "Sum").dimensions(dimensions);
  }

  private static CfnAlarm.Builder metric(
      CfnAlarm.Builder made, String namespace, String name, String statistic) {
    return made.namespace(namespace).metricName(name).statistic(statistic).period(PERIOD_SECONDS);
  }

  private static List<DimensionProperty> dimensions(String name, String value) {
    return List.of(DimensionProperty.builder().name(name).value(value).build());
  }

  /** The sum over all operations, each of which has a metric of its own. */
  private List<CfnAlarm.MetricDataQueryProperty> systemErrors() {
    List<CfnAlarm.MetricDataQueryProperty> metrics = new ArrayList<>();
    metrics.add(
        CfnAlarm.MetricDataQueryProperty.builder()
            .id("total")
            .label(AlarmKind.SYSTEM_ERRORS.name())
            .expression(
                IntStream.range(0, OPERATIONS.size())
                    .mapToObj(i -> "FILL(m" + i + ",0)")
                    .collect(Collectors.joining("+")))
            .returnData(true)
            .build());
    for (int i = 0; i < OPERATIONS.size(); i++) {
      List<DimensionProperty> dimensions =
          new ArrayList<>(dimensions("TableName", subjects.table()));
      dimensions.addAll(dimensions("Operation", OPERATIONS.get(i)));
      metrics.add(
          CfnAlarm.MetricDataQueryProperty.builder()
              .id("m" + i)
              .returnData(false)
              .metricStat(
                  CfnAlarm.MetricStatProperty.builder()
                      .stat("Sum")
                      .period(PERIOD_SECONDS)
                      .metric(
                          CfnAlarm.MetricProperty.builder()
                              .namespace("AWS/DynamoDB")
                              .metricName("SystemErrors")
                              .dimensions(dimensions)
                              .build())
                      .build())
              .build());
    }
    return metrics;
  }
}
