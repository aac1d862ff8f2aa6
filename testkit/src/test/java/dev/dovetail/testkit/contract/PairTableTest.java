package dev.dovetail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dovetail.testkit.LocalDynamoDb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where a unique component has few values, no check takes one that another item has. */
class PairTableTest {
  private static final int SEEDS = 3;

  @Test
  void check_ofFewUniqueValues_holds() {
    List<String> failures = new ArrayList<>();
    IntStream.rangeClosed(1, SEEDS)
        .boxed()
        .flatMap(seed -> RepositoryContract.of(PairTable.class).seed(seed).checks())
        .forEach(
            check -> {
              try {
                check.run();
              } catch (AssertionError e) {
                failures.add(String.valueOf(e.getMessage()));
              }
            });

    assertThat(failures).isEmpty();
  }

  @Test
  void check_ofGuardsThatGuardNothing_failsForEachMethod() {
    List<String> passed =
        RepositoryContract.of(PairTable.class)
            .on(
                db ->
                    DynamoDbPairTable.on(
                        PlainMutant.GUARD_GUARDS_NOTHING.client(db.client()),
                        "pair",
                        Mutant.OPTIONS))
            .checks()
            .filter(check -> check.name().equals(Rule.UNIQUE_VALUE_IS_HAD_ONCE.text()))
            .filter(check -> !RepositoryContractTest.fails(check))
            .map(ContractCheck::method)
            .toList();

    assertThat(passed).isEmpty();
  }

  @Test
  void record_withoutAFreeValue_isRefused() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      Contract contract =
          new Contract(
              PairTable.class,
              LocalDynamoDb.modelOf(PairTable.class),
              Contract.subjects(PairTable.class, LocalDynamoDb.modelOf(PairTable.class)),
              engine -> engine.table(PairTable.class),
              Map.of(),
              Map.of(),
              Set.of(),
              Set.of(),
              1);
      Subject crowns = contract.subjects().get(1);
      Bench bench = new Bench(contract, crowns, db);
      bench.store(bench.drawn().next());

      assertThatIllegalStateException()
          .isThrownBy(() -> bench.drawn().next())
          .withMessageContaining("A record of CROWN needs values that no item has of metal")
          .withMessageContaining("by with(...)");
    }
  }
}
