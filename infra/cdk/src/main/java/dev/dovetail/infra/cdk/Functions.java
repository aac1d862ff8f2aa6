package dev.dovetail.infra.cdk;

import dev.dovetail.infra.FunctionPlan;
import dev.dovetail.infra.Grant;
import dev.dovetail.infra.Stage;
import dev.dovetail.infra.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.CfnTable;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** Makes functions, each with its own role and log group. */
final class Functions {
  private final Construct parent;
  private final CfnTable table;
  private final Messaging messaging;
  private final CursorSecrets secrets;
  private final Stage stage;
  private final Code code;

  Functions(
      Stack stack,
      CfnTable table,
      Messaging messaging,
      CursorSecrets secrets,
      Stage stage,
      Code code) {
    this.parent = new Construct(stack, "Functions");
    this.table = table;
    this.messaging = messaging;
    this.secrets = secrets;
    this.stage = stage;
    this.code = code;
  }

  Function create(FunctionPlan plan) {
    Construct scope = new Construct(parent, plan.name());
    LogGroup logs = Logs.group(scope, "Logs", stage);
    Function function =
        Function.Builder.create(scope, "Function")
            .description(plan.name() + ", stage " + stage.name())
            .runtime(Runtime.JAVA_25)
            .architecture(Architecture.ARM_64)
            .code(code)
            .handler(plan.handler())
            .timeout(Duration.seconds(plan.timeoutSeconds()))
            .memorySize(plan.memoryMegabytes())
            .environment(environment(plan))
            .reservedConcurrentExecutions(stage.limits().reservedConcurrency())
            .loggingFormat(LoggingFormat.JSON)
            .logGroup(logs)
            .tracing(Tracing.ACTIVE)
            .role(role(scope, plan, logs).withoutPolicyUpdates())
            .build();
    messaging.deliver(scope, plan, function);
    return function;
  }

  private Map<String, String> environment(FunctionPlan plan) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (Variable variable : plan.environment()) {
      environment.put(
          variable.name(),
          switch (variable) {
            case TABLE_NAME -> table.getRef();
            case TOPIC_ARN -> messaging.topicArn(plan);
            case ARCHIVE_ARN -> messaging.archives().arn(plan);
          });
    }
    secrets.addTo(plan, environment);
    return environment;
  }

  private Role role(Construct scope, FunctionPlan plan, LogGroup logs) {
    Map<String, PolicyDocument> policies = new LinkedHashMap<>();
    if (!plan.grants().isEmpty()) {
      policies.put("Table", document(plan.grants().stream().map(this::statement).toList()));
    }
    List<PolicyStatement> messages = messaging.statements(scope, plan);
    if (!messages.isEmpty()) {
      policies.put("Messages", document(messages));
    }
    policies.put(
        "Logs",
        document(
            List.of(
                allow(
                    List.of("logs:CreateLogStream", "logs:PutLogEvents"), logs.getLogGroupArn()))));
    // These two actions have no resource that a policy could name.
    policies.put(
        "Traces",
        document(
            List.of(allow(List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"), "*"))));
    return Role.Builder.create(scope, "Role")
        .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
        .inlinePolicies(policies)
        .build();
  }

  private PolicyStatement statement(Grant grant) {
    return PolicyStatement.fromJson(grant.statement(table.getAttrArn()));
  }

  static PolicyStatement allow(List<String> actions, String resource) {
    return PolicyStatement.Builder.create()
        .effect(Effect.ALLOW)
        .actions(actions)
        .resources(List.of(resource))
        .build();
  }

  static PolicyDocument document(List<PolicyStatement> statements) {
    return PolicyDocument.Builder.create().minimize(false).statements(statements).build();
  }
}
