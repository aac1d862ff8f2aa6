package dev.dovetail.infra.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.infra.Plan;
import dev.dovetail.infra.Stage;
import dev.dovetail.model.ChangeEvent;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.StreamSourceModel;
import dev.dovetail.model.TableModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The delivery of a stream to a function that publishes what it hears. */
class DeliveryTest {
  private static final String RELAY = "org.example.CreateTodo";

  private static Synthesized made;

  @BeforeAll
  static void synthesize(@TempDir Path folder) throws IOException {
    String json =
        Sample.TABLE
            .toJson()
            .replaceFirst("\"indexes\"", "\"stream\" : \"NEW_AND_OLD_IMAGES\", \"indexes\"");
    TableModel table =
        TableModel.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    String todo =
        table.entities().stream()
            .filter(entity -> entity.type().equals("TODO"))
            .findFirst()
            .orElseThrow()
            .record();
    FunctionModel relay =
        new FunctionModel(
            "tell-todo",
            RELAY,
            30,
            512,
            List.of(),
            List.of(),
            null,
            new StreamSourceModel(List.of(todo), List.of(ChangeEvent.INSERT, ChangeEvent.REMOVE)),
            "todos.fifo");
    made =
        Synthesized.of(folder, Plan.of(table, new FunctionsModel(1, List.of(relay))), Stage.dev());
  }

  @Test
  void mapping_ofTheStream_survivesRecordsThatCantBeHandled() {
    JsonNode mapping = made.properties("AWS::Lambda::EventSourceMapping").get(0);

    assertThat(mapping.path("FunctionResponseTypes").get(0).asText())
        .isEqualTo("ReportBatchItemFailures");
    assertThat(mapping.path("BisectBatchOnFunctionError").asBoolean()).isTrue();
    assertThat(mapping.path("MaximumRetryAttempts").asInt()).isEqualTo(10);
    assertThat(mapping.path("MaximumRecordAgeInSeconds").asInt()).isEqualTo(43_200);
    assertThat(mapping.path("ParallelizationFactor").asInt()).isEqualTo(1);
    assertThat(mapping.path("StartingPosition").asText()).isEqualTo("TRIM_HORIZON");
    assertThat(mapping.at("/EventSourceArn/Fn::GetAtt/1").asText()).isEqualTo("StreamArn");
    String queue = mapping.at("/DestinationConfig/OnFailure/Destination/Fn::GetAtt/0").asText();
    JsonNode failures = made.resources("AWS::SQS::Queue").get(queue).path("Properties");
    assertThat(failures.path("SqsManagedSseEnabled").asBoolean()).isTrue();
    assertThat(failures.path("MessageRetentionPeriod").asInt()).isEqualTo(14 * 86_400);
  }

  @Test
  void mapping_ofTheStream_filtersByTypeAndEvent() {
    JsonNode filters =
        made.properties("AWS::Lambda::EventSourceMapping").get(0).at("/FilterCriteria/Filters");

    assertThat(filters)
        .extracting(filter -> filter.path("Pattern").asText())
        .containsExactly(
            "{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"NewImage\":{\"_type\":{\"S\":[\"TODO\"]}}}}",
            "{\"eventName\":[\"REMOVE\"],\"dynamodb\":{\"OldImage\":{\"_type\":{\"S\":[\"TODO\"]}}}}");
  }

  @Test
  void topic_isEncryptedAndToldToTheFunction() {
    JsonNode topic = made.properties("AWS::SNS::Topic").get(0);
    String id = made.resources("AWS::SNS::Topic").keySet().iterator().next();

    assertThat(topic.path("KmsMasterKeyId").asText()).isEqualTo("alias/aws/sns");
    assertThat(topic.path("FifoTopic").asBoolean()).isTrue();
    assertThat(topic.path("TopicName").asText()).isEqualTo("app-todos.fifo");
    JsonNode variables =
        made.properties("AWS::Lambda::Function").get(0).at("/Environment/Variables");
    assertThat(variables.at("/TOPIC_ARN/Ref").asText()).isEqualTo(id);
    assertThat(variables.has("TABLE_NAME")).isFalse();
  }

  @Test
  void role_mayReadTheStreamTellFailuresAndPublish_andNothingElse() {
    JsonNode statements =
        made.policies().get(RELAY + "::handleRequest").at("/0/PolicyDocument/Statement");

    assertThat(statements).hasSize(4);
    assertThat(statements.get(0).path("Action"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator");
    assertThat(statements.get(0).at("/Resource/Fn::GetAtt/1").asText()).isEqualTo("StreamArn");
    assertThat(statements.get(1).path("Action").asText()).isEqualTo("dynamodb:ListStreams");
    assertThat(statements.get(2).path("Action").asText()).isEqualTo("sqs:SendMessage");
    assertThat(statements.get(2).at("/Resource/Fn::GetAtt/1").asText()).isEqualTo("Arn");
    assertThat(statements.get(3).path("Action").asText()).isEqualTo("sns:Publish");
    assertThat(statements.get(3).at("/Resource/Ref").asText())
        .isEqualTo(made.resources("AWS::SNS::Topic").keySet().iterator().next());
  }
}
