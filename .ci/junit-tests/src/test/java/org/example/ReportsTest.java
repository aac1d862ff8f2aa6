package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the testkit says of tests that fail, which run in a JUnit of their own. */
class ReportsTest {
  private static volatile LocalDynamoDb leaked;

  @Test
  void engine_leftOpen_failsTheTestAndIsClosed() {
    String said = failure(Leaking.class);

    assertTrue(said.contains("has started") && said.contains("Leaking.leaks("), said);
    Exception closed = assertThrows(Exception.class, () -> leaked.client().listTables(), said);
    assertTrue(closed.getMessage().contains("shut down"), closed.getMessage());
  }

  @Test
  void scan_thatIsNotAllowed_failsTheTest() {
    String said = failure(Scanning.class);

    assertTrue(said.contains("notes") && said.contains("AllowScan"), said);
  }

  @Test
  void parameter_ofBeforeAllWithAnEngineForEachTest_isRefused() {
    String said = failure(BeforeAllPerMethod.class);

    assertTrue(said.contains("Lifecycle.PER_CLASS"), said);
  }

  private static String failure(Class<?> type) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(type)).build();
    LauncherFactory.create().execute(request, listener);
    List<TestExecutionSummary.Failure> failures =
        listener.getSummary().getFailures();
    assertEquals(1, failures.size());
    return String.valueOf(failures.get(0).getException().getMessage());
  }

  @DynamoDbTest
  static class Leaking {
    @Test
    void leaks() {
      leaked = LocalDynamoDb.start();
    }
  }

  @DynamoDbTest
  static class Scanning {
    @Test
    void scans(NotesTable table, DynamoDbClient client) {
      Export.size(client);
    }
  }

  @DynamoDbTest
  static class BeforeAllPerMethod {
    @BeforeAll
    static void before(Notes notes) {}

    @Test
    void test() {}
  }
}
