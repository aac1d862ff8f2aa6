package dev.dovetail.infra.cdk;

import dev.dovetail.infra.Alarms;
import dev.dovetail.infra.FunctionPlan;
import dev.dovetail.infra.Plan;
import dev.dovetail.infra.Stage;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.dynamodb.CfnTable;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.constructs.Construct;

/**
 * Deploys a plan: the table, one function each with a role of its own, an HTTP API in front of
 * them, and where functions need it the delivery of the table's stream, topics, queues and
 * archives; alarms, if the stage says whom to tell.
 *
 * <p>No role gets more than the plan grants, plus writing to its function's own logs and traces;
 * managed policies and the {@code grant} methods of CDK's constructs are not used. Names of
 * resources are left to CloudFormation, so that stages and regions never collide; the stack's
 * outputs tell them.
 */
public final class DovetailStack extends Stack {
  private static final int STREAM_READERS = 2;

  /**
   * Adds the stack to an app.
   *
   * @param scope the app, or a CDK stage of it
   * @param id the stack's name
   * @param deployment what to deploy
   */
  public DovetailStack(Construct scope, String id, Deployment deployment) {
    super(scope, id, props(deployment));
    Plan plan = deployment.plan();
    Stage stage = deployment.stage();
    CfnTable table = Tables.create(this, plan.table(), stage);
    Messaging messaging = new Messaging(this, table, stage, plan, new Archives(this, stage, plan));
    Functions functions =
        new Functions(
            this,
            table,
            messaging,
            new CursorSecrets(this, deployment.cursorSecrets()),
            stage,
            Code.fromAsset(deployment.code().toString()));
    Api api = new Api(this, stage, plan);
    Map<String, Function> made = new HashMap<>();
    for (FunctionPlan function : plan.functions()) {
      Function created = functions.create(function);
      made.put(function.name(), created);
      api.route(function, created);
    }
    Alarms alarms = stage.alarms();
    if (alarms != null) {
      AlarmEmitter.create(this, plan, alarms, new AlarmSubjects(table, made, messaging));
    }
    Output.add(this, "TableName", "The physical name of the table.", table.getRef());
    warnOfUnusedIndexes(plan);
    warnOfReaders(plan);
  }

  private static StackProps props(Deployment deployment) {
    return StackProps.builder()
        .description(
            "The table \"%s\" and its functions, stage \"%s\""
                .formatted(deployment.plan().table().name(), deployment.stage().name()))
        .terminationProtection(deployment.stage().production())
        .analyticsReporting(false)
        .build();
  }

  private void warnOfUnusedIndexes(Plan plan) {
    for (String index : plan.unusedIndexes()) {
      Annotations.of(this)
          .addWarningV2(
              "dovetail:unused-index:" + index,
              "No function reads the index \"%s\". It costs writes and storage all the same."
                  .formatted(index));
    }
  }

  private void warnOfReaders(Plan plan) {
    long readers = plan.functions().stream().filter(function -> function.stream() != null).count();
    if (readers > STREAM_READERS) {
      Annotations.of(this)
          .addWarningV2(
              "dovetail:stream-readers",
              "%d functions read the stream of the table, but DynamoDB throttles more than %d. Have one call others by a topic."
                  .formatted(readers, STREAM_READERS));
    }
  }
}
