package dev.dovetail.examples.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.AlreadyExists;
import dev.dovetail.CapacityUnits;
import dev.dovetail.ConsumedUnits;
import dev.dovetail.OperationReport;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.examples.login.DynamoDbLoginTable;
import dev.dovetail.examples.login.LoginTable;
import dev.dovetail.examples.shop.DynamoDbShopTable;
import dev.dovetail.examples.shop.OrderLine;
import dev.dovetail.examples.shop.ShopTable;
import dev.dovetail.examples.todos.AppTable;
import dev.dovetail.examples.todos.DynamoDbAppTable;
import dev.dovetail.examples.todos.Status;
import dev.dovetail.examples.todos.Todo;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.Requests;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What a listener hears, and that nothing is different without one. */
@DynamoDbTest
class ListenersTest {
  private static final UUID ORDER = UUID.fromString("00000000-0000-7000-8000-000000000001");

  private final Reports reports = new Reports();

  @Test
  void withoutAListener_requests_areThoseOfTheGivenClient(AppTable app, Requests requests) {
    DynamoDbClient engine = client(app);

    DynamoDbAppTable.on(engine, "app").todos().ofUser("ann", PageRequest.first(2));

    QueryRequest request = (QueryRequest) requests.last().get(0).request();
    assertThat(request.returnConsumedCapacity()).isNull();
    assertThat(request.overrideConfiguration()).isEmpty();
    assertThat(TableOptions.defaults().observe(engine)).isSameAs(engine);
    assertThat(TableOptions.defaults().listener()).isEmpty();
  }

  @Test
  void withAListener_requests_askForTheirCapacityAndAreTheSameOtherwise(
      AppTable app, Requests requests) {
    DynamoDbClient engine = client(app);

    app.todos().ofUser("ann", PageRequest.first(2));
    DynamoDbAppTable table = DynamoDbAppTable.on(engine, "app", reports.options());
    table.todos().ofUser("ann", PageRequest.first(2));

    DynamoDbRequest plain = requests.last().get(0).request();
    QueryRequest request = (QueryRequest) requests.last().get(1).request();
    assertThat(request.returnConsumedCapacityAsString()).isEqualTo("INDEXES");
    DynamoDbRequest rest =
        request.toBuilder()
            .returnConsumedCapacity((String) null)
            .overrideConfiguration(plain.overrideConfiguration().orElse(null))
            .build();
    assertThat(rest).isEqualTo(plain);
    assertThat(table.client()).as("the client for own requests").isSameAs(engine);
  }

  @Test
  void completed_write_hasTheUnitsOfTableAndIndex(AppTable app) {
    AppTable heard = heard(app);

    Todo todo = heard.todos().add("ann", "Buy milk", Status.OPEN);

    OperationReport report = reports.last();
    assertThat(report.api()).isEqualTo("PutItem");
    assertThat(report.pattern()).contains("Todos.add");
    assertThat(report.table()).isEqualTo("app");
    assertThat(report.index()).isEmpty();
    assertThat(report.items()).isEqualTo(1);
    assertThat(report.scanned()).isZero();
    assertThat(report.failure()).isEmpty();
    assertThat(report.consumed())
        .contains(
            new ConsumedUnits(CapacityUnits.NONE, new CapacityUnits(1, Map.of("byStatus", 1.0))));
    assertThat(reports.all()).hasSize(1);
    assertThat(app.todos().get("ann", todo.id())).contains(todo);
  }

  @Test
  void completed_reads_haveTheirUnitsAndPatterns(AppTable app) {
    AppTable heard = heard(app);
    IntStream.range(0, 3).forEach(i -> app.todos().add("ann", "c", Status.OPEN));

    heard.todos().get("ann", "none");
    OperationReport get = reports.last();
    heard.todos().ofUserWithStatus("ann", Status.OPEN, PageRequest.first(2));
    OperationReport query = reports.last();

    assertThat(get.pattern()).contains("Todos.get");
    assertThat(get.items()).isZero();
    assertThat(get.consumed().orElseThrow().read().total()).isEqualTo(1.0);
    assertThat(query.pattern()).contains("Todos.ofUserWithStatus");
    assertThat(query.index()).contains("byStatus");
    assertThat(query.items()).isEqualTo(3);
    assertThat(query.scanned()).isEqualTo(3);
    assertThat(query.consumed())
        .contains(
            new ConsumedUnits(new CapacityUnits(0, Map.of("byStatus", 0.5)), CapacityUnits.NONE));
  }

  @Test
  void completed_filteredQuery_hasWhatWasLookedAt(LoginTable engine) {
    Instant noon = Instant.parse("2900-11-21T12:00:00Z");
    DynamoDbLoginTable table = (DynamoDbLoginTable) engine;
    for (int i = 0; i < 5; i++) {
      engine.sessions().start("ann", "id" + i, "phone", i < 3 ? noon : null);
    }
    TableOptions options =
        reports.options().withClock(Clock.fixed(noon.plusSeconds(1), ZoneOffset.UTC));

    DynamoDbLoginTable.on(table.client(), table.tableName(), options)
        .sessions()
        .ofUser("ann", PageRequest.first(10));

    assertThat(reports.last().items()).isEqualTo(2);
    assertThat(reports.last().scanned()).isEqualTo(5);
    assertThat(reports.last().toString()).contains("2 items of 5");
  }

  @Test
  void completed_batch_reportsEachRequest(ShopTable engine) {
    DynamoDbShopTable table = (DynamoDbShopTable) engine;
    ShopTable shop = DynamoDbShopTable.on(table.client(), table.tableName(), reports.options());
    List<OrderLine> lines =
        IntStream.range(0, 30)
            .mapToObj(number -> new OrderLine(ORDER, number, "a", BigDecimal.ONE))
            .toList();

    shop.orderLines().putAll(lines).orThrow();
    shop.orderLines().getAll(ORDER, List.of(1, 2));

    assertThat(reports.all())
        .extracting(OperationReport::api)
        .containsExactly("BatchWriteItem", "BatchWriteItem", "BatchGetItem");
    assertThat(reports.all()).extracting(OperationReport::items).containsExactly(25, 5, 2);
    assertThat(reports.all().get(1).consumed().orElseThrow().write().total()).isEqualTo(5.0);
    assertThat(reports.last().pattern()).contains("OrderLines.getAll");
    assertThat(reports.last().consumed().orElseThrow().read().total()).isEqualTo(2.0);
  }

  @Test
  void completed_refusedWrite_namesTheFailureAndNoUnits(AppTable app) {
    AppTable heard = heard(app);
    Todo todo = app.todos().add("ann", "secret", Status.OPEN);

    assertThatThrownBy(() -> heard.todos().create(todo)).isInstanceOf(AlreadyExists.class);

    OperationReport report = reports.last();
    assertThat(report.failure()).contains("ConditionalCheckFailedException");
    assertThat(report.errorCode()).contains("ConditionalCheckFailedException");
    assertThat(report.consumed()).isEmpty();
    assertThat(report.items()).isZero();
    assertThat(report.toString())
        .startsWith("PutItem on table \"app\" by Todos.create: ConditionalCheckFailedException, ")
        .doesNotContain("secret");
  }

  @Test
  void duration_ofARequest_liesBetweenThatOfTheEngineAndThatOfTheCall(
      AppTable app, LocalDynamoDb db) {
    Duration slow = Duration.ofMillis(20);
    db.faults().next("Query", Fault.slow(slow));
    try (DynamoDbClient wire = db.clientBuilder().build()) {
      AppTable heard = DynamoDbAppTable.on(wire, "app", reports.options());

      long start = System.nanoTime();
      heard.todos().ofUser("ann", PageRequest.first(2));
      long call = System.nanoTime() - start;

      assertThat(reports.last().duration()).isBetween(slow, Duration.ofNanos(call));
    }
  }

  private AppTable heard(AppTable app) {
    return DynamoDbAppTable.on(client(app), "app", reports.options());
  }

  private static DynamoDbClient client(AppTable app) {
    return ((DynamoDbAppTable) app).client();
  }
}
