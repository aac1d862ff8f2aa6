package dev.dovetail.examples.observe;

import static dev.dovetail.testkit.assertions.DovetailAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.Explanation;
import dev.dovetail.InvalidKey;
import dev.dovetail.ItemKey;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.examples.login.DynamoDbLoginTable;
import dev.dovetail.examples.shop.DynamoDbShopTable;
import dev.dovetail.examples.shop.OrderLine;
import dev.dovetail.examples.shop.ShopTable;
import dev.dovetail.examples.todos.AppTable;
import dev.dovetail.examples.todos.DynamoDbAppTable;
import dev.dovetail.examples.todos.Status;
import dev.dovetail.examples.todos.Todo;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Requests;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Requests that are shown and not sent: the code of docs/observing.md. */
@DynamoDbTest
class ExplanationTest {
  private static final UUID ORDER = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void of_queryOfTheTable_showsTheRequest() {
    Explanation explanation =
        Explanation.of(
            client ->
                DynamoDbAppTable.on(client, "app").todos().ofUser("ann", PageRequest.first(20)));

    assertThat(explanation)
        .hasToString(
            """
            Query on table "app"
              by             Todos.ofUser
              key condition  pk = "USER#ann" AND begins_with(sk, "TODO#")
              limit          21
              order          ascending
              consistency    eventual
              capacity       up to 21 items and 1 MB of one partition, before any filter: 0.5 read \
            units for each 4 KB of them together; more requests follow until the page is full or \
            nothing is left""");
    assertThat(explanation.request()).isInstanceOf(QueryRequest.class);
    assertThat(explanation.keyCondition())
        .contains("pk = \"USER#ann\" AND begins_with(sk, \"TODO#\")");
    assertThat(explanation.limit()).hasValue(21);
  }

  @Test
  void of_queryOfAnIndex_showsTheIndexAndItsKey() {
    Explanation explanation =
        explain(app -> app.todos().ofUserWithStatus("ann", Status.OPEN, PageRequest.first(5)));

    assertThat(explanation.index()).contains("byStatus");
    assertThat(explanation.keyCondition())
        .contains("_type = \"TODO\" AND userId = \"ann\" AND status = \"OPEN\"");
    assertThat(explanation.descending()).isTrue();
    assertThat(explanation.consistent()).isFalse();
    assertThat(explanation.toString()).contains("Query on table \"app\", index \"byStatus\"\n");
  }

  @Test
  void of_queryOfItemsThatExpire_showsTheFilterWithoutItsValues() {
    Explanation explanation =
        Explanation.of(
            client ->
                DynamoDbLoginTable.on(client, "login", at(NOON))
                    .sessions()
                    .ofUser("ann", PageRequest.first(5)));

    assertThat(explanation.filter())
        .contains("attribute_not_exists(expiresAt) OR NOT expiresAt <= :v2");
    assertThat(explanation.consistent()).isTrue();
    assertThat(explanation.toString())
        .contains("1 read unit for each 4 KB")
        .doesNotContain(Long.toString(NOON.getEpochSecond()));
  }

  @Test
  void of_nextPage_showsWhereItGoesOn(AppTable app) {
    IntStream.range(0, 3).forEach(i -> app.todos().create(todo("ann", "id" + i)));
    String cursor = app.todos().ofUser("ann", PageRequest.first(2)).next().orElseThrow();

    Explanation explanation =
        explain(table -> table.todos().ofUser("ann", PageRequest.after(cursor, 2)));

    assertThat(explanation.toString())
        .contains("\n  behind         (\"USER#ann\", \"TODO#id1\")\n");
  }

  @Test
  void of_get_showsTheKey() {
    Explanation explanation = explain(app -> app.todos().get("ann", "1"));

    assertThat(explanation)
        .hasToString(
            """
            GetItem on table "app"
              by             Todos.get
              key            ("USER#ann", "TODO#1")
              consistency    strong
              capacity       one item: 1 read unit for each 4 KB of it, and no less if there is none\
            """);
    assertThat(explanation.keys()).containsExactly(new ItemKey("USER#ann", "TODO#1"));
  }

  @Test
  void of_create_showsNamesAndNoValues() {
    Explanation explanation = explain(app -> app.todos().add("ann", "secret", Status.DONE));

    assertThat(explanation.api()).isEqualTo("PutItem");
    assertThat(explanation.condition()).contains("attribute_not_exists(pk)");
    assertThat(explanation.toString())
        .contains("_type", "userId", "content", "status", "createdAt", "_write", "1 write unit")
        .doesNotContain("secret", "DONE");
    assertThat(explanation.request().toString()).contains("content");
  }

  @Test
  void of_update_showsTheChangesWithoutTheirValues() {
    Explanation explanation = explain(app -> app.todos().changeContent("ann", "1", "secret", 41));

    assertThat(explanation.update().orElseThrow())
        .startsWith("SET content = :v")
        .contains("updatedAt = :v", " ADD version :v");
    assertThat(explanation.condition().orElseThrow())
        .startsWith(
            "attribute_exists(pk) AND _type = \"TODO\" AND attribute_not_exists(_v) AND version = :v");
    assertThat(explanation.toString()).doesNotContain("secret", "41");
  }

  @Test
  void of_delete_showsTheCondition() {
    Explanation explanation = explain(app -> app.todos().delete("ann", "1"));

    assertThat(explanation.api()).isEqualTo("DeleteItem");
    assertThat(explanation.condition())
        .contains("attribute_not_exists(pk) OR _type = \"TODO\" AND attribute_not_exists(_v)");
  }

  @Test
  void of_batch_knowsAllRequestsAndShowsTheFirst() {
    List<Integer> numbers = IntStream.range(0, 250).boxed().toList();

    Explanation explanation =
        Explanation.of(
            client -> DynamoDbShopTable.on(client, "shop").orderLines().getAll(ORDER, numbers));

    assertThat(explanation.requests()).hasSize(3);
    assertThat(explanation.keys()).hasSize(100);
    assertThat(explanation.toString())
        .startsWith(
            """
            BatchGetItem on table "shop"
              by             OrderLines.getAll
              requests       the first of 3
              key            ("ORDER#00000000-0000-7000-8000-000000000001", "LINE#p\
            0000000000000000000")
            """)
        .endsWith("100 items: 1 read unit for each 4 KB of every one");
  }

  @Test
  void of_batchWrites_knowsAllRequestsOfEach() {
    List<OrderLine> lines = IntStream.range(0, 26).mapToObj(ExplanationTest::line).toList();

    Explanation put =
        Explanation.of(
            client -> DynamoDbShopTable.on(client, "shop").orderLines().putAll(lines).orThrow());
    Explanation delete =
        Explanation.of(
            client ->
                DynamoDbShopTable.on(client, "shop").orderLines().removeAll(ORDER, List.of(1)));

    assertThat(put.requests()).hasSize(2);
    assertThat(put.toString()).contains("OrderLines.putAll").doesNotContain("article");
    assertThat(delete.requests()).hasSize(1);
    assertThat(delete.capacity()).startsWith("1 item: 1 write unit");
  }

  /** What is explained is what is sent. */
  @Test
  void of_everyKindOfCall_isTheRequestThatAnEngineGets(
      DynamoDbClient engine, ShopTable shop, Requests requests) {
    TableOptions options = at(NOON).withWriteTokens(() -> "token").withIds(() -> new UUID(7, 7));
    Map<String, Consumer<ShopTable>> calls = new TreeMap<>();
    calls.put("Customers.register", table -> table.customers().register("a@b.c", "Ann"));
    calls.put("Customers.get", table -> table.customers().get("a@b.c"));
    calls.put("Customers.delete", table -> table.customers().delete("a@b.c"));
    calls.put("Orders.place", table -> table.orders().place("a@b.c", BigDecimal.TEN));
    calls.put("Orders.ofCustomer", t -> t.orders().ofCustomer("a@b.c", PageRequest.first(3)));
    calls.put("OrderLines.getAll", table -> table.orderLines().getAll(ORDER, List.of(1, 2)));
    calls.put("OrderLines.putAll", table -> table.orderLines().putAll(List.of(line(1))));
    calls.put("OrderLines.removeAll", table -> table.orderLines().removeAll(ORDER, List.of(1)));
    assertThat(shop).isNotNull();

    calls.forEach(
        (pattern, call) -> {
          requests.clear();
          call.accept(DynamoDbShopTable.on(engine, "shop", options));

          Explanation explanation =
              Explanation.of(client -> call.accept(DynamoDbShopTable.on(client, "shop", options)));

          assertThat(explanation.pattern()).contains(pattern);
          assertThat(requests).as(pattern).areThoseOf(explanation);
        });
  }

  @Test
  void of_callThatIsRefusedBefore_throwsWhatTheCallThrows() {
    assertThatThrownBy(() -> explain(app -> app.todos().get("", "1")))
        .isInstanceOf(InvalidKey.class);
  }

  @Test
  void of_callWithoutARequest_saysWhy() {
    assertThatThrownBy(
            () ->
                Explanation.of(
                    client ->
                        DynamoDbShopTable.on(client, "shop").orderLines().getAll(ORDER, List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Its batch is empty");
  }

  @Test
  void of_callThatCatchesEverything_showsItsFirstRequest() {
    Explanation explanation =
        explain(
            app -> {
              try {
                app.todos().delete("ann", "1");
              } catch (RuntimeException e) {
                app.todos().get("ann", "2");
              }
            });

    assertThat(explanation.pattern()).contains("Todos.delete");
    assertThat(explanation.requests()).hasSize(1);
  }

  @Test
  void of_ownRequest_hasNoPattern() {
    Explanation explanation =
        Explanation.of(
            client -> client.query(query -> query.tableName("t").indexName("i").limit(1)));

    assertThat(explanation.pattern()).isEmpty();
    assertThat(explanation.table()).isEqualTo("t");
  }

  private static Explanation explain(Consumer<AppTable> call) {
    return Explanation.of(client -> call.accept(DynamoDbAppTable.on(client, "app")));
  }

  private static TableOptions at(Instant time) {
    return TableOptions.defaults().withClock(Clock.fixed(time, ZoneOffset.UTC));
  }

  private static OrderLine line(int number) {
    return new OrderLine(ORDER, number, "article " + number, BigDecimal.ONE);
  }

  private static Todo todo(String userId, String id) {
    return new Todo(userId, id, "c", Status.OPEN, NOON, NOON, 1);
  }
}
