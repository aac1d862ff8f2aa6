package dev.dovetail.infra.cdk;

import dev.dovetail.infra.Stage;
import java.util.Objects;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** Makes log groups that forget when the stage says so. */
final class Logs {
  private Logs() {}

  static LogGroup group(Construct scope, String id, Stage stage) {
    LogGroup group =
        LogGroup.Builder.create(scope, id).removalPolicy(Tables.removalPolicy(stage)).build();
    CfnLogGroup resource = (CfnLogGroup) Objects.requireNonNull(group.getNode().getDefaultChild());
    resource.setRetentionInDays(stage.logRetentionDays());
    return group;
  }
}
