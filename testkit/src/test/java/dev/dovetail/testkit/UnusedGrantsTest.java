package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.dovetail.testkit.sample.Note;
import dev.dovetail.testkit.sample.Notes;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs small test classes in a JUnit of their own: what is said when they have ended. */
@ResourceLock(Resources.SYSTEM_OUT)
class UnusedGrantsTest {
  private static final String ARN = "arn:aws:dynamodb:*:*:table/notes";
  private static final String UNUSED = "dynamodb:PutItem on " + ARN;

  private final PrintStream console = System.out;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void redirect() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setOut(console);
  }

  static final class GetAndPut implements PolicySource {
    @Override
    public PolicyGuard policy() {
      return PolicyGuard.of(
          List.of(
              Map.of(
                  "Effect",
                  "Allow",
                  "Action",
                  List.of("dynamodb:GetItem", "dynamodb:PutItem"),
                  "Resource",
                  ARN)));
    }
  }

  private static EngineExecutionResults run(DiscoverySelector... selectors) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectors).execute();
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static Stream<String> failures(EngineExecutionResults results) {
    return results.containerEvents().failed().stream()
        .map(
            each ->
                each.getPayload(TestExecutionResult.class)
                    .orElseThrow()
                    .getThrowable()
                    .orElseThrow()
                    .getMessage());
  }

  @Test
  void grant_thatNoTestNeeded_isPrintedAndPublished() {
    EngineExecutionResults results = run(selectClass(Told.class));

    assertThat(failures(results)).isEmpty();
    assertThat(printed())
        .startsWith(
            "No test of " + Told.class.getName() + " needed, of " + GetAndPut.class.getName())
        .contains("\n  " + UNUSED + "\nTake it out of the policy, or write the test that needs it.")
        .contains("needed  dynamodb:GetItem on " + ARN + ", by GetItem of Notes.get\n");
    assertThat(entries(results))
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry).startsWith("needed 1 of 2 grants").contains("unused  " + UNUSED));
  }

  private static List<String> entries(EngineExecutionResults results) {
    return results.allEvents().reportingEntryPublished().stream()
        .map((Event each) -> each.getPayload(ReportEntry.class).orElseThrow())
        .map(entry -> entry.getKeyValuePairs().get("dovetail.policy"))
        .toList();
  }

  @DynamoDbTest
  @HeldToPolicy(by = GetAndPut.class)
  static class Told {
    @Test
    void reads(Notes notes) {
      assertThat(notes.get("ann", "1")).isEmpty();
    }
  }

  @DynamoDbTest
  @HeldToPolicy(by = GetAndPut.class, failOnUnused = true)
  static class Failing {
    @RepeatedTest(2)
    void repeated(Notes notes) {
      assertThat(notes.get("ann", "1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void parameterized(int number) {}

    @TestFactory
    DynamicTest factory(Notes notes) {
      return DynamicTest.dynamicTest("dynamic", () -> assertThat(notes.get("ann", "1")).isEmpty());
    }

    @Nested
    class Inner {
      @Test
      void reads(Notes notes) {
        assertThat(notes.get("ann", "1")).isEmpty();
      }
    }
  }

  @Test
  void grant_thatNoTestNeeded_failsAClassThatDemandsIt() {
    EngineExecutionResults results = run(selectClass(Failing.class));

    results.testEvents().assertStatistics(s -> s.failed(0));
    assertThat(failures(results))
        .singleElement()
        .satisfies(m -> assertThat(m).contains("\n  " + UNUSED + "\nTake it out of the policy"));
    assertThat(printed()).isEmpty();
  }

  @Test
  void class_ofWhichAFilterLeftOutTests_doesNotFail() {
    EngineExecutionResults results =
        run(selectMethod(Failing.class, "parameterized", int.class), selectClass(Told.class));

    assertThat(failures(results)).isEmpty();
    assertThat(printed())
        .contains("This fails nothing, as what needs it may be among these: ")
        .contains("UnusedGrantsTest$Failing.repeated did not run")
        .contains("UnusedGrantsTest$Failing.factory did not run")
        .contains("UnusedGrantsTest$Failing$Inner.reads did not run")
        .doesNotContain("parameterized did not run");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        OneFailed.class,
        OneFailedBefore.class,
        OneAborted.class,
        OneDisabled.class,
        NestedDisabled.class,
        NestedFailed.class,
        OneInvocationFailed.class,
        DynamicFailed.class,
        AfterAllFailed.class
      })
  void class_ofWhichATestMayHaveNeededIt_doesNotFailForIt(Class<?> test) {
    EngineExecutionResults results = run(selectClass(test));

    assertThat(failures(results)).noneMatch(m -> m.contains("No test of"));
    assertThat(printed())
        .contains(UNUSED)
        .contains("This fails nothing, as what needs it may be among these: UnusedGrantsTest$")
        .containsPattern(
            "suspect(Inner)? (failed|was aborted|is disabled|did not run)|AllFailed failed");
  }

  @HeldToPolicy(by = GetAndPut.class, failOnUnused = true)
  @DynamoDbTest
  abstract static class Reading {
    @Test
    void reads(Notes notes) {
      assertThat(notes.get("ann", "1")).isEmpty();
    }
  }

  static class OneFailed extends Reading {
    @Test
    void suspect() {
      throw new IllegalStateException("as told");
    }
  }

  static class OneFailedBefore extends Reading {
    OneFailedBefore(TestInfo test) {
      if (test.getDisplayName().startsWith("suspect")) {
        throw new IllegalStateException("as told");
      }
    }

    @Test
    void suspect() {}
  }

  static class OneAborted extends Reading {
    @Test
    void suspect() {
      Assumptions.abort();
    }
  }

  static class OneDisabled extends Reading {
    @Test
    @Disabled
    void suspect() {}
  }

  static class NestedDisabled extends Reading {
    @Nested
    @Disabled
    class Inner {
      @Test
      void suspect() {}
    }
  }

  static class NestedFailed extends Reading {
    @Nested
    class Inner {
      @Test
      void suspect() {
        throw new IllegalStateException("as told");
      }
    }
  }

  static class OneInvocationFailed extends Reading {
    @RepeatedTest(2)
    void suspect(RepetitionInfo repetition) {
      if (repetition.getCurrentRepetition() == 1) {
        throw new IllegalStateException("as told");
      }
    }
  }

  static class DynamicFailed extends Reading {
    @TestFactory
    DynamicTest suspect() {
      return DynamicTest.dynamicTest(
          "dynamic",
          () -> {
            throw new IllegalStateException("as told");
          });
    }
  }

  static class AfterAllFailed extends Reading {
    @AfterAll
    static void fail() {
      throw new IllegalStateException("as told");
    }
  }

  @Test
  void class_thatNeededAll_saysSoInItsEntryOnly() {
    EngineExecutionResults results = run(selectClass(All.class));

    assertThat(failures(results)).isEmpty();
    assertThat(printed()).isEmpty();
    assertThat(entries(results))
        .singleElement()
        .satisfies(e -> assertThat(e).startsWith("needed 2 of 2"));
  }

  @DynamoDbTest
  @HeldToPolicy(by = GetAndPut.class, failOnUnused = true)
  static class All {
    @Test
    void reads(Notes notes) {
      assertThat(notes.get("ann", "1")).isEmpty();
    }

    @Nested
    class Inner {
      @Test
      void writes(Notes notes) {
        notes.create(new Note("ann", "1", "home", 1, "milk"));
      }
    }

    @Nested
    @HeldToPolicy("policies/notes.json")
    class OfItsOwn {
      @Test
      @Disabled
      void countsElsewhere() {}
    }
  }

  @Test
  void class_whoseTestsAreAllDisabled_saysNothing() {
    EngineExecutionResults results = run(selectClass(Disableds.class));

    assertThat(failures(results)).isEmpty();
    assertThat(printed()).isEmpty();
  }

  @DynamoDbTest
  @HeldToPolicy(by = GetAndPut.class, failOnUnused = true)
  static class Disableds {
    @Test
    @Disabled
    void test() {}
  }
}
