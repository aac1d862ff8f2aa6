package dev.dovetail.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.handlers.AppTable;
import dev.dovetail.model.ChangeEvent;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.StreamSourceModel;
import dev.dovetail.model.StreamView;
import dev.dovetail.model.TableModel;
import dev.dovetail.testkit.LocalDynamoDb;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A service that has several tables with a stream. */
class StreamedTablesTest {
  private static final TableModel APP = LocalDynamoDb.modelOf(AppTable.class);
  private static final TableModel LOGS = logs(StreamView.NEW_AND_OLD_IMAGES);

  @Test
  void functions_ofTheService_areFedFromTheTablesThatHaveTheirEntities() throws Exception {
    List<FunctionModel> called =
        FunctionsModel.load(getClass().getClassLoader()).single().functions().stream()
            .filter(function -> function.stream() != null)
            .toList();
    StreamedTables tables = new StreamedTables(List.of(APP, LOGS));
    try (LocalDynamoDb db = LocalDynamoDb.start();
        StreamFeed feed = new StreamFeed(System.err, null)) {
      db.createTable(APP, APP.name());
      db.createTable(LOGS, LOGS.name());
      for (FunctionModel function : called) {
        StreamSourceModel source = Objects.requireNonNull(function.stream());
        List<TableModel> found = tables.of(function, source);
        found.forEach(table -> feed.add(db, table, function, (in, out, context) -> {}));

        assertThat(found)
            .as(function.name())
            .isEqualTo(source.entities().isEmpty() ? List.of(APP, LOGS) : List.of(APP));
      }
    }
    assertThat(called)
        .extracting(function -> Objects.requireNonNull(function.stream()).entities().isEmpty())
        .as("of some entities, and of all")
        .contains(true, false);
  }

  @Test
  void function_whoseEntitiesNoTableHas_isNamed() {
    FunctionModel function = function("org.example.Thing");

    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> of(function, APP, LOGS))
        .withMessage(
            "The function \"tell\" is called with changes of org.example.Thing, but no table with a"
                + " stream has that entity. Tables with a stream: app, logs. Change its @OnChange,"
                + " or write @SingleTable(stream = true) on the table.");
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> of(function, logs(null)))
        .withMessageContaining("Tables with a stream: none.");
  }

  @Test
  void function_ofAllChanges_needsNoTable() throws Exception {
    assertThat(of(function(), logs(null))).isEmpty();
  }

  @Test
  void error_ofAFunction_isToldAndEndsNoDelivery() throws Exception {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    CountDownLatch calls = new CountDownLatch(2);
    try (LocalDynamoDb db = LocalDynamoDb.start();
        StreamFeed feed = new StreamFeed(new PrintStream(text, true, UTF_8), null)) {
      AppTable app = db.table(AppTable.class);
      feed.add(
          db,
          APP,
          function(),
          (in, out, context) -> {
            calls.countDown();
            if (calls.getCount() == 1) {
              throw new OutOfMemoryError("made by a test");
            }
          });
      app.flavours().create("Mint");
      feed.start();

      assertThat(calls.await(60, TimeUnit.SECONDS)).as("it comes again").isTrue();
    }
    assertThat(text.toString(UTF_8))
        .contains("not delivered to tell: java.lang.OutOfMemoryError: made by a test");
  }

  private static List<TableModel> of(FunctionModel function, TableModel... tables)
      throws CannotStart {
    StreamSourceModel source = Objects.requireNonNull(function.stream());
    return new StreamedTables(List.of(tables)).of(function, source);
  }

  private static FunctionModel function(String... entities) {
    StreamSourceModel source =
        new StreamSourceModel(List.of(entities), List.of(ChangeEvent.values()));
    return new FunctionModel(
        "tell", "org.example.Tell", 10, 512, List.of(), List.of(), null, source, null);
  }

  private static TableModel logs(@Nullable StreamView stream) {
    return new TableModel(
        1, "logs", "org.example.Logs", APP.key(), null, stream, List.of(), List.of(), List.of());
  }
}
