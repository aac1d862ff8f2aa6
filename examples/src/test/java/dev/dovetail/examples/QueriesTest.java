package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.Create;
import dev.dovetail.Entity;
import dev.dovetail.Index;
import dev.dovetail.InvalidCursor;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.Query;
import dev.dovetail.SingleTable;
import dev.dovetail.TableOptions;
import dev.dovetail.examples.shop.Order;
import dev.dovetail.examples.shop.OrderLine;
import dev.dovetail.examples.shop.ShopTable;
import dev.dovetail.examples.todos.AppTable;
import dev.dovetail.examples.todos.DynamoDbAppTable;
import dev.dovetail.examples.todos.Status;
import dev.dovetail.examples.todos.Todo;
import dev.dovetail.testkit.DynamoDbTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@DynamoDbTest
class QueriesTest {
  @Entity(type = "LEAF", pk = "BOOK", sk = "{chapter}#{number}")
  @Index(name = "byNumber", pk = "chapter", sk = "number")
  record Leaf(String chapter, int number) {}

  interface Leaves {
    @Create
    void create(Leaf leaf);

    @Query
    Page<Leaf> of(PageRequest page);

    @Query
    Page<Leaf> of(String chapter, PageRequest page);

    @Query(index = "byNumber")
    Page<Leaf> byNumber(String chapter, PageRequest page);
  }

  @SingleTable(name = "book")
  interface BookTable {
    Leaves leaves();
  }

  private static final long SEED = Long.getLong("dovetail.seed", 20261121);

  @Test
  void query_partition_readsItsItemsAndNoNeighbours(AppTable app) {
    app.todos().add("ann", "Milk", Status.OPEN);
    app.todos().add("ann", "Bread", Status.DONE);
    app.todos().add("ann2", "Other", Status.OPEN);
    app.todos().add("an", "Other", Status.OPEN);

    assertThat(contents(app.todos().ofUser("ann", PageRequest.first(10))))
        .containsExactlyInAnyOrder("Milk", "Bread");
    assertThat(contents(app.todos().ofUser("nobody", PageRequest.first(10)))).isEmpty();
  }

  @Test
  void query_index_followsEveryWrite(AppTable app) {
    Todo milk = app.todos().add("ann", "Milk", Status.OPEN);
    Todo bread = app.todos().add("ann", "Bread", Status.OPEN);
    app.todos().add("bob", "Other", Status.OPEN);

    app.todos().changeStatus("ann", milk.id(), Status.DONE);

    assertThat(app.todos().ofUserWithStatus("ann", Status.OPEN, PageRequest.first(10)).items())
        .containsExactly(bread);
    assertThat(contents(app.todos().ofUserWithStatus("ann", Status.DONE, PageRequest.first(10))))
        .containsExactly("Milk");
  }

  @Test
  void query_randomCuts_giveEveryItemOnceInOrder(AppTable app) {
    Random random = new Random(SEED);
    List<String> expected =
        IntStream.range(0, 57).mapToObj(i -> String.format("%03d", i)).collect(Collectors.toList());
    for (String id : expected) {
      app.todos().create(todo("ann", id));
    }
    for (int round = 0; round < 20; round++) {
      List<String> found = new ArrayList<>();
      PageRequest request = PageRequest.first(1 + random.nextInt(20));
      while (true) {
        Page<Todo> page = app.todos().ofUser("ann", request);
        page.items().forEach(todo -> found.add(todo.id()));
        assertThat(page.items().size() == request.limit() || page.next().isEmpty()).isTrue();
        if (page.next().isEmpty()) {
          break;
        }
        request = PageRequest.after(page.next().get(), 1 + random.nextInt(20));
      }
      assertThat(found).as("seed %d, round %d", SEED, round).isEqualTo(expected);
    }
  }

  @Test
  void query_indexPages_giveEveryItemOnceNewestFirst(AppTable app) {
    for (int i = 0; i < 12; i++) {
      app.todos().create(todo("ann", "t" + i));
    }
    List<Todo> all =
        app.todos().ofUserWithStatus("ann", Status.OPEN, PageRequest.first(100)).items();
    List<Todo> paged = all(5, page -> app.todos().ofUserWithStatus("ann", Status.OPEN, page));

    assertThat(paged).isEqualTo(all).hasSize(12);
    assertThat(all).isSortedAccordingTo((a, b) -> b.createdAt().compareTo(a.createdAt()));
  }

  @Test
  void query_lastPageIsFull_hasNoCursor(AppTable app) {
    app.todos().create(todo("ann", "1"));
    app.todos().create(todo("ann", "2"));

    assertThat(app.todos().ofUser("ann", PageRequest.first(2)).next()).isEmpty();
    assertThat(app.todos().ofUser("ann", PageRequest.first(1)).next()).isPresent();
  }

  @Test
  void query_pagesBeyondOneMegabyte_areFull(AppTable app) {
    String large = "x".repeat(300_000);
    for (int i = 0; i < 9; i++) {
      app.todos().add("ann", large, Status.OPEN);
    }
    assertThat(app.todos().ofUser("ann", PageRequest.first(8)).items()).hasSize(8);
    assertThat(app.todos().ofUser("ann", PageRequest.first(9)).next()).isEmpty();
  }

  @Test
  void query_cursorOfAnotherPartition_isRefused(AppTable app) {
    String cursor = cursorOf(app, "ann");
    app.todos().create(todo("bob", "1"));

    assertRefused(() -> app.todos().ofUser("bob", PageRequest.after(cursor, 1)));
  }

  @Test
  void query_cursorOfAnotherPattern_isRefused(AppTable app) {
    String cursor = cursorOf(app, "ann");
    assertRefused(
        () -> app.todos().ofUserWithStatus("ann", Status.OPEN, PageRequest.after(cursor, 1)));
  }

  @Test
  void query_cursorOfAnotherPrefix_isRefused(BookTable table) {
    for (int number = -3; number < 3; number++) {
      table.leaves().create(new Leaf("one", number));
      table.leaves().create(new Leaf("two", number));
    }
    String cursor = table.leaves().of("one", PageRequest.first(2)).next().orElseThrow();

    assertThat(table.leaves().of("one", PageRequest.after(cursor, 9)).items())
        .extracting(Leaf::number)
        .containsExactly(-1, 0, 1, 2);
    assertThatThrownBy(() -> table.leaves().of("two", PageRequest.after(cursor, 9)))
        .isInstanceOf(InvalidCursor.class)
        .hasMessageContaining("belongs to another query");
    assertRefused(() -> table.leaves().of(PageRequest.after(cursor, 9)));
  }

  @Test
  void query_indexSortedByNumbers_pagesInTheirOrder(BookTable table) {
    List<Integer> numbers = List.of(-1000, -9, 0, 7, 80, Integer.MAX_VALUE);
    for (int number : numbers) {
      table.leaves().create(new Leaf("one", number));
    }
    assertThat(all(1, page -> table.leaves().byNumber("one", page)))
        .extracting(Leaf::number)
        .containsExactlyElementsOf(numbers);
  }

  @Test
  void query_damagedCursors_areAllRefused(AppTable app) {
    byte[] cursor = Base64.getUrlDecoder().decode(cursorOf(app, "ann"));
    for (int bit = 0; bit < cursor.length * 8; bit++) {
      byte[] damaged = cursor.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      String text = Base64.getUrlEncoder().withoutPadding().encodeToString(damaged);
      assertRefused(() -> app.todos().ofUser("ann", PageRequest.after(text, 1)));
    }
    for (String text : List.of("", "A", "not a cursor", "x".repeat(100_000), "AQ", "ÄÖ")) {
      assertRefused(() -> app.todos().ofUser("ann", PageRequest.after(text, 1)));
    }
  }

  @Test
  void query_cursorOfAnotherSecret_isRefused(AppTable app) {
    String cursor = cursorOf(app, "ann");
    DynamoDbAppTable table = (DynamoDbAppTable) app;
    AppTable secret =
        DynamoDbAppTable.on(
            table.client(),
            table.tableName(),
            TableOptions.defaults().withCursorSecret(new byte[32]));

    assertRefused(() -> secret.todos().ofUser("ann", PageRequest.after(cursor, 1)));
    String signed = secret.todos().ofUser("ann", PageRequest.first(1)).next().orElseThrow();
    assertThat(secret.todos().ofUser("ann", PageRequest.after(signed, 1)).items()).hasSize(1);
  }

  @Test
  void query_cursorWhoseItemIsGone_goesOnBehindIt(AppTable app) {
    String cursor = cursorOf(app, "ann");
    app.todos().delete("ann", "1");

    assertThat(app.todos().ofUser("ann", PageRequest.after(cursor, 5)).items())
        .extracting(Todo::id)
        .containsExactly("2");
  }

  @Test
  void query_severalEntitiesInOnePartition_readsOnlyItsOwn(ShopTable shop) {
    shop.customers().register("ann@example.org", "Ann");
    Order order = shop.orders().place("ann@example.org", new BigDecimal("12.50"));

    assertThat(shop.orders().ofCustomer("ann@example.org", PageRequest.first(10)).items())
        .containsExactly(order);
  }

  @Test
  void query_numbersInKeys_sortByValue(ShopTable shop) {
    UUID order = UUID.randomUUID();
    List<Integer> numbers = List.of(10, -5, 9, 100, 0, -50, Integer.MIN_VALUE, Integer.MAX_VALUE);
    for (int number : numbers) {
      shop.orderLines().create(new OrderLine(order, number, "Tea", BigDecimal.ONE));
    }
    assertThat(shop.orderLines().ofOrder(order, PageRequest.first(100)).items())
        .extracting(OrderLine::number)
        .isEqualTo(numbers.stream().sorted().collect(Collectors.toList()));
  }

  @Test
  void query_indexPartIsAbsent_itemIsAbsentFromTheIndex(ShopTable shop) {
    LocalDate day = LocalDate.of(2026, 12, 1);
    Order large = shop.orders().place("ann@example.org", new BigDecimal("100"));
    Order small = shop.orders().place("bob@example.org", new BigDecimal("9.5"));
    assertThat(shop.orders().ofDay(day, PageRequest.first(10)).items()).isEmpty();

    shop.orders().ship("ann@example.org", large.id(), day);
    shop.orders().ship("bob@example.org", small.id(), day);
    assertThat(shop.orders().ofDay(day, PageRequest.first(10)).items())
        .extracting(Order::total)
        .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
        .containsExactly(new BigDecimal("9.5"), new BigDecimal("100"));

    shop.orders().ship("ann@example.org", large.id(), null);
    assertThat(shop.orders().ofDay(day, PageRequest.first(10)).items())
        .extracting(Order::id)
        .containsExactly(small.id());
  }

  private static String cursorOf(AppTable app, String user) {
    app.todos().create(todo(user, "1"));
    app.todos().create(todo(user, "2"));
    return app.todos().ofUser(user, PageRequest.first(1)).next().orElseThrow();
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable query) {
    assertThatThrownBy(query).isInstanceOf(InvalidCursor.class).hasMessageContaining("first page");
  }

  private static <T> List<T> all(int limit, Function<PageRequest, Page<T>> query) {
    List<T> items = new ArrayList<>();
    Page<T> page = query.apply(PageRequest.first(limit));
    items.addAll(page.items());
    while (page.next().isPresent()) {
      page = query.apply(PageRequest.after(page.next().get(), limit));
      items.addAll(page.items());
    }
    return items;
  }

  private static List<String> contents(Page<Todo> page) {
    return page.items().stream().map(Todo::content).collect(Collectors.toList());
  }

  private static Todo todo(String user, String id) {
    java.time.Instant any = java.time.Instant.EPOCH;
    return new Todo(user, id, "content of " + id, Status.OPEN, any, any, 0);
  }
}
