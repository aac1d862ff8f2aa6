package dev.dovetail.testkit.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.SentRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each fault breaks code that does not expect it, in the way that is known, and no repository. */
class FaultHandlingTest {
  /** These are no faults of single requests. */
  private static final Set<FaultCase> OF_STATE =
      EnumSet.of(
          FaultCase.LAG,
          FaultCase.INDEX_LAG,
          FaultCase.PAGE_OF_ONE_MEGABYTE,
          FaultCase.EXPIRED_AND_NOT_DELETED);

  private static final Pattern ROW = Pattern.compile("\\| `([A-Z_]+)` \\|$", Pattern.MULTILINE);

  @ParameterizedTest
  @EnumSource
  void none_ofANaiveRepository_isRight(FaultCase fault) {
    try (FaultBench bench = new FaultBench()) {
      fault.arrange(bench);

      assertThat(fault.naive(bench)).isEqualTo(fault.right());
    }
  }

  @ParameterizedTest
  @EnumSource
  void fault_ofANaiveRepository_makesItGoWrong(FaultCase fault) {
    assertThat(fault.wrong()).isNotEqualTo(fault.right());
    assertThat(outcome(fault, FaultCase::naive)).isEqualTo(fault.wrong());
  }

  @ParameterizedTest
  @EnumSource
  void fault_ofAGeneratedRepository_isHandled(FaultCase fault) {
    assertThat(outcome(fault, FaultCase::generated)).isEqualTo(fault.right());
  }

  /** Whatever is thrown but by the code's own handling fails the test. */
  private static Object outcome(FaultCase fault, BiFunction<FaultCase, FaultBench, Object> way) {
    try (FaultBench bench = new FaultBench()) {
      fault.arrange(bench);
      fault.fault(bench);
      Object outcome = way.apply(fault, bench);
      assertThat(bench.faults().sent().stream().anyMatch(FaultHandlingTest::isFaulty))
          .as("a request met the fault")
          .isEqualTo(!OF_STATE.contains(fault));
      return outcome;
    }
  }

  private static boolean isFaulty(SentRequest request) {
    return !request.fault().toString().equals(Fault.none().toString());
  }

  @Test
  void manual_everyCase_isInTheTable() throws IOException {
    String manual = Files.readString(Path.of("../docs/testing.md"), UTF_8);
    Matcher row = ROW.matcher(manual.substring(manual.indexOf("### What goes wrong without")));
    Set<String> named = new TreeSet<>();
    while (row.find()) {
      named.add(row.group(1));
    }

    assertThat(named)
        .isEqualTo(
            Arrays.stream(FaultCase.values())
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new)));
  }
}
