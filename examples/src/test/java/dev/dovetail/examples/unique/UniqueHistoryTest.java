package dev.dovetail.examples.unique;

import static dev.dovetail.examples.unique.Stored.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.AlreadyExists;
import dev.dovetail.NotFound;
import dev.dovetail.NotUnique;
import dev.dovetail.RepositoryException;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Writes by chance, among few keys and values, do what they do to a map; and the guards that are
 * stored are exactly those of the items.
 */
@DynamoDbTest
class UniqueHistoryTest {
  private static final int STEPS = 300;

  @Test
  void writes_ofAnyHistory_doWhatTheyDoToAMap(WritesTable table, DynamoDbClient engine) {
    long seed = Long.getLong("dovetail.seed", new Random().nextLong());
    Stored stored = new Stored(engine, table);
    History history = new History(new Random(seed));
    for (int i = 0; i < STEPS; i++) {
      String step = "seed " + seed + ", step " + i + ": " + history.step(stored);

      assertThat(history.actual).as(step).isEqualTo(history.expected);
      if (i % 10 == 0) {
        assertThat(live(stored, history.now)).as(step).isEqualTo(history.guards());
      }
    }
    history.deleteExpired(stored);
    assertThat(stored.guards()).as("seed " + seed).isEqualTo(history.guards());
    assertThat(stored.all())
        .as("seed " + seed)
        .hasSize(history.items.size() + history.guards().size());
  }

  /** The guards that have not expired. */
  private static Set<String> live(Stored stored, Instant now) {
    Set<String> guards = new TreeSet<>();
    for (String guard : stored.guards()) {
      String end = guard.substring(guard.indexOf(" until ") + 7);
      if (end.isEmpty() || Long.parseLong(end) > now.getEpochSecond()) {
        guards.add(guard);
      }
    }
    return guards;
  }

  /** A history with its reference: what the repository should have, and should say. */
  private static final class History {
    private final Random random;
    private final Map<String, Account> items = new TreeMap<>();
    private Instant now = NOON;
    private String expected = "";
    private String actual = "";

    History(Random random) {
      this.random = random;
    }

    String step(Stored stored) {
      if (random.nextInt(10) == 0) {
        now = now.plusSeconds(1);
        items.values().removeIf(this::isExpired);
      }
      Accounts accounts = stored.at(now).accounts();
      String id = "" + random.nextInt(4);
      Account old = items.get(id);
      String email = (random.nextBoolean() ? "E" : "e") + random.nextInt(4);
      @Nullable String nick = random.nextBoolean() ? null : "n" + random.nextInt(3);
      String team = "t" + random.nextInt(2);
      @Nullable Instant end = random.nextInt(3) > 0 ? null : now.plusSeconds(random.nextInt(3));
      long version = old == null ? 1 : old.version();
      Account given = new Account(id, email, team, nick, "m", end, now, version);
      switch (random.nextInt(8)) {
        case 0:
          expect(given, old == null ? null : "AlreadyExists", 1, now);
          run(() -> accounts.create(given));
          return "create " + given;
        case 1:
          expect(given, old == null ? "NotFound" : null, version + 1, created(old));
          run(() -> accounts.replace(given));
          return "replace " + given;
        case 2:
          expect(given, null, old == null ? 1 : version + 1, old == null ? now : created(old));
          run(() -> accounts.put(given));
          return "upsert " + given;
        case 3:
          expectChange(old, old == null ? given : old.withEmail(email));
          run(() -> accounts.changeEmail(id, email));
          return "change e-mail of " + id + " to " + email;
        case 4:
          expectChange(old, old == null ? given : old.withNick(nick));
          run(() -> accounts.changeNick(id, nick, version));
          return "change nick of " + id + " to " + nick;
        case 5:
          expectChange(old, old == null ? given : old.withTeam(team));
          run(() -> accounts.changeTeam(id, team));
          return "change team of " + id + " to " + team;
        case 6:
          expectChange(old, old == null ? given : until(old, end));
          run(() -> accounts.expireAt(id, end));
          return "let " + id + " expire at " + end;
        default:
          items.remove(id);
          expected = old == null ? "nothing" : "removed " + old;
          actual = accounts.close(id).map(account -> "removed " + account).orElse("nothing");
          return "delete " + id;
      }
    }

    private interface Write {
      Account run();
    }

    private void run(Write write) {
      try {
        actual = write.run().toString();
      } catch (AlreadyExists | NotFound | NotUnique e) {
        actual = e.getClass().getSimpleName();
      } catch (RepositoryException e) {
        actual = e.toString();
      }
    }

    private void expectChange(@Nullable Account old, Account changed) {
      expect(changed, old == null ? "NotFound" : null, changed.version() + 1, changed.createdAt());
    }

    private void expect(Account given, @Nullable String refusal, long version, Instant createdAt) {
      boolean taken =
          items.values().stream()
              .anyMatch(
                  other ->
                      !other.id().equals(given.id())
                          && values(other).stream().anyMatch(values(given)::contains));
      if (refusal != null || taken) {
        expected = refusal != null ? refusal : "NotUnique";
        return;
      }
      Account stored =
          new Account(
              given.id(),
              given.email(),
              given.team(),
              given.nick(),
              given.motto(),
              given.expiresAt(),
              createdAt,
              version);
      expected = stored.toString();
      items.put(stored.id(), stored);
      items.values().removeIf(this::isExpired);
    }

    private boolean isExpired(Account account) {
      return account.expiresAt() != null && !account.expiresAt().isAfter(now);
    }

    private Instant created(@Nullable Account old) {
      return old == null ? now : old.createdAt();
    }

    private static Account until(Account old, @Nullable Instant end) {
      return new Account(
          old.id(),
          old.email(),
          old.team(),
          old.nick(),
          old.motto(),
          end,
          old.createdAt(),
          old.version());
    }

    private static List<String> values(Account account) {
      List<String> values = new ArrayList<>();
      values.add("$UNIQUE#ACCOUNT#email#" + account.email().toLowerCase(Locale.ROOT));
      if (account.nick() != null) {
        values.add("$UNIQUE#ACCOUNT#nick#" + account.team() + "#" + account.nick());
      }
      return values;
    }

    Set<String> guards() {
      return items.values().stream()
          .flatMap(
              account ->
                  values(account).stream()
                      .map(
                          value ->
                              Stored.guard(
                                  value,
                                  AccountSchema.key(account.id()),
                                  account.expiresAt() == null
                                      ? ""
                                      : "" + account.expiresAt().getEpochSecond())))
          .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Does what DynamoDB does to expired items in the end. */
    void deleteExpired(Stored stored) {
      stored.all().stream()
          .filter(item -> item.containsKey("expiresAt"))
          .filter(item -> Long.parseLong(item.get("expiresAt").n()) <= now.getEpochSecond())
          .forEach(
              item ->
                  stored.remove(
                      new dev.dovetail.ItemKey(
                          Objects.requireNonNull(item.get("pk").s()), item.get("sk").s())));
    }
  }
}
