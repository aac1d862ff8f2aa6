package dev.dovetail.examples.sharding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Pages of sharded partitions are those of a sorted list, wherever they are cut. */
@DynamoDbTest
class ShardedPagesTest {
  private static final Instant NOON = Instant.parse("2900-11-21T12:00:00Z");
  private static final List<String> NAMES =
      List.of("a", "aa", "a b", "b", "é", "z", "\uFFFD", "\uD83D\uDE00");
  private static final Comparator<Hit> ORDER =
      Comparator.comparing(
              Hit::name,
              (a, b) ->
                  java.util.Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray()))
          .thenComparing(Hit::number);
  private static final ExecutorService POOL = Executors.newFixedThreadPool(3);

  private final long seed = Long.getLong("dovetail.seed", System.nanoTime());
  private final Random random = new Random(seed);

  /** Makes an item of an entity. */
  private interface Make<E> {
    E hit(String box, String name, int number, @Nullable Instant until);
  }

  /** Leads to the repository of an entity. */
  private interface Of<E extends Hit> extends Function<HitTable, HitQueries<E>> {}

  @AfterAll
  static void close() {
    POOL.shutdown();
  }

  @Test
  void query_twoShards_hasThePagesOfAList(HitTable hits) {
    check(hits, HitTable.Two::new, HitTable::twos, 10);
  }

  @Test
  void query_threeShards_hasThePagesOfAList(HitTable hits) {
    check(hits, HitTable.Three::new, HitTable::threes, 10);
  }

  @Test
  void query_sixteenShards_hasThePagesOfAList(HitTable hits) {
    check(hits, HitTable.Sixteen::new, HitTable::sixteens, 5);
  }

  @Test
  void query_oneShardBesideTheOthers_hasThePagesOfAList(HitTable hits) {
    check(hits, HitTable.One::new, HitTable::ones, 3);
  }

  @Test
  void query_everyCut_hasThePagesOfAList(HitTable hits) {
    for (int size = 0; size <= 12; size++) {
      String box = "size" + size;
      List<HitTable.Three> all = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        all.add(new HitTable.Three(box, "a", i, null));
      }
      hits.threes().putAll(all);
      for (int limit = 1; limit <= size + 2; limit++) {
        Walk<HitTable.Three> walk = new Walk<>(all, limit, hit -> true);
        walk.check(page -> hits.threes().all(box, page), "size " + size + ", limit " + limit);
      }
    }
  }

  private <E extends Hit> void check(HitTable hits, Make<E> make, Of<E> of, int rounds) {
    for (int round = 0; round < rounds; round++) {
      String box = "box" + round;
      List<E> all = items(box, make);
      of.apply(hits).putAll(all);
      all.sort(ORDER);
      HitQueries<E> then = of.apply(at(hits, NOON));
      int limit = 1 + random.nextInt(random.nextBoolean() ? 4 : 40);
      String a = any();
      String b = any();
      String said = "seed " + seed + ", round " + round + ", limit " + limit + ", " + a + ", " + b;

      Walk<E> walk = new Walk<>(all, limit, ShardedPagesTest::isAlive);
      walk.check(page -> then.all(box, page), said);
      walk.of(hit -> hit.name().equals(a)).check(page -> then.named(box, a, page), said);
      walk.of(hit -> hit.name().startsWith(a)).check(page -> then.starting(box, a, page), said);
      walk.of(hit -> compare(hit, a) >= 0 && compare(hit, b) <= 0)
          .check(page -> then.within(box, a, b, page), said);
      int number = random.nextInt(60);
      walk.of(hit -> hit.name().equals(a) && hit.number() == number)
          .check(page -> then.exactly(box, a, number, page), said);
      new Walk<>(all, limit, hit -> true).check(page -> then.history(box, page), said);

      List<E> down = new ArrayList<>(all);
      Collections.reverse(down);
      Walk<E> back = new Walk<>(down, limit, ShardedPagesTest::isAlive);
      back.check(page -> then.allDown(box, page), said);
      back.of(hit -> hit.name().equals(a)).check(page -> then.namedDown(box, a, page), said);
      back.of(hit -> compare(hit, a) > 0 && compare(hit, b) < 0)
          .check(page -> then.withinDown(box, a, b, page), said);
      checkExpiringMeanwhile(hits, of, box, all, limit, said);
    }
  }

  /** Items expire while somebody turns the pages. */
  private <E extends Hit> void checkExpiringMeanwhile(
      HitTable hits, Of<E> of, String box, List<E> all, int limit, String said) {
    List<E> left = new ArrayList<>(all);
    String cursor = null;
    long second = -3;
    do {
      Instant now = NOON.plusSeconds(second++);
      PageRequest request =
          cursor == null ? PageRequest.first(limit) : PageRequest.after(cursor, limit);
      Page<E> page = of.apply(at(hits, now)).all(box, request);

      List<E> alive = left.stream().filter(hit -> isAliveAt(hit, now)).toList();
      assertThat(page.items()).as(said).isEqualTo(alive.subList(0, Math.min(limit, alive.size())));
      assertThat(page.next().isPresent()).as(said).isEqualTo(alive.size() > limit);
      cursor = page.next().orElse(null);
      if (cursor != null) {
        left = left.subList(left.indexOf(page.items().get(limit - 1)) + 1, left.size());
      }
    } while (cursor != null);
  }

  /**
   * The pages of a list.
   *
   * @param all the items in order
   */
  private record Walk<E extends Hit>(List<E> all, int limit, Predicate<E> filter) {
    Walk<E> of(Predicate<E> more) {
      return new Walk<>(all, limit, filter.and(more));
    }

    void check(Function<PageRequest, Page<E>> query, String said) {
      List<E> expected = all.stream().filter(filter).toList();
      int from = 0;
      Page<E> page = query.apply(PageRequest.first(limit));
      while (true) {
        int to = Math.min(from + limit, expected.size());
        assertThat(page.items()).as(said).isEqualTo(expected.subList(from, to));
        assertThat(page.next().isPresent()).as(said).isEqualTo(to < expected.size());
        if (page.next().isEmpty()) {
          return;
        }
        page = query.apply(PageRequest.after(page.next().get(), limit));
        from = to;
      }
    }
  }

  private <E extends Hit> List<E> items(String box, Make<E> make) {
    List<E> all = new ArrayList<>();
    int size = random.nextInt(120);
    for (int number = 0; number < size; number++) {
      int when = random.nextInt(9) - 4;
      Instant until = random.nextInt(3) == 0 ? NOON.plusSeconds(when) : null;
      all.add(make.hit(box, any(), (1 + random.nextInt(60)) * 1000 + number, until));
    }
    for (int number = 0; number < random.nextInt(30); number++) {
      all.add(make.hit(box, "x", number, NOON.minusSeconds(9)));
    }
    for (int number = 0; number < 60; number += 1 + random.nextInt(20)) {
      all.add(make.hit(box, any(), number, null));
    }
    return all;
  }

  private String any() {
    return NAMES.get(random.nextInt(NAMES.size()));
  }

  private static int compare(Hit hit, String name) {
    return java.util.Arrays.compare(hit.name().codePoints().toArray(), name.codePoints().toArray());
  }

  private static boolean isAlive(Hit hit) {
    return isAliveAt(hit, NOON);
  }

  private static boolean isAliveAt(Hit hit, Instant now) {
    Instant until = hit.until();
    return until == null || until.isAfter(now);
  }

  /** The table at a time, with any kind of executor or none. */
  private HitTable at(HitTable hits, Instant now) {
    DynamoDbHitTable table = (DynamoDbHitTable) hits;
    TableOptions options = TableOptions.defaults().withClock(Clock.fixed(now, ZoneOffset.UTC));
    int kind = random.nextInt(4);
    Executor refusing =
        task -> {
          throw new RejectedExecutionException("full");
        };
    return DynamoDbHitTable.on(
        table.client(),
        table.tableName(),
        kind == 0
            ? options
            : options.withExecutor(kind == 1 ? POOL : kind == 2 ? Runnable::run : refusing));
  }
}
