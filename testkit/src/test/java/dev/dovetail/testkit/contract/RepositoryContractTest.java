package dev.dovetail.testkit.contract;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.RequestFailed;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks hold for what is generated, and each fails for a defect of its own. */
class RepositoryContractTest {
  @TestFactory
  Stream<DynamicTest> contract_ofGeneratedRepositories_holds() {
    return RepositoryContract.of(DeskTable.class).tests();
  }

  static Stream<Mutant> mutants() {
    return Stream.concat(
        Arrays.stream(PlainMutant.values()), Arrays.stream(CombinedMutant.values()));
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void check_ofItsOwnDefect_fails(Mutant mutant) {
    List<ContractCheck> own =
        mutated(mutant)
            .checks()
            .filter(check -> check.name().equals(mutant.rule().text()))
            .toList();

    assertThat(own).anySatisfy(check -> assertThat(fails(check)).as(check.toString()).isTrue());
  }

  /** Other checks hold, unless the defect is one for them, too. */
  @ParameterizedTest
  @EnumSource
  @EnabledIfSystemProperty(named = "dovetail.contract.all", matches = "true")
  void checks_ofADefectOfAnother_hold(CombinedMutant mutant) {
    Set<String> expected = new TreeSet<>(List.of(mutant.rule().text()));
    mutant.others().forEach(rule -> expected.add(rule.text()));
    Set<String> found = new TreeSet<>();
    mutated(mutant)
        .checks()
        .filter(RepositoryContractTest::fails)
        .forEach(check -> found.add(check.name()));

    assertThat(found).isEqualTo(expected);
  }

  @Test
  void rules_all_haveADefectThatTheyFind() {
    assertThat(mutants().map(Mutant::rule).collect(toCollection(() -> EnumSet.noneOf(Rule.class))))
        .containsExactlyInAnyOrder(Rule.values());
  }

  @Test
  void rules_all_areCheckedOfTheTable() {
    Set<String> names = new TreeSet<>();
    RepositoryContract.of(DeskTable.class).checks().forEach(check -> names.add(check.name()));

    assertThat(names)
        .containsExactlyInAnyOrder(
            Arrays.stream(Rule.values()).map(Rule::text).toArray(String[]::new));
    assertThat(RepositoryContract.of(DeskTable.class).unchecked()).isEmpty();
  }

  @Test
  void failure_ofACheck_saysTheSeedAndTheMethod() {
    ContractCheck check =
        mutated(PlainMutant.CREATE_OVERWRITES)
            .seed(7)
            .checks()
            .filter(c -> c.toString().equals("create-again-is-refused, visits.create"))
            .findFirst()
            .orElseThrow();

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(check::run)
        .withMessageContaining("create-again-is-refused, visits.create")
        .withMessageContaining("the seed 7")
        .withMessageContaining("not refused with AlreadyExists");
  }

  @Test
  void whatIsSaid_ofWhatIsNotThere_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RepositoryContract.of(Runnable.class))
        .withMessageContaining("annotation processor");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RepositoryContract.of(DeskTable.class).readsExpired("visits.none"))
        .withMessageContaining("visits.none");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RepositoryContract.of(DeskTable.class)
                    .with(DeskTable.Visit.class, "none", random -> "x"))
        .withMessageContaining("none");
  }

  private static RepositoryContract<DeskTable> mutated(Mutant mutant) {
    return RepositoryContract.of(DeskTable.class)
        .on(db -> mutant.table(DynamoDbDeskTable.on(mutant.client(db.client()), "desk")));
  }

  private static boolean fails(ContractCheck check) {
    try {
      check.run();
      return false;
    } catch (AssertionError e) {
      assertThat(e)
          .as("a request that DynamoDB understands")
          .satisfies(x -> assertThat(x.getCause()).isNotInstanceOf(RequestFailed.class));
      return true;
    }
  }
}
