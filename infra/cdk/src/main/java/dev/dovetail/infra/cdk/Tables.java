package dev.dovetail.infra.cdk;

import dev.dovetail.infra.Removal;
import dev.dovetail.infra.Stage;
import dev.dovetail.infra.TablePlan;
import dev.dovetail.model.IndexModel;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyModel;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.CfnTable;
import software.constructs.Construct;

/** Makes the table. */
final class Tables {
  private Tables() {}

  static CfnTable create(Construct scope, TablePlan plan, Stage stage) {
    boolean retained = stage.data().removal() == Removal.RETAIN;
    CfnTable table =
        CfnTable.Builder.create(scope, "Table")
            .billingMode("PAY_PER_REQUEST")
            .attributeDefinitions(plan.keyAttributes().stream().map(Tables::definition).toList())
            .keySchema(schema(plan.key()))
            .globalSecondaryIndexes(
                plan.indexes().isEmpty()
                    ? null
                    : plan.indexes().stream().map(Tables::index).toList())
            .pointInTimeRecoverySpecification(
                CfnTable.PointInTimeRecoverySpecificationProperty.builder()
                    .pointInTimeRecoveryEnabled(stage.data().pointInTimeRecovery())
                    .build())
            .deletionProtectionEnabled(retained)
            .build();
    table.applyRemovalPolicy(removalPolicy(stage));
    return table;
  }

  static RemovalPolicy removalPolicy(Stage stage) {
    return switch (stage.data().removal()) {
      case RETAIN -> RemovalPolicy.RETAIN;
      case DESTROY -> RemovalPolicy.DESTROY;
    };
  }

  private static CfnTable.AttributeDefinitionProperty definition(KeyAttribute attribute) {
    return CfnTable.AttributeDefinitionProperty.builder()
        .attributeName(attribute.name())
        .attributeType(attribute.type().name())
        .build();
  }

  private static CfnTable.GlobalSecondaryIndexProperty index(IndexModel index) {
    return CfnTable.GlobalSecondaryIndexProperty.builder()
        .indexName(index.name())
        .keySchema(schema(index.key()))
        .projection(
            CfnTable.ProjectionProperty.builder().projectionType(index.projection().name()).build())
        .build();
  }

  private static List<CfnTable.KeySchemaProperty> schema(KeyModel key) {
    return Stream.concat(
            key.partition().stream().map(attribute -> element(attribute, "HASH")),
            key.sort().stream().map(attribute -> element(attribute, "RANGE")))
        .toList();
  }

  private static CfnTable.KeySchemaProperty element(KeyAttribute attribute, String type) {
    return CfnTable.KeySchemaProperty.builder()
        .attributeName(attribute.name())
        .keyType(type)
        .build();
  }
}
