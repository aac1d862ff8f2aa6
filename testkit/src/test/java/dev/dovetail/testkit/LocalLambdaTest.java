package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class LocalLambdaTest {
  @TempDir private Path folder;

  private LocalLambdaBuilder tricks() throws IOException {
    return LocalLambda.builder()
        .code(LambdaZip.of(folder, Tricks.class))
        .handler(Tricks.class.getName());
  }

  @Test
  void invoke_severalTimes_isServedByOneEnvironment() throws Exception {
    try (LocalLambda lambda = tricks().start()) {
      LambdaResult first = lambda.invoke("\"count\"");
      LambdaResult second = lambda.invoke("\"count\"");

      assertThat(first.text()).isEqualTo("1");
      assertThat(first.error()).isEmpty();
      assertThat(second.text()).isEqualTo("2");
      assertThat(second.requestId()).isNotEqualTo(first.requestId());
      assertThat(lambda.coldStarts()).isEqualTo(1);
    }
  }

  @Test
  void invoke_firstAndLater_tellWhatTheyTook() throws Exception {
    try (LocalLambda lambda = tricks().start()) {
      LambdaResult first = lambda.invoke("\"echo a\"");
      LambdaResult second = lambda.invoke("\"echo b\"");

      ColdStart start = first.coldStart().orElseThrow();
      assertThat(start.init()).isBetween(Duration.ofMillis(20), Duration.ofSeconds(30));
      assertThat(start.cpu()).isPositive();
      assertThat(start.restore()).isZero();
      assertThat(second.coldStart()).isEmpty();
      assertThat(second.duration()).isPositive().isLessThan(start.init());
      assertThat(second.memoryMegabytes()).isBetween(20, 500);
    }
  }

  @Test
  void context_ofAnInvocation_isThatOfTheFunction() throws Exception {
    try (LocalLambda lambda =
        tricks().timeout(Duration.ofSeconds(7)).memoryMegabytes(300).start()) {
      LambdaResult result = lambda.invoke("\"context\"");

      assertThat(result.text())
          .isEqualTo(
              "function 300 7 arn:aws:lambda:us-east-1:000000000000:function:function "
                  + result.requestId());
    }
  }

  @Test
  void environment_ofAFunction_hasNothingOfThisProcess() throws Exception {
    try (LocalLambda lambda = tricks().environment("TABLE_NAME", "app-1").start()) {
      assertThat(lambda.invoke("\"variable TABLE_NAME\"").text()).isEqualTo("app-1");
      assertThat(lambda.invoke("\"variable AWS_REGION\"").text()).isEqualTo("us-east-1");
      assertThat(System.getenv("HOME")).isNotNull();
      assertThat(lambda.invoke("\"variable HOME\"").text()).isEqualTo("null");
      assertThat(lambda.invoke("\"property user.home\"").text())
          .isNotEqualTo(System.getProperty("user.home"));
      assertThat(lambda.invoke("\"classes dev.dovetail.testkit.Tricks\"").text())
          .contains("CustomerClassLoader");
      assertThat(lambda.invoke("\"classes dev.dovetail.testkit.LocalLambda\"").text())
          .isEqualTo("none");
    }
  }

  @Test
  void invoke_aFunctionThatThrows_isItsErrorAndLeavesTheEnvironment() throws Exception {
    try (LocalLambda lambda = tricks().start()) {
      LambdaResult failed = lambda.invoke("\"fail so it does\"");

      assertThat(failed.error())
          .contains(new FunctionError("java.lang.IllegalArgumentException", "so it does"));
      assertThat(failed.text()).contains("stackTrace", "Tricks.handleRequest");
      assertThat(failed.logs()).anyMatch(event -> event.contains("so it does"));
      assertThat(lambda.invoke("\"count\"").text()).isEqualTo("2");
    }
  }

  @Test
  void invoke_aFunctionThatDoesNotStart_isTheErrorOfEachStart() throws Exception {
    try (LocalLambda lambda = tricks().environment("START", "fails").start()) {
      LambdaResult failed = lambda.invoke("\"count\"");

      assertThat(failed.error())
          .contains(new FunctionError("java.lang.IllegalStateException", "TABLE_NAME is not set."));
      assertThat(failed.coldStart()).isEmpty();
      assertThat(failed.logs()).anyMatch(event -> event.contains("starting"));
      assertThat(lambda.invoke("\"count\"").error()).isPresent();
      assertThat(lambda.coldStarts()).isEqualTo(2);
    }
  }

  @Test
  void invoke_aFunctionThatIsNotThere_isAnError() throws Exception {
    try (LocalLambda lambda = tricks().handler("com.acme.Nothing").start()) {
      assertThat(lambda.invoke("{}").error().orElseThrow().type())
          .isEqualTo("java.lang.ClassNotFoundException");
    }
  }

  @Test
  void invoke_whoseStartExitsOrHangs_isAnError() throws Exception {
    try (LocalLambda lambda = tricks().environment("START", "exits").start()) {
      assertThat(lambda.invoke("{}").error())
          .contains(
              new FunctionError(
                  "Runtime.ExitError", "Error: Runtime exited with error: exit status 7"));
    }
    try (LocalLambda lambda =
        tricks().environment("START", "hangs").initTimeout(Duration.ofSeconds(1)).start()) {
      FunctionError error = lambda.invoke("{}").error().orElseThrow();
      assertThat(error.type()).isEqualTo("Sandbox.Timedout");
      assertThat(error.message()).endsWith("Error: Init timed out after 1.00 seconds");
    }
  }

  @Test
  void invoke_aFunctionThatExits_isAnErrorAndTheNextStartsAnew() throws Exception {
    try (LocalLambda lambda = tricks().start()) {
      lambda.invoke("\"count\"");
      LambdaResult exited = lambda.invoke("\"exit 3\"");
      LambdaResult next = lambda.invoke("\"count\"");

      assertThat(exited.error())
          .contains(
              new FunctionError(
                  "Runtime.ExitError",
                  "RequestId: "
                      + exited.requestId()
                      + " Error: Runtime exited with error: exit status 3"));
      assertThat(next.text()).isEqualTo("1");
      assertThat(next.coldStart()).isPresent();
    }
  }

  @Test
  void invoke_afterAnErrorOfTheVirtualMachine_startsAnew() throws Exception {
    try (LocalLambda lambda = tricks().memoryMegabytes(128).start()) {
      LambdaResult failed = lambda.invoke("\"memory\"");
      LambdaResult next = lambda.invoke("\"count\"");

      assertThat(failed.error().orElseThrow().type()).isEqualTo("java.lang.OutOfMemoryError");
      assertThat(next.text()).isEqualTo("1");
      assertThat(lambda.coldStarts()).isEqualTo(2);
    }
  }

  @Test
  void invoke_longerThanItsTimeout_endsTheJvmAndWhatItHasStarted() throws Exception {
    Path pids = folder.resolve("pids");
    try (LocalLambda lambda =
        tricks().timeout(Duration.ofSeconds(2)).environment("PIDS", pids.toString()).start()) {
      long pid = Long.parseLong(lambda.invoke("\"pid\"").text());
      LambdaResult late = lambda.invoke("\"child\"");

      assertThat(late.error())
          .contains(
              new FunctionError(
                  "Sandbox.Timedout",
                  "RequestId: " + late.requestId() + " Error: Task timed out after 2.00 seconds"));
      assertThat(late.duration()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(20));
      assertThat(ProcessHandle.of(pid)).isEmpty();
      assertThat(runs(Files.readString(pids))).isFalse();
      assertThat(lambda.invoke("\"count\"").coldStart()).isPresent();
    }
  }

  /** Whether a process runs: one that has ended may be in the list until its parent has asked. */
  private static boolean runs(String pid) throws IOException {
    try {
      return !Files.readString(Path.of("/proc", pid, "stat")).contains(") Z ");
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Test
  void invoke_atTheSameTime_haveEnvironmentsOfTheirOwn() throws Exception {
    try (LocalLambda lambda = tricks().timeout(Duration.ofSeconds(1)).start()) {
      // They wait for each other, in four JVMs: none ever comes.
      List<LambdaResult> results = together(lambda, "\"meet\"");

      assertThat(results).allMatch(result -> result.error().isPresent());
      assertThat(lambda.coldStarts()).isEqualTo(4);
    }
  }

  @Test
  void invoke_atTheSameTimeWithConcurrency_shareOneEnvironment() throws Exception {
    try (LocalLambda lambda = tricks().concurrency(4).start()) {
      List<LambdaResult> results = together(lambda, "\"meet\"");

      assertThat(results).extracting(LambdaResult::text).containsOnly("met");
      assertThat(results).filteredOn(result -> result.coldStart().isPresent()).hasSize(1);
      assertThat(lambda.coldStarts()).isEqualTo(1);
    }
  }

  @Test
  void invoke_moreThanEnvironments_waitForTheirTurn() throws Exception {
    try (LocalLambda lambda = tricks().environments(1).start()) {
      assertThat(together(lambda, "\"count\""))
          .extracting(LambdaResult::text)
          .containsExactlyInAnyOrder("1", "2", "3", "4");
    }
  }

  @Test
  void result_upToTheLimit_arrives() throws Exception {
    try (LocalLambda lambda = tricks().start()) {
      assertThat(lambda.invoke("\"large 6291556\"").payload()).hasSize(6_291_556);
    }
  }

  @Test
  void result_aboveTheLimit_isAnErrorAndTheFunctionGoesOn() throws Exception {
    try (LocalLambda lambda = tricks().start()) {
      LambdaResult large = lambda.invoke("\"large 6291557\"");

      assertThat(large.error())
          .contains(
              new FunctionError(
                  "Function.ResponseSizeTooLarge",
                  "Response payload size exceeded maximum allowed payload size (6291556 bytes)."));
      assertThat(lambda.invoke("\"echo still here\"").text()).isEqualTo("still here");
    }
  }

  @Test
  void event_aboveTheLimit_isRefused() throws Exception {
    try (LocalLambda lambda = tricks().start()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> lambda.invoke(new byte[6_291_457]))
          .withMessageContaining("6291456");
    }
  }

  @Test
  void logs_ofAnInvocation_areItsEventsInOrder() throws Exception {
    try (LocalLambda lambda = tricks().start()) {
      LambdaResult cold = lambda.invoke("\"log\"");
      LambdaResult warm = lambda.invoke("\"log\"");

      List<String> events =
          List.of("a line", "an event\nof two lines", "another event", "an error, Grüße");
      assertThat(cold.logs()).startsWith("starting").endsWith(events.toArray(String[]::new));
      assertThat(warm.logs()).isEqualTo(events);
      assertThat(lambda.logs()).hasSize(cold.logs().size() + warm.logs().size());
    }
  }

  @Test
  void snapStart_hooks_runAroundTheSnapshot() throws Exception {
    try (LocalLambda lambda = hooked("").start()) {
      LambdaResult result = lambda.invoke("{}");

      assertThat(result.text()).isEqualTo("made, before, after");
      assertThat(result.coldStart().orElseThrow().restore()).isPositive();
    }
  }

  @Test
  void snapStart_aHookThatFails_isAnError() throws Exception {
    for (String place : List.of("before", "after")) {
      try (LocalLambda lambda = hooked(place).start()) {
        LambdaResult failed = lambda.invoke("{}");

        assertThat(failed.error()).isPresent();
        assertThat(failed.logs())
            .anyMatch(event -> event.contains("It fails " + place + " the snapshot."));
      }
    }
  }

  private LocalLambdaBuilder hooked(String fails) throws Exception {
    Path crac = Path.of(Core.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return LocalLambda.builder()
        .classPath(List.of(LambdaZip.folder(folder, Hooked.class), crac))
        .handler(Hooked.class.getName())
        .environment("FAILS", fails)
        .snapStart();
  }

  @Test
  void close_withAnInvocationUnderWay_endsItAndLeavesNothing() throws Exception {
    LocalLambda lambda = tricks().start();
    long pid = Long.parseLong(lambda.invoke("\"pid\"").text());
    Path file = Path.of(lambda.invoke("\"file\"").text());
    assertThat(file).exists();
    Path underWay = folder.resolve("under-way");
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<LambdaResult> hanging =
          threads.submit(() -> lambda.invoke("\"hang " + underWay + "\""));
      while (!Files.exists(underWay) && !hanging.isDone()) {
        Thread.onSpinWait();
      }
      lambda.close();

      assertThat(hanging.get(10, TimeUnit.SECONDS).error().orElseThrow().type())
          .isEqualTo("Runtime.ExitError");
    } finally {
      threads.shutdownNow();
    }
    assertThat(ProcessHandle.of(pid)).isEmpty();
    assertThat(file.getParent().getParent().getParent()).doesNotExist();
    assertThatIllegalStateException().isThrownBy(() -> lambda.invoke("{}"));
    lambda.close();
  }

  @Test
  void handler_ofAFunction_givesResultsAndErrors() throws Exception {
    try (LocalLambda lambda = tricks().start()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      lambda.handler().handleRequest(in("\"echo a\""), out, null);

      assertThat(out).hasToString("a");
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> lambda.handler().handleRequest(in("\"fail so\""), out, null))
          .withMessage("java.lang.IllegalArgumentException: so");
    }
  }

  private static ByteArrayInputStream in(String event) {
    return new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void start_withoutHandlerOrCode_isRefusedWithWhatToType() {
    assertThatIllegalStateException()
        .isThrownBy(() -> LocalLambda.builder().start())
        .withMessageContaining(".handler(");
    assertThatIllegalStateException()
        .isThrownBy(() -> LocalLambda.builder().handler("a.B").code(Path.of("none.zip")).start())
        .withMessageContaining("\"none.zip\"")
        .withMessageContaining(".code(");
  }

  private static List<LambdaResult> together(LocalLambda lambda, String event) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<LambdaResult>> results = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        results.add(threads.submit(() -> lambda.invoke(event)));
      }
      List<LambdaResult> all = new ArrayList<>();
      for (Future<LambdaResult> result : results) {
        all.add(result.get(60, TimeUnit.SECONDS));
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }
}
