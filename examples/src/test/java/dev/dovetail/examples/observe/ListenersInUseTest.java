package dev.dovetail.examples.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.CapacityMeter;
import dev.dovetail.CapacityUnits;
import dev.dovetail.OperationListener;
import dev.dovetail.OperationLog;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.examples.todos.AppTable;
import dev.dovetail.examples.todos.DynamoDbAppTable;
import dev.dovetail.examples.todos.Status;
import dev.dovetail.testkit.DynamoDbTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** The listeners that come with the library: the code of docs/observing.md. */
@DynamoDbTest
class ListenersInUseTest {

  @Test
  void meter_callsOfTwoPatterns_addsThemUp(AppTable engine) {
    CapacityMeter meter = new CapacityMeter();
    AppTable app =
        DynamoDbAppTable.on(client(engine), "app", TableOptions.defaults().withListener(meter));
    app.todos().add("ann", "Buy milk", Status.OPEN);
    app.todos().add("ann", "Buy bread", Status.OPEN);
    app.todos().ofUser("ann", PageRequest.first(20));

    assertThat(meter.total().write().table()).isEqualTo(2.0);
    assertThat(meter.total().write().indexes()).isEqualTo(Map.of("byStatus", 2.0));
    assertThat(meter.byPattern().get("Todos.ofUser").read().total()).isLessThanOrEqualTo(0.5);
    assertThat(meter.byPattern()).containsOnlyKeys("Todos.add", "Todos.ofUser");
    assertThat(meter.requests()).isEqualTo(3);
    assertThat(meter.failures()).isZero();
    meter.reset();
    assertThat(meter.total().write()).isEqualTo(CapacityUnits.NONE);
    assertThat(meter.byPattern()).isEmpty();
    assertThat(meter.requests()).isZero();
  }

  @Test
  void meter_manyThreads_losesNothing(AppTable engine) throws InterruptedException {
    CapacityMeter meter = new CapacityMeter();
    AppTable app =
        DynamoDbAppTable.on(client(engine), "app", TableOptions.defaults().withListener(meter));
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thread thread =
          new Thread(
              () -> {
                for (int n = 0; n < 25; n++) {
                  app.todos().add("ann", "c", Status.OPEN);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(meter.requests()).isEqualTo(100);
    assertThat(meter.total().write().total()).isEqualTo(200.0);
  }

  @Test
  void log_call_isOneLineWithoutValues(AppTable engine) {
    try (Lines lines = new Lines("todos")) {
      OperationListener log = new OperationLog(System.getLogger("todos"), System.Logger.Level.INFO);
      AppTable app =
          DynamoDbAppTable.on(client(engine), "app", TableOptions.defaults().withListener(log));

      app.todos().add("ann", "secret", Status.OPEN);

      assertThat(lines.texts()).hasSize(1);
      assertThat(lines.texts().get(0))
          .matches(
              "PutItem on table \"app\" by Todos\\.add: 1 item, 2\\.0 write units, [0-9.]+ ms");
    }
  }

  @Test
  void log_belowTheLevelOfTheLogger_writesNothing(AppTable engine) {
    try (Lines lines = new Lines("todos")) {
      OperationListener log =
          new OperationLog(System.getLogger("todos"), System.Logger.Level.DEBUG);

      DynamoDbAppTable.on(client(engine), "app", TableOptions.defaults().withListener(log))
          .todos()
          .get("ann", "1");

      assertThat(lines.texts()).isEmpty();
    }
  }

  @Test
  void listener_throws_isLoggedOnceAndTheCallGoesOn(AppTable engine) {
    OperationListener broken =
        report -> {
          throw new IllegalStateException("broken");
        };
    AppTable app =
        DynamoDbAppTable.on(client(engine), "app", TableOptions.defaults().withListener(broken));
    try (Lines lines = new Lines("dev.dovetail")) {
      app.todos().add("ann", "a", Status.OPEN);
      app.todos().add("ann", "b", Status.OPEN);

      assertThat(app.todos().ofUser("ann", PageRequest.first(5)).items()).hasSize(2);
      assertThat(lines.texts()).hasSize(1);
      assertThat(lines.texts().get(0)).contains(getClass().getName(), "has thrown");
      assertThat(lines.thrown()).hasMessage("broken");
    }
  }

  private static software.amazon.awssdk.services.dynamodb.DynamoDbClient client(AppTable app) {
    return ((DynamoDbAppTable) app).client();
  }

  /** What a logger writes while this is open, and nothing of it on the console. */
  private static final class Lines extends Handler implements AutoCloseable {
    private final Logger logger;
    private final List<LogRecord> records = new ArrayList<>();

    Lines(String name) {
      logger = Logger.getLogger(name);
      logger.setUseParentHandlers(false);
      logger.addHandler(this);
    }

    List<String> texts() {
      return records.stream().map(LogRecord::getMessage).toList();
    }

    Throwable thrown() {
      return records.get(0).getThrown();
    }

    @Override
    public void publish(LogRecord record) {
      records.add(record);
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      logger.removeHandler(this);
      logger.setUseParentHandlers(true);
    }
  }
}
