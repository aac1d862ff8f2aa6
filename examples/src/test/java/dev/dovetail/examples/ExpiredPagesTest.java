package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.examples.login.DynamoDbLoginTable;
import dev.dovetail.examples.login.LoginTable;
import dev.dovetail.examples.login.Session;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Pages of partitions in which items have expired. */
@DynamoDbTest
class ExpiredPagesTest {
  private static final Instant NOON = Instant.parse("2900-11-21T12:00:00Z");

  @Test
  void query_randomExpiries_hasFullPagesOfWhatHasNotExpired(LoginTable login) {
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 12; round++) {
      String user = "user" + round;
      int offset = random.nextInt(5) - 2;
      List<Session> all = new ArrayList<>();
      int size = random.nextInt(40);
      for (int i = 0; i < size; i++) {
        Instant end = random.nextInt(4) == 0 ? null : NOON.plusSeconds(random.nextInt(5) - 2);
        all.add(login.sessions().start(user, id(i), user, end));
      }
      LoginTable then = at(login, NOON.plusSeconds(offset));
      List<Session> alive = new ArrayList<>(all);
      alive.removeIf(session -> hasExpired(session, NOON.plusSeconds(offset)));
      int limit = 1 + random.nextInt(6);

      String said = "seed " + seed + ", round " + round;
      assertThat(pages(limit, said, page -> then.sessions().ofUser(user, page)))
          .as(said)
          .isEqualTo(alive);
      assertThat(pages(limit, said, page -> then.sessions().onDevice(user, page)))
          .as(said)
          .isEqualTo(alive);
      List<Session> latest = new ArrayList<>(all);
      java.util.Collections.reverse(latest);
      assertThat(pages(limit, said, page -> then.sessions().history(user, page)))
          .as(said)
          .isEqualTo(latest);
    }
  }

  @Test
  void query_clockMovesBetweenPages_hidesWhatExpiredSince(LoginTable login) {
    for (int i = 0; i < 6; i++) {
      login.sessions().start("ann", id(i), "phone", i % 2 == 0 ? NOON : NOON.plusSeconds(9));
    }

    Page<Session> first =
        at(login, NOON.minusSeconds(1)).sessions().ofUser("ann", PageRequest.first(3));
    Page<Session> second =
        at(login, NOON).sessions().ofUser("ann", PageRequest.after(first.next().orElseThrow(), 3));

    // The cursor's own item has expired.
    assertThat(first.items()).extracting(Session::id).containsExactly(id(0), id(1), id(2));
    assertThat(second.items()).extracting(Session::id).containsExactly(id(3), id(5));
    assertThat(second.next()).isEmpty();
  }

  @Test
  void query_allHaveExpired_isAnEmptyLastPage(LoginTable login) {
    for (int i = 0; i < 5; i++) {
      login.sessions().start("ann", id(i), "phone", NOON);
    }

    Page<Session> page = at(login, NOON).sessions().ofUser("ann", PageRequest.first(2));

    assertThat(page.items()).isEmpty();
    assertThat(page.next()).isEmpty();
  }

  @Test
  void query_manyExpiredBeforeTheFirst_takesFewRequests(LoginTable login) {
    for (int i = 0; i < 300; i++) {
      login.sessions().start("ann", id(i), "phone", i < 250 ? NOON : null);
    }
    List<Integer> limits = new ArrayList<>();
    DynamoDbLoginTable table = (DynamoDbLoginTable) login;
    LoginTable then = at(recording(table.client(), limits), table.tableName(), NOON);

    Page<Session> page = then.sessions().ofUser("ann", PageRequest.first(1));

    assertThat(page.items()).extracting(Session::id).containsExactly(id(250));
    assertThat(limits).containsExactly(2, 4, 8, 16, 32, 64, 128);
    Page<Session> next =
        then.sessions().ofUser("ann", PageRequest.after(page.next().orElseThrow(), 2));
    assertThat(next.items()).extracting(Session::id).containsExactly(id(251), id(252));
  }

  private static List<Session> pages(
      int limit, String said, Function<PageRequest, Page<Session>> query) {
    List<Session> items = new ArrayList<>();
    Page<Session> page = query.apply(PageRequest.first(limit));
    items.addAll(page.items());
    while (page.next().isPresent()) {
      assertThat(page.items()).as(said).hasSize(limit);
      page = query.apply(PageRequest.after(page.next().get(), limit));
      assertThat(page.items()).as(said).isNotEmpty();
      items.addAll(page.items());
    }
    return items;
  }

  private static boolean hasExpired(Session session, Instant now) {
    @Nullable Instant end = session.expiresAt();
    return end != null && !end.isAfter(now);
  }

  private static String id(int number) {
    return String.format(Locale.ROOT, "%03d", number);
  }

  private static LoginTable at(LoginTable login, Instant time) {
    DynamoDbLoginTable table = (DynamoDbLoginTable) login;
    return at(table.client(), table.tableName(), time);
  }

  private static LoginTable at(DynamoDbClient client, String table, Instant time) {
    return DynamoDbLoginTable.on(
        client, table, TableOptions.defaults().withClock(Clock.fixed(time, ZoneOffset.UTC)));
  }

  /** A client that notes how many items each query may look at. */
  private static DynamoDbClient recording(DynamoDbClient engine, List<Integer> limits) {
    return new DynamoDbClient() {
      @Override
      public QueryResponse query(QueryRequest request) {
        limits.add(request.limit());
        return engine.query(request);
      }

      @Override
      public String serviceName() {
        return engine.serviceName();
      }

      @Override
      public void close() {
        // The engine's client is the test's.
      }
    };
  }
}
