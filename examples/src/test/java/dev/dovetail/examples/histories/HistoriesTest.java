package dev.dovetail.examples.histories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.DynamoDbTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A table answers to any history as the manual says, which is written down in memory. */
@DynamoDbTest
class HistoriesTest {
  private static final long OFFSET = Long.getLong("dovetail.seed", 0);
  private static final int STEPS = Integer.getInteger("dovetail.rounds", 600);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void history_ofAnyCalls_answersAsInMemory(
      long number, HistoryTable table, DynamoDbClient client) {
    History history = new History(OFFSET + number, table, client, null);

    history.run(STEPS);

    assertThat(history.answers.keySet())
        .as("seed " + (OFFSET + number))
        .contains(
            "create",
            "replace",
            "put",
            "score",
            "note",
            "tag",
            "untag",
            "clear",
            "rename",
            "settle",
            "write",
            "expireAt",
            "honour",
            "move",
            "delete",
            "read")
        .contains("AlreadyExists", "NotFound", "StaleVersion", "ConditionFailed", "NotUnique");
  }
}
