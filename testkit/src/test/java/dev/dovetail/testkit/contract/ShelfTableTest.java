package dev.dovetail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.LocalDynamoDb;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Whatever bounds a consistent read has, the check of it calls the read. */
class ShelfTableTest {
  private static final int SEEDS = 4;

  @Test
  void check_ofConsistentReads_holds() {
    assertThat(failures(db -> DynamoDbShelfTable.on(db.client(), "shelf"))).isEmpty();
  }

  @Test
  void check_ofReadsThatAreNotConsistent_failsForEachMethodAndSeed() {
    List<String> failures =
        failures(
            db ->
                DynamoDbShelfTable.on(
                    Tampered.requests(
                        db.client(),
                        QueryRequest.class,
                        query -> query.toBuilder().consistentRead(false).build()),
                    "shelf"));

    assertThat(failures)
        .hasSize(8 * SEEDS)
        .allMatch(failure -> failure.contains("It does not see the item that was written last"));
  }

  private static List<String> failures(Function<LocalDynamoDb, ShelfTable> table) {
    List<String> failures = new ArrayList<>();
    IntStream.rangeClosed(1, SEEDS)
        .boxed()
        .flatMap(seed -> RepositoryContract.of(ShelfTable.class).on(table).seed(seed).checks())
        .filter(check -> check.name().equals(Rule.CONSISTENT_READ_SEES_THE_LAST_WRITE.text()))
        .forEach(
            check -> {
              try {
                check.run();
              } catch (AssertionError e) {
                failures.add(check.method() + ": " + e.getMessage());
              }
            });
    return failures;
  }
}
