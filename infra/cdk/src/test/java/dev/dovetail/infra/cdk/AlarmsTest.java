package dev.dovetail.infra.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.dovetail.infra.AlarmKind;
import dev.dovetail.infra.AlarmPlan;
import dev.dovetail.infra.Alarms;
import dev.dovetail.infra.Plan;
import dev.dovetail.infra.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alarms of a stack: each about a resource that exists, and heard by somebody. */
class AlarmsTest {
  private static final String ON_CALL = "arn:aws:sns:eu-central-1:123456789012:ssm-on-call";
  private static final String INCIDENT = "arn:aws:ssm:eu-central-1:123456789012:opsitem:1";
  private static final Alarms ALARMS =
      Alarms.to(ON_CALL, INCIDENT).withThreshold(AlarmKind.STREAM_AGE, 60_000);

  private static final Path GOLDEN =
      Path.of("src", "test", "resources", "golden", "messaging.json");
  private static final List<String> REVIEWED =
      List.of(
          "AWS::CloudWatch::Alarm",
          "AWS::KinesisFirehose::DeliveryStream",
          "AWS::Lambda::EventSourceMapping",
          "AWS::S3::Bucket",
          "AWS::S3::BucketPolicy",
          "AWS::SQS::Queue");

  private static Plan plan;
  private static Synthesized made;

  @BeforeAll
  static void synthesize(@TempDir Path folder) throws IOException {
    plan = Plan.of(ArchivesTest.table(), ArchivesTest.functions());
    made = Synthesized.of(folder, plan, Stage.dev().withAlarms(ALARMS));
  }

  @Test
  void alarms_ofThePlan_areAllThere() {
    assertThat(made.properties("AWS::CloudWatch::Alarm"))
        .hasSameSizeAs(AlarmPlan.of(plan, ALARMS))
        .allSatisfy(
            alarm -> {
              assertThat(ArchivesTest.texts(alarm.path("AlarmActions")))
                  .containsExactly(ON_CALL, INCIDENT);
              assertThat(ArchivesTest.texts(alarm.path("OKActions"))).containsExactly(ON_CALL);
              assertThat(alarm.path("TreatMissingData").asText()).isEqualTo("notBreaching");
              assertThat(alarm.path("ComparisonOperator").asText())
                  .isEqualTo("GreaterThanOrEqualToThreshold");
              assertThat(alarm.path("AlarmDescription").asText()).endsWith(".");
            });
  }

  @Test
  void alarms_eachDimension_isAResourceOfTheStackOrAnIndex() {
    Set<String> seen = new TreeSet<>();
    for (JsonNode alarm : made.properties("AWS::CloudWatch::Alarm")) {
      for (JsonNode dimensions : alarm.findValues("Dimensions")) {
        for (JsonNode dimension : dimensions) {
          String name = dimension.path("Name").asText();
          JsonNode value = dimension.path("Value");
          String type =
              switch (name) {
                case "FunctionName" -> "AWS::Lambda::Function";
                case "QueueName" -> "AWS::SQS::Queue";
                case "DeliveryStreamName" -> "AWS::KinesisFirehose::DeliveryStream";
                case "TableName" -> "AWS::DynamoDB::Table";
                default -> "";
              };
          if (!type.isEmpty()) {
            String id =
                value.has("Ref") ? value.path("Ref").asText() : value.at("/Fn::GetAtt/0").asText();
            assertThat(made.resources(type)).as(dimension.toString()).containsKey(id);
          }
          seen.add(name);
        }
      }
    }
    assertThat(seen)
        .contains("FunctionName", "QueueName", "DeliveryStreamName", "TableName", "Operation");
  }

  @Test
  void alarm_ofDeadLetters_isAboutQueuesThatNothingElseReads() {
    List<String> queues =
        made.properties("AWS::CloudWatch::Alarm").stream()
            .filter(
                alarm ->
                    alarm.path("MetricName").asText().equals("ApproximateNumberOfMessagesVisible"))
            .map(alarm -> alarm.at("/Dimensions/0/Value/Fn::GetAtt/0").asText())
            .toList();
    List<String> read =
        made.properties("AWS::Lambda::EventSourceMapping").stream()
            .map(mapping -> mapping.at("/EventSourceArn/Fn::GetAtt/0").asText())
            .toList();

    assertThat(queues).hasSize(4).doesNotHaveDuplicates().doesNotContainAnyElementsOf(read);
  }

  @Test
  void alarm_withAThresholdOfItsOwn_hasIt() {
    assertThat(named("IteratorAge"))
        .hasSize(2)
        .allSatisfy(alarm -> assertThat(alarm.path("Threshold").asInt()).isEqualTo(60_000));
    assertThat(named("Errors"))
        .hasSize(5)
        .allSatisfy(alarm -> assertThat(alarm.path("Threshold").asInt()).isEqualTo(3));
  }

  @Test
  void alarm_ofSystemErrors_addsUpAllOperations() {
    JsonNode alarm =
        made.properties("AWS::CloudWatch::Alarm").stream()
            .filter(one -> one.has("Metrics"))
            .findFirst()
            .orElseThrow();
    int reported = 0;
    for (JsonNode metric : alarm.path("Metrics")) {
      reported += metric.path("ReturnData").asBoolean() ? 1 : 0;
    }

    assertThat(alarm.path("Metrics")).as("what CloudWatch allows, and the sum").hasSize(11);
    assertThat(reported).isEqualTo(1);
    assertThat(alarm.at("/Metrics/0/Expression").asText())
        .startsWith("FILL(m0,0)+FILL(m1,0)")
        .endsWith("+FILL(m9,0)");
  }

  @Test
  void resources_ofArchivesQueuesAndAlarms_areExactlyTheReviewedOnes() throws IOException {
    Map<String, JsonNode> reviewed = new TreeMap<>();
    for (String type : REVIEWED) {
      reviewed.putAll(made.resources(type));
    }
    // The CDK writes the members of some objects in an order that changes from run to run.
    ObjectMapper mapper =
        new ObjectMapper()
            .enable(
                SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    String actual = mapper.writeValueAsString(mapper.convertValue(reviewed, Object.class)) + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, actual);
    }

    assertThat(actual).isEqualTo(Files.readString(GOLDEN));
  }

  private static List<JsonNode> named(String metric) {
    return made.properties("AWS::CloudWatch::Alarm").stream()
        .filter(alarm -> alarm.path("MetricName").asText().equals(metric))
        .toList();
  }
}
