package dev.dovetail.infra.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.infra.Plan;
import dev.dovetail.infra.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queues that call functions, and the way of a message that can't be handled. */
class QueuesTest {
  private static Synthesized made;
  private static List<JsonNode> mappings;

  @BeforeAll
  static void synthesize(@TempDir Path folder) throws IOException {
    Plan plan = Plan.of(ArchivesTest.table(), ArchivesTest.functions());
    made = Synthesized.of(folder, plan, Stage.dev());
    mappings =
        made.properties("AWS::Lambda::EventSourceMapping").stream()
            .filter(mapping -> !mapping.has("StartingPosition"))
            .toList();
  }

  @Test
  void mapping_ofAQueue_readsTheReportOfFailures() {
    assertThat(mappings).hasSize(2);
    for (JsonNode mapping : mappings) {
      assertThat(ArchivesTest.texts(mapping.path("FunctionResponseTypes")))
          .containsExactly("ReportBatchItemFailures");
      assertThat(mapping.path("BatchSize").asInt()).isEqualTo(10);
      assertThat(mapping.has("BisectBatchOnFunctionError")).as("is for streams").isFalse();
    }
  }

  @Test
  void mapping_ofFunctionsWithALimit_takesNoMoreThanThat(@TempDir Path first, @TempDir Path second)
      throws IOException {
    Plan plan = Plan.of(ArchivesTest.table(), ArchivesTest.functions());
    Stage one = Stage.dev().withLimits(new Stage.Limits(5, 10, 1));
    Stage seven = Stage.dev().withLimits(new Stage.Limits(5, 10, 7));

    assertThat(atOnce(Synthesized.of(first, plan, one))).containsExactly(2, 2);
    assertThat(atOnce(Synthesized.of(second, plan, seven))).containsExactly(7, 7);
    assertThat(mappings).noneMatch(mapping -> mapping.has("ScalingConfig"));
  }

  private static List<Integer> atOnce(Synthesized stack) {
    return stack.properties("AWS::Lambda::EventSourceMapping").stream()
        .filter(mapping -> !mapping.has("StartingPosition"))
        .map(mapping -> mapping.at("/ScalingConfig/MaximumConcurrency").asInt())
        .toList();
  }

  @Test
  void queue_hidesMessagesSixTimesAsLongAsTheFunctionRuns() {
    for (JsonNode mapping : mappings) {
      assertThat(queueOf(mapping).path("VisibilityTimeout").asInt()).isEqualTo(6 * 20);
      assertThat(queueOf(mapping).path("SqsManagedSseEnabled").asBoolean()).isTrue();
    }
  }

  @Test
  void queue_messageThatKeepsFailing_goesToAQueueOfTheSameKind() {
    Map<String, JsonNode> queues = made.resources("AWS::SQS::Queue");
    int fifo = 0;
    for (JsonNode mapping : mappings) {
      JsonNode queue = queueOf(mapping);
      String dead = queue.at("/RedrivePolicy/deadLetterTargetArn/Fn::GetAtt/0").asText();
      JsonNode deadLetters = queues.get(dead).path("Properties");
      assertThat(queue.at("/RedrivePolicy/maxReceiveCount").asInt()).isEqualTo(5);
      assertThat(deadLetters.path("FifoQueue").asBoolean())
          .isEqualTo(queue.path("FifoQueue").asBoolean());
      assertThat(deadLetters.path("MessageRetentionPeriod").asInt()).isEqualTo(14 * 86_400);
      assertThat(queue.path("MessageRetentionPeriod").asInt()).isEqualTo(4 * 86_400);
      assertThat(deadLetters.has("RedrivePolicy")).isFalse();
      fifo += queue.path("FifoQueue").asBoolean() ? 1 : 0;
    }
    assertThat(fifo).isEqualTo(1);
  }

  @Test
  void role_mayTakeMessagesOfItsQueueOnly() {
    List<String> taken = new ArrayList<>();
    for (JsonNode role : made.properties("AWS::IAM::Role")) {
      for (JsonNode statements : role.findValues("Statement")) {
        for (JsonNode statement : statements) {
          if (statement.path("Action").toString().contains("sqs:ReceiveMessage")) {
            assertThat(ArchivesTest.texts(statement.path("Action")))
                .containsExactly(
                    "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage");
            taken.add(statement.at("/Resource/Fn::GetAtt/0").asText());
          }
        }
      }
    }
    assertThat(taken)
        .containsExactlyInAnyOrderElementsOf(
            mappings.stream()
                .map(mapping -> mapping.at("/EventSourceArn/Fn::GetAtt/0").asText())
                .toList());
  }

  private static JsonNode queueOf(JsonNode mapping) {
    return made.resources("AWS::SQS::Queue")
        .get(mapping.at("/EventSourceArn/Fn::GetAtt/0").asText())
        .path("Properties");
  }
}
