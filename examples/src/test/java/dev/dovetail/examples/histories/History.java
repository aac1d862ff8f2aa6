package dev.dovetail.examples.histories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.TableOptions;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Takes the same steps in a table and in memory, and compares all that can be seen of both. Under
 * faults as well, also for deletes: a player has guards, so that they are transactions done once.
 */
final class History {
  private static final int READ_ALL_EVERY = 10;

  private final long seed;
  private final Random random;
  private final MovingClock clock = new MovingClock();
  private final StoredPlayers stored = new StoredPlayers(clock);
  private final Players model = new PlayersInMemory(stored);
  private final Steps steps;
  private final DynamoDbClient client;
  private final String table;
  private final Players players;
  private final @Nullable Faults faults;

  /** What was answered how often: methods that were done, and exceptions. */
  final Map<String, Integer> answers = new TreeMap<>();

  History(long seed, HistoryTable table, DynamoDbClient client, @Nullable Faults faults) {
    this.seed = seed;
    this.random = new Random(seed);
    this.steps = new Steps(random, stored, clock);
    this.client = client;
    this.table = ((DynamoDbHistoryTable) table).tableName();
    this.faults = faults;
    TableOptions options = TableOptions.defaults().withClock(clock).withPause(pause -> {});
    this.players = DynamoDbHistoryTable.on(client, this.table, options).players();
  }

  void run(int length) {
    for (int i = 0; i < length; i++) {
      if (random.nextInt(4) == 0) {
        clock.forward(Duration.ofMillis(250 * random.nextLong(1, 6)));
      }
      Step step = steps.next();
      String what = "seed " + seed + ", step " + i + " at " + clock.instant() + ": " + step;
      take(step, what, seed * 1_000_003 + i);
      if (i % READ_ALL_EVERY == 0 || i == length - 1) {
        Step all = steps.readAll();
        assertThat(all.answer(players)).as(what + ", then " + all).isEqualTo(all.answer(model));
        checkGuards(what);
      }
    }
  }

  private void take(Step step, String what, long faultSeed) {
    Map<Place, Player> before = stored.all();
    Object expected = step.answer(model);
    if (faults == null) {
      assertThat(step.answer(players)).as(what).isEqualTo(expected);
      count(step, expected);
      return;
    }
    faults.clear();
    faults.random(
        faultSeed,
        0.15,
        Fault.answerLost(),
        Fault.answerBroken(),
        Fault.requestLost(),
        Fault.throttled());
    Object actual = step.answer(players);
    boolean faulty = faults.sent().stream().anyMatch(sent -> !sent.fault().equals(Fault.none()));
    faults.clear();
    if (actual.equals("RequestFailed") && faulty) {
      settle(before, what);
    } else {
      assertThat(actual).as(what).isEqualTo(expected);
    }
    count(step, actual);
  }

  /** A call that failed may have been done or not, and nothing between. */
  private void settle(Map<Place, Player> before, String what) {
    Map<Place, Player> after = stored.all();
    Map<Place, Player> found = new TreeMap<>();
    for (String team : Steps.TEAMS) {
      for (int number : Steps.NUMBERS) {
        players.getAny(team, number).ifPresent(player -> found.put(Place.of(player), player));
      }
    }
    assertThat(found).as(what).isIn(before, after);
    stored.set(found);
  }

  private void count(Step step, Object answer) {
    answers.merge(answer instanceof String refusal ? refusal : step.method(), 1, Integer::sum);
  }

  /** The guards are those of the live players, and some that have expired as well. */
  private void checkGuards(String what) {
    Set<String> live = new TreeSet<>();
    for (Map<String, AttributeValue> item :
        client.scan(r -> r.tableName(table).consistentRead(true)).items()) {
      if ("_unique".equals(item.get("_type").s())) {
        AttributeValue end = item.get("expiresAt");
        String until = end == null ? "never" : end.n();
        if (end == null || Instant.ofEpochSecond(Long.parseLong(until)).isAfter(clock.instant())) {
          live.add(item.get("pk").s() + " " + item.get("_owner").l() + " " + until);
        }
      }
    }
    Set<String> expected = new TreeSet<>();
    for (Player player : stored.live()) {
      String email = player.email();
      if (email != null) {
        Instant end = player.expiresAt();
        expected.add(guard(email, player, end == null ? "never" : "" + end.getEpochSecond()));
      }
    }
    assertThat(live).as(what).isEqualTo(expected);
  }

  private static String guard(String email, Player player, String until) {
    AttributeValue pk = AttributeValue.fromS("TEAM#" + player.team().replace(" ", "$20"));
    AttributeValue sk = AttributeValue.fromS("PLAYER#" + facet(player.number()));
    return "$UNIQUE#PLAYER#email#"
        + email.replace("#", "$23")
        + " "
        + List.of(pk, sk)
        + " "
        + until;
  }

  /** The documented form of a number in a key. */
  private static String facet(int number) {
    BigInteger digits = BigInteger.valueOf(number);
    return number < 0 ? "n" + BigInteger.TEN.pow(19).add(digits) : "p" + "%019d".formatted(digits);
  }
}
