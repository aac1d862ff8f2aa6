package dev.dovetail.examples.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.AlreadyExists;
import dev.dovetail.NotFound;
import dev.dovetail.NotUnique;
import dev.dovetail.TableOptions;
import dev.dovetail.Transaction;
import dev.dovetail.TransactionCanceled;
import dev.dovetail.examples.crossing.Clicks.Click;
import dev.dovetail.examples.crossing.Clicks.ClickTable;
import dev.dovetail.examples.crossing.Clicks.Repository;
import dev.dovetail.examples.crossing.Clicks.User;
import dev.dovetail.examples.crossing.Clicks.Users;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Writes of sharded items: upserts, moves to other shards, guards, transactions. */
@DynamoDbTest
class ShardedWritesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Instant PAST = NOW.minusSeconds(60);

  private final Repository clicks;
  private final Users users;

  ShardedWritesTest(ClickTable created, DynamoDbClient client) {
    TableOptions options = TableOptions.defaults().withClock(Clock.fixed(NOW, ZoneOffset.UTC));
    ClickTable table = DynamoDbClicksClickTable.on(client, "crossing-clicks", options);
    this.clicks = table.clicks();
    this.users = table.users();
  }

  private static Click click(int number, String page, @Nullable Instant endsAt) {
    return new Click("blog", number, page, 1, endsAt, 0);
  }

  /** Every write against a map that does the same. */
  @Test
  void writes_ofAllShards_areThoseOfOnePartition() {
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    Map<Integer, Click> model = new TreeMap<>();
    for (int round = 0; round < 120; round++) {
      String said = "seed " + seed + ", round " + round;
      int number = random.nextInt(12);
      int other = random.nextInt(12);
      @Nullable Click old = model.get(number);
      switch (random.nextInt(5)) {
        case 0 -> {
          Click put = clicks.put(click(number, "page" + round, null));
          assertThat(put.version()).as(said).isEqualTo(old == null ? 1 : old.version() + 1);
          model.put(number, put);
        }
        case 1 -> {
          // As one that was never there.
          clicks.put(click(number, "past", PAST));
          model.remove(number);
        }
        case 2 -> {
          if (old == null) {
            assertThatThrownBy(() -> clicks.move("blog", number, other))
                .as(said)
                .isInstanceOf(NotFound.class);
          } else if (other != number && model.containsKey(other)) {
            assertThatThrownBy(() -> clicks.move("blog", number, other))
                .as(said)
                .isInstanceOf(AlreadyExists.class);
          } else {
            model.remove(number);
            model.put(other, clicks.move("blog", number, other));
          }
        }
        case 3 -> {
          if (old == null) {
            assertThatThrownBy(() -> clicks.modify("blog", number, click -> click))
                .as(said)
                .isInstanceOf(NotFound.class);
          } else {
            Click changed = clicks.modify("blog", number, ShardedWritesTest::doubled);
            assertThat(changed.times()).as(said).isEqualTo(old.times() * 2);
            model.put(number, changed);
          }
        }
        default -> transaction(model, number, other, said);
      }
      assertThat(clicks.of("blog")).as(said).hasSameElementsAs(model.values());
    }
    assertThat(clicks.count("blog")).as("seed " + seed).isEqualTo(model.size());
    assertThat(clicks.all()).as("seed " + seed).hasSameElementsAs(model.values());
    model.forEach((number, click) -> assertThat(clicks.get("blog", number)).contains(click));
  }

  private static Click doubled(Click click) {
    return new Click(
        click.site(),
        click.number(),
        click.page(),
        click.times() * 2 % 1000,
        click.endsAt(),
        click.version());
  }

  /** Counts one item and creates another, if the first is there and the other is not. */
  private void transaction(Map<Integer, Click> model, int number, int other, String said) {
    if (number == other) {
      return;
    }
    @Nullable Click old = model.get(number);
    Transaction transaction =
        Transaction.of(
            clicks.counting("blog", number, 1), clicks.creating(click(other, "other", null)));
    if (old == null || model.containsKey(other)) {
      assertThatThrownBy(transaction::commit).as(said).isInstanceOf(TransactionCanceled.class);
      return;
    }
    transaction.commit();
    Transaction.of(
            clicks.being("blog", number, old.page()),
            clicks.deleting("blog", other),
            clicks.creating(new Click("shop", other, "deleted", 1, PAST, 0)))
        .commit();
    model.put(number, clicks.get("blog", number).orElseThrow());
    assertThat(clicks.get("blog", number).orElseThrow().times())
        .as(said)
        .isEqualTo(old.times() + 1);
  }

  @Test
  void guards_ofAllShards_areOneScope() {
    for (int i = 0; i < 10; i++) {
      users.put(new User("blog", i, "nick" + i, null));
    }

    for (int i = 0; i < 10; i++) {
      int number = i;
      assertThatThrownBy(() -> users.put(new User("blog", 20 + number, "nick" + number, null)))
          .isInstanceOf(NotUnique.class);
      users.move("blog", number, 40 + number);
      assertThatThrownBy(() -> users.rename("blog", 40 + number, "nick" + (number + 1) % 10))
          .isInstanceOf(NotUnique.class);
    }
    users.delete("blog", 40);
    users.rename("blog", 41, "nick0");
    users.put(new User("shop", 1, "nick0", PAST));
    users.put(new User("shop", 2, "nick0", null));
    assertThat(users.of("blog")).hasSize(9);
    assertThat(users.of("shop")).containsExactly(new User("shop", 2, "nick0", null));
  }
}
