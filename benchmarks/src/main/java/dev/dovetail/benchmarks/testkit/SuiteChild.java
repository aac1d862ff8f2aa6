package dev.dovetail.benchmarks.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the suite of one contender in this JVM and prints what it took, in milliseconds. */
final class SuiteChild implements TestExecutionListener {
  private static Duration otherCpu = Duration.ZERO;

  private final List<Long> ends = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private double first;

  private SuiteChild() {}

  /** Counts processor time of another process as the suite's. */
  static synchronized void addCpu(Duration cpu) {
    otherCpu = otherCpu.plus(cpu);
  }

  /** Runs the suite of the contender whose name is the argument. */
  public static void main(String... arguments) {
    SuiteChild child = new SuiteChild();
    Contender contender = Contender.valueOf(arguments[0]);
    // The testkit's own listener would start engines for its peers too.
    LauncherConfig listeners =
        LauncherConfig.builder()
            .enableLauncherSessionListenerAutoRegistration(contender.ofDovetail())
            .build();
    LauncherFactory.create(listeners)
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(contender.suite()))
                .build(),
            child);
    if (child.ends.size() != Suites.TESTS || !child.failures.isEmpty()) {
      System.err.println(child.ends.size() + " green, failed: " + child.failures);
      System.exit(1);
    }
    System.out.println("first=" + child.first);
    System.out.println("isolated=" + child.isolated());
    System.out.println("cpu=" + cpuMillis());
    System.exit(0);
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
      failures.add(test.getDisplayName() + ": " + result.getThrowable());
    } else if (test.isTest()) {
      if (ends.isEmpty()) {
        first = sinceStart();
      }
      ends.add(System.nanoTime());
    }
  }

  /** From test to test in the second half, the median, with all that is around a test. */
  private double isolated() {
    int half = ends.size() / 2;
    long[] times = new long[half];
    for (int i = 0; i < half; i++) {
      times[i] = ends.get(half + i) - ends.get(half + i - 1);
    }
    Arrays.sort(times);
    return times[half / 2] / 1e6;
  }

  static double sinceStart() {
    return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
  }

  private static synchronized double cpuMillis() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis()
        + otherCpu.toMillis();
  }
}
