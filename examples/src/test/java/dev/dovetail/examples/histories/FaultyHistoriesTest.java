package dev.dovetail.examples.histories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.Transport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The same histories, whose requests and answers get lost, are answered in the same way. */
@DynamoDbTest(transport = Transport.WIRE)
class FaultyHistoriesTest {
  private static final long OFFSET = Long.getLong("dovetail.seed", 0);
  private static final int STEPS = Integer.getInteger("dovetail.rounds", 600);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void history_underFaults_answersAsInMemory(
      long number, HistoryTable table, DynamoDbClient client, Faults faults) {
    History history = new History(OFFSET + number, table, client, faults);

    history.run(STEPS);

    assertThat(history.answers.keySet())
        .as("seed " + (OFFSET + number))
        .contains("create", "replace", "put", "score", "rename", "write", "move", "delete", "read")
        .contains("AlreadyExists", "NotFound", "StaleVersion", "ConditionFailed", "NotUnique");
    assertThat(history.answers.getOrDefault("RequestFailed", 0))
        .as("seed " + (OFFSET + number))
        .isLessThan(STEPS / 20);
  }
}
