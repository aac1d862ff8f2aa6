package dev.dovetail.infra.cdk;

import dev.dovetail.infra.Removal;
import dev.dovetail.infra.Stage;
import dev.dovetail.infra.TablePlan;
import dev.dovetail.model.IndexModel;
import dev.dovetail.model.IndexScope;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyModel;
import dev.dovetail.model.StreamView;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
            .globalSecondaryIndexes(indexes(plan, IndexScope.GLOBAL, Tables::globalIndex))
            .localSecondaryIndexes(indexes(plan, IndexScope.LOCAL, Tables::localIndex))
            .timeToLiveSpecification(timeToLive(plan))
            .streamSpecification(stream(plan))
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

  /** Null where no item expires. */
  private static CfnTable.@Nullable TimeToLiveSpecificationProperty timeToLive(TablePlan plan) {
    String attribute = plan.timeToLive();
    return attribute == null
        ? null
        : CfnTable.TimeToLiveSpecificationProperty.builder()
            .attributeName(attribute)
            .enabled(true)
            .build();
  }

  /** Null where the table has no stream. */
  private static CfnTable.@Nullable StreamSpecificationProperty stream(TablePlan plan) {
    StreamView view = plan.stream();
    return view == null
        ? null
        : CfnTable.StreamSpecificationProperty.builder().streamViewType(view.name()).build();
  }

  /** Null rather than an empty list, which would be in the template. */
  private static <T> @Nullable List<T> indexes(
      TablePlan plan, IndexScope scope, Function<IndexModel, T> property) {
    List<T> indexes =
        plan.indexes().stream().filter(index -> index.scope() == scope).map(property).toList();
    return indexes.isEmpty() ? null : indexes;
  }

  private static CfnTable.GlobalSecondaryIndexProperty globalIndex(IndexModel index) {
    return CfnTable.GlobalSecondaryIndexProperty.builder()
        .indexName(index.name())
        .keySchema(schema(index.key()))
        .projection(projection(index))
        .build();
  }

  private static CfnTable.LocalSecondaryIndexProperty localIndex(IndexModel index) {
    return CfnTable.LocalSecondaryIndexProperty.builder()
        .indexName(index.name())
        .keySchema(schema(index.key()))
        .projection(projection(index))
        .build();
  }

  private static CfnTable.ProjectionProperty projection(IndexModel index) {
    return CfnTable.ProjectionProperty.builder().projectionType(index.projection().name()).build();
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
