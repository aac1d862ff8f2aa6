package dev.dovetail.examples.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.dovetail.AlreadyExists;
import dev.dovetail.Explanation;
import dev.dovetail.InvalidCursor;
import dev.dovetail.ItemKey;
import dev.dovetail.OperationReport;
import dev.dovetail.PageRequest;
import dev.dovetail.Read;
import dev.dovetail.RequestFailed;
import dev.dovetail.Snapshot;
import dev.dovetail.TableOptions;
import dev.dovetail.Transaction;
import dev.dovetail.examples.sharding.ClickTable.Click;
import dev.dovetail.examples.sharding.ClickTable.Note;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** What is read and written of sharded entities, and by which requests. */
@DynamoDbTest
class ShardedTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  @AfterEach
  void close() {
    pool.shutdownNow();
  }

  @Test
  void methods_withTheWholeKey_findTheItem(ClickTable table) {
    for (int i = 0; i < 40; i++) {
      Click click = click(i);
      table.clicks().add(click);

      assertThat(table.clicks().get(DAY, click.at(), click.id())).contains(click);
      assertThat(table.clicks().move(DAY, click.at(), click.id(), "/moved").page())
          .isEqualTo("/moved");
      assertThat(table.clicks().replace(click)).isEqualTo(click);
      assertThat(catchThrowable(() -> table.clicks().add(click))).isInstanceOf(AlreadyExists.class);
      assertThat(table.clicks().onPage("/home", PageRequest.first(1)).items()).contains(click);
      assertThat(table.clicks().delete(DAY, click.at(), click.id())).contains(click);
    }
  }

  @Test
  void batches_ofManyShards_findTheItems(ClickTable table) {
    List<Click> clicks = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      clicks.add(new Click(DAY, "09:00", "id" + i, "/home"));
      ids.add("id" + i);
    }
    table.clicks().putAll(clicks).orThrow();

    assertThat(table.clicks().getAll(DAY, "09:00", ids).orThrow()).isEqualTo(clicks);
    table.clicks().deleteAll(DAY, "09:00", ids).orThrow();
    assertThat(table.clicks().on(DAY, PageRequest.first(1)).items()).isEmpty();
  }

  @Test
  void transaction_ofSeveralShards_writesAndReadsThem(ClickTable table) {
    Click one = click(1);
    Click two = click(2);
    Transaction.of(table.clicks().adding(one), table.clicks().adding(two)).commit();

    Read<Click> first = table.clicks().reading(DAY, one.at(), one.id());
    Read<Click> second = table.clicks().reading(DAY, two.at(), two.id());
    Snapshot snapshot = Snapshot.read(first, second);
    assertThat(snapshot.get(first)).contains(one);
    assertThat(snapshot.get(second)).contains(two);
    assertThat(table.clicks().on(DAY, PageRequest.first(9)).items()).containsExactly(one, two);
  }

  @Test
  void query_otherEntityInTheSameShards_readsOnlyItsOwn(ClickTable table) {
    for (int i = 0; i < 20; i++) {
      table.clicks().add(click(i));
      table.notes().add(new Note(DAY, "id" + i));
    }

    assertThat(table.clicks().on(DAY, PageRequest.first(100)).items()).hasSize(20);
  }

  @Test
  void key_ofAnItem_endsWithItsShard() {
    ItemKey key = ClickTableClickSchema.key(DAY, "09:30", "a");

    assertThat(key).isEqualTo(new ItemKey("DAY#2026-11-21#~08", "CLICK#09:30#a"));
    assertThat(ClickTableClickSchema.pk(DAY)).isEqualTo("DAY#2026-11-21");
  }

  @Test
  void decode_keyWithItsShard_hasTheComponents() {
    ItemKey key = ClickTableClickSchema.key(DAY, "09:30", "a");

    assertThat(ClickTableClickSchema.decode(key).orElseThrow().id()).isEqualTo("a");
    for (String shard : List.of("~09", "~16", "08", "~008", "~8", "")) {
      String pk = key.pk().substring(0, key.pk().lastIndexOf('#') + 1).concat(shard);
      assertThat(ClickTableClickSchema.decode(new ItemKey(pk, key.sk()))).as(pk).isEmpty();
    }
    assertThat(ClickTableClickSchema.decode(new ItemKey("DAY#2026-11-21", key.sk()))).isEmpty();
  }

  @Test
  void query_wholeSortKey_asksOneShard(ClickTable table) {
    table.clicks().add(new Click(DAY, "09:30", "a", "/home"));
    ShardClient client = client(table, shard -> {});

    assertThat(on(client, table).clicks().exactly(DAY, "09:30", "a", PageRequest.first(2)).items())
        .hasSize(1);
    assertThat(client.shards()).containsExactly("~08");
  }

  @Test
  void query_fewItemsOfMany_looksAtFewMoreThanAskedFor(ClickTable table) {
    List<Click> clicks = new ArrayList<>();
    for (int i = 0; i < 800; i++) {
      clicks.add(click(i));
    }
    table.clicks().putAll(clicks).orThrow();
    ShardClient client = client(table, shard -> {});

    assertThat(on(client, table).clicks().on(DAY, PageRequest.first(100)).items()).hasSize(100);
    // 101 of 16 shards: 7 of each and 6 in reserve, and the shards that had more are asked again.
    assertThat(client.limits().subList(0, 16)).containsOnly(13);
    assertThat(client.limits()).hasSizeBetween(16, 20);
  }

  @Test
  void query_executor_asksShardsAtTheSameTime(ClickTable table) {
    table.clicks().add(click(1));
    CountDownLatch atOnce = new CountDownLatch(5);
    ShardClient client =
        client(
            table,
            shard -> {
              atOnce.countDown();
              await(atOnce);
            });
    ClickTable parallel =
        DynamoDbClickTable.on(client, name(table), TableOptions.defaults().withExecutor(pool));

    // Four threads and the calling one: with fewer at once, the first would wait for ever.
    assertThat(parallel.clicks().on(DAY, PageRequest.first(9)).items()).hasSize(1);
    assertThat(client.shards()).hasSize(16).doesNotHaveDuplicates();
  }

  @Test
  void query_withinTheExecutorThatItUses_doesNotWaitForItself(ClickTable table) throws Exception {
    table.clicks().add(click(1));
    ExecutorService single = Executors.newSingleThreadExecutor();
    ClickTable parallel =
        DynamoDbClickTable.on(
            client(table, shard -> {}), name(table), TableOptions.defaults().withExecutor(single));
    Future<Integer> size =
        single.submit(() -> parallel.clicks().on(DAY, PageRequest.first(9)).items().size());

    assertThat(size.get(30, TimeUnit.SECONDS)).isEqualTo(1);
    single.shutdownNow();
  }

  @Test
  void query_oneShardFails_throwsItsFailure(ClickTable table) {
    Consumer<String> throttle =
        shard -> {
          if (shard.equals("~07")) {
            throw ProvisionedThroughputExceededException.builder().message("slow down").build();
          }
        };
    for (TableOptions options :
        List.of(
            TableOptions.defaults(),
            TableOptions.defaults().withExecutor(pool),
            TableOptions.defaults().withExecutor(Runnable::run))) {
      ClickTable throttled = DynamoDbClickTable.on(client(table, throttle), name(table), options);

      assertThatThrownBy(() -> throttled.clicks().on(DAY, PageRequest.first(9)))
          .isInstanceOf(RequestFailed.class)
          .extracting(e -> ((RequestFailed) e).throttled())
          .isEqualTo(true);
    }
  }

  @Test
  void query_interruptedWhileItWaits_failsAndStaysInterrupted(ClickTable table) {
    CountDownLatch never = new CountDownLatch(1);
    Thread caller = Thread.currentThread();
    DynamoDbClient hanging =
        new DynamoDbClient() {
          @Override
          public QueryResponse query(QueryRequest request) {
            if (Thread.currentThread() != caller) {
              caller.interrupt();
              await(never);
            }
            return QueryResponse.builder().items(List.of()).build();
          }

          @Override
          public String serviceName() {
            return "hanging";
          }

          @Override
          public void close() {
            // There is nothing to close.
          }
        };
    ClickTable parallel =
        DynamoDbClickTable.on(hanging, name(table), TableOptions.defaults().withExecutor(pool));

    Throwable failure = catchThrowable(() -> parallel.clicks().on(DAY, PageRequest.first(9)));

    boolean interrupted = Thread.interrupted();
    never.countDown();
    assertThat(failure).isInstanceOf(RequestFailed.class);
    assertThat(interrupted).isTrue();
  }

  @Test
  void query_executorAndListener_reportsThePatternOfEachShard(ClickTable table) {
    table.clicks().add(click(1));
    List<OperationReport> reports = new CopyOnWriteArrayList<>();
    ClickTable listened =
        DynamoDbClickTable.on(
            ((DynamoDbClickTable) table).client(),
            name(table),
            TableOptions.defaults().withExecutor(pool).withListener(reports::add));

    assertThat(listened.clicks().on(DAY, PageRequest.first(9)).items()).hasSize(1);
    assertThat(reports)
        .hasSize(16)
        .allSatisfy(report -> assertThat(report.pattern()).contains("ClickTableClicks.on"));
  }

  @Test
  void explain_query_showsTheRequestsToAllShards(ClickTable table) {
    for (TableOptions options :
        List.of(TableOptions.defaults(), TableOptions.defaults().withExecutor(pool))) {
      Explanation explanation =
          Explanation.of(
              client ->
                  DynamoDbClickTable.on(client, "clicks", options)
                      .clicks()
                      .on(DAY, PageRequest.first(20)));

      assertThat(explanation.pattern()).contains("ClickTableClicks.on");
      assertThat(explanation.requests()).hasSize(16);
      assertThat(explanation.keyCondition().orElseThrow()).contains("DAY#2026-11-21#~00");
    }
  }

  @Test
  void query_cursorOfAnotherDay_isForeign(ClickTable table) {
    table.clicks().add(click(1));
    table.clicks().add(click(2));
    String cursor = table.clicks().on(DAY, PageRequest.first(1)).next().orElseThrow();

    assertThatThrownBy(() -> table.clicks().on(DAY.plusDays(1), PageRequest.after(cursor, 1)))
        .isInstanceOf(InvalidCursor.class)
        .extracting(e -> ((InvalidCursor) e).reason())
        .isEqualTo(InvalidCursor.Reason.FOREIGN);
  }

  /** How the page about sharding makes a table with threads. */
  @Test
  void query_tableWithThreads_readsTheDay(ClickTable table) {
    table.clicks().add(click(1));
    DynamoDbClient client = ((DynamoDbClickTable) table).client();
    String name = name(table);

    ExecutorService threads = Executors.newFixedThreadPool(8);
    ClickTable clicks =
        DynamoDbClickTable.on(client, name, TableOptions.defaults().withExecutor(threads));

    assertThat(clicks.clicks().on(DAY, PageRequest.first(20)).items()).hasSize(1);
    threads.shutdownNow();
  }

  private static Click click(int i) {
    return new Click(DAY, "09:" + (10 + i % 50), "id" + i, "/home");
  }

  private static ShardClient client(ClickTable table, Consumer<String> before) {
    return new ShardClient(((DynamoDbClickTable) table).client(), before);
  }

  private static String name(ClickTable table) {
    return ((DynamoDbClickTable) table).tableName();
  }

  private static ClickTable on(ShardClient client, ClickTable table) {
    return DynamoDbClickTable.on(client, name(table), TableOptions.defaults());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
