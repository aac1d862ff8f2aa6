package dev.dovetail.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.PageRequest;
import dev.dovetail.RequestFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks hold for what is generated, and each fails for a defect of its own. */
class RepositoryContractTest {
  @TestFactory
  Stream<DynamicTest> contract_ofGeneratedRepositories_holds() {
    return RepositoryContract.of(DeskTable.class).tests();
  }

  static List<Mutant> mutants() {
    return Mutant.all();
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

  @Test
  void checks_ofAHandWrittenQuery_hold() {
    RepositoryContract.of(DeskTable.class)
        .on(
            db -> {
              HandWrittenVisits visits = new HandWrittenVisits(db.client(), true);
              return Desks.around(
                  db.table(DeskTable.class),
                  "ofHost",
                  (call, arguments) ->
                      visits.ofHost((String) arguments[0], (PageRequest) arguments[1]));
            })
        .checks()
        .filter(check -> check.method().equals("visits.ofHost"))
        .forEach(ContractCheck::run);
  }

  @Test
  void rules_all_haveADefectThatTheyFind() {
    assertThat(
            mutants().stream()
                .map(Mutant::rule)
                .collect(toCollection(() -> EnumSet.noneOf(Rule.class))))
        .containsExactlyInAnyOrder(Rule.values());
  }

  @Test
  void manual_ofTheContract_hasEachCheck() throws IOException {
    Set<String> named = new TreeSet<>();
    Matcher row =
        Pattern.compile("^\\| `([a-z]+(?:-[a-z]+)+)` \\|", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("../docs/contract.md"), UTF_8));
    while (row.find()) {
      named.add(row.group(1));
    }

    assertThat(named)
        .containsExactlyInAnyOrder(
            Arrays.stream(Rule.values()).map(Rule::text).toArray(String[]::new));
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

  static RepositoryContract<DeskTable> mutated(Mutant mutant) {
    return RepositoryContract.of(DeskTable.class).on(db -> mutant.on(db.client()));
  }

  static boolean fails(ContractCheck check) {
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
