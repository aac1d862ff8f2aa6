package dev.dovetail.examples.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.ConditionFailed;
import dev.dovetail.InvalidItem;
import dev.dovetail.NotFound;
import dev.dovetail.RepositoryException;
import dev.dovetail.StaleVersion;
import dev.dovetail.examples.evolution.FirstTable.Person;
import dev.dovetail.examples.evolution.FirstTable.Persons;
import dev.dovetail.examples.evolution.MemberTable.Member;
import dev.dovetail.examples.evolution.MemberTable.Members;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Code of several versions that writes the same items at the same time. */
@DynamoDbTest
class UpgradeRacesTest {
  private static final long SEED = Long.getLong("dovetail.seed", 20261121);
  private static final int STEPS = Integer.getInteger("dovetail.steps", 400);
  private static final int ROUNDS = 10;

  private final Members members;
  private final Persons persons;
  private final DynamoDbClient client;

  UpgradeRacesTest(MemberTable table, DynamoDbClient client) {
    this.members = table.members();
    this.persons = DynamoDbFirstTable.on(client, "members").persons();
    this.client = client;
  }

  private record Called(Members members, BetweenClient client) {}

  private Called with(BetweenClient.Others others) {
    BetweenClient between = new BetweenClient(client, others);
    return new Called(DynamoDbMemberTable.on(between, "members").members(), between);
  }

  @Test
  void update_presentItem_isOneRequest() {
    members.add("red", "1", "Ann", "Lee", "York", true);
    Called called = with(request -> {});

    called.members().move("red", "1", "Hull");

    assertThat(called.client().requests()).hasSize(1);
  }

  @Test
  void update_earlierItem_isARefusalAnUpgradeAndTheUpdate() {
    persons.add("red", "1", "Ann Lee", "York");
    Called called = with(request -> {});

    called.members().move("red", "1", "Hull");
    called.members().move("red", "1", "York");

    assertThat(called.client().requests()).hasSize(4);
  }

  @Test
  void update_earlierItemThatOthersWriteBeforeTheUpgrade_hasTheirWriteAndItsOwn() {
    persons.add("red", "1", "Ann Lee", "York");
    Called called =
        with(
            request -> {
              if (request == 1) {
                persons.rename("red", "1", "Ann Ray");
              }
            });

    Member moved = called.members().move("red", "1", "Hull");

    assertThat(moved.family()).isEqualTo("Ray");
    assertThat(moved.city()).isEqualTo("Hull");
    assertThat(moved.version()).isEqualTo(2);
    assertThat(called.client().requests()).hasSize(5);
  }

  @Test
  void update_earlierItemThatOthersUpgradeFirst_isDoneOnTop() {
    persons.add("red", "1", "Ann Lee", "York");
    Called called =
        with(
            request -> {
              if (request == 1) {
                members.activate("red", "1", false, 1);
              }
            });

    Member moved = called.members().move("red", "1", "Hull");

    assertThat(moved.active()).isFalse();
    assertThat(moved.version()).isEqualTo(3);
  }

  @Test
  void update_earlierItemThatOthersUpdateFirst_isStaleIfItDemandsTheVersion() {
    persons.add("red", "1", "Ann Lee", "York");
    Called called =
        with(
            request -> {
              if (request == 1) {
                members.move("red", "1", "Hull");
              }
            });

    assertThatThrownBy(() -> called.members().activate("red", "1", false, 1))
        .isInstanceOfSatisfying(StaleVersion.class, e -> assertThat(e.found()).isEqualTo(2));
    assertThatThrownBy(() -> called.members().deleteVersion("red", "1", 1))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void update_earlierItemThatOthersRemoveFirst_isNotFound() {
    persons.add("red", "1", "Ann Lee", "York");
    Called called =
        with(
            request -> {
              if (request == 1) {
                persons.delete("red", "1");
              }
            });

    assertThatThrownBy(() -> called.members().move("red", "1", "Hull"))
        .isInstanceOf(NotFound.class);
    assertThat(members.get("red", "1")).isEmpty();
  }

  @Test
  void update_earlierItemWithoutATokenThatOthersReplace_doesNotUndoThat() {
    persons.putAll(List.of(person("1", "Ann Lee", "York")));
    Called called =
        with(
            request -> {
              if (request == 1) {
                persons.putAll(List.of(person("1", "Ann Ray", "York")));
              }
            });

    assertThat(called.members().move("red", "1", "Hull").family()).isEqualTo("Ray");
  }

  @Test
  void update_itemThatOthersKeepWriting_givesUpAndLeavesTheirs() {
    persons.add("red", "1", "Ann Lee", "York");
    Called called =
        with(request -> persons.putAll(List.of(person("1", "Ann Lee" + request, "York"))));

    assertThatThrownBy(() -> called.members().move("red", "1", "Hull"))
        .isInstanceOf(ConditionFailed.class);
    int last = called.client().requests().size() - 1;
    assertThat(last).isEqualTo(2 * ROUNDS);
    assertThat(persons.get("red", "1").orElseThrow().name()).isEqualTo("Ann Lee" + last);
  }

  @Test
  void write_whoseAnswersAreLost_isDoneOnce() {
    for (int lost = 1; lost < 3; lost++) {
      String id = "lost" + lost;
      persons.add("red", id, "Ann Lee", "York");
      int number = lost;
      Called called =
          with(
              new BetweenClient.Others() {
                @Override
                public void write(int request) {
                  // Nobody else does.
                }

                @Override
                public boolean losesAnswer(int request) {
                  return request == number;
                }
              });

      assertThat(called.members().move("red", id, "Hull").version()).isEqualTo(2);
      assertThat(members.get("red", id).orElseThrow().version()).isEqualTo(2);
    }
  }

  @Test
  void update_byManyThreads_countsEachOfThem() throws Exception {
    int threads = 8;
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      for (int item = 0; item < 5; item++) {
        String id = "many" + item;
        persons.add("red", id, "Ann Lee", "York");
        List<Callable<Member>> calls = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
          String city = "City" + i;
          calls.add(() -> members.move("red", id, city));
        }
        Set<Long> versions = new HashSet<>();
        for (Future<Member> moved : executor.invokeAll(calls)) {
          versions.add(moved.get().version());
        }

        assertThat(versions).hasSize(threads);
        assertThat(members.get("red", id).orElseThrow().version()).isEqualTo(threads + 1);
      }
    } finally {
      executor.shutdownNow();
    }
  }

  /**
   * Random writes by code of both versions, beside a map of the records as they should be. An item
   * that the later code has written is out of reach for the earlier code.
   */
  @Test
  void write_randomHistoryOfTwoVersions_isWhatTheRecordsSay() {
    Random random = new Random(SEED);
    Map<String, Member> expected = new HashMap<>();
    Set<String> later = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (int step = 0; step < STEPS; step++) {
      String id = "h" + random.nextInt(5);
      String about = "seed %d, step %d, item %s".formatted(SEED, step, id);
      seen.add(step(random, id, expected, later));
      Optional<Member> stored = members.get("red", id);
      assertThat(stored.map(UpgradeRacesTest::untimed))
          .as(about)
          .isEqualTo(Optional.ofNullable(expected.get(id)));
      assertThat(item(id).containsKey("_v")).as(about).isEqualTo(later.contains(id));
    }
    assertThat(seen)
        .as("seed %d", SEED)
        .contains("first new", "first again", "later new", "later first", "later again", "refused");
  }

  private String step(Random random, String id, Map<String, Member> expected, Set<String> later) {
    Member before = expected.get(id);
    String word = "W" + random.nextInt(100);
    boolean first = random.nextInt(3) > 0;
    if (before == null) {
      if (first) {
        persons.add("red", id, "Ann " + word, "York");
        expected.put(id, member(id, word, "York", true, 1));
        return "first new";
      }
      expected.put(id, untimed(members.add("red", id, "Ann", word, "York", false)));
      later.add(id);
      return "later new";
    }
    if (first && later.contains(id)) {
      assertThatThrownBy(() -> persons.rename("red", id, "Bob " + word))
          .isInstanceOf(RepositoryException.class);
      return "refused";
    }
    if (first) {
      persons.rename("red", id, "Ann " + word);
      expected.put(id, member(id, word, before.city(), true, 1));
      return "first again";
    }
    String result = later.contains(id) ? "later again" : "later first";
    switch (random.nextInt(4)) {
      case 0 -> {
        assertThat(members.delete("red", id).map(UpgradeRacesTest::untimed)).contains(before);
        expected.remove(id);
        later.remove(id);
        return result;
      }
      case 1 -> expected.put(id, untimed(members.move("red", id, word)));
      case 2 -> expected.put(id, untimed(members.activate("red", id, false, before.version())));
      default -> {
        Member read = members.get("red", id).orElseThrow();
        expected.put(id, untimed(members.replace(read)));
      }
    }
    later.add(id);
    Member after = expected.get(id);
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(after.family()).isEqualTo(before.family());
    return result;
  }

  @Test
  void update_byCodeOfTheFirstVersion_neverTouchesALaterItem() {
    members.add("red", "1", "Ann", "Lee", "York", true);
    Map<String, AttributeValue> stored = item("1");
    stored.put("_type", AttributeValue.fromS("PERSON"));
    Stored.put(client, "members", stored);

    assertThatThrownBy(() -> persons.rename("red", "1", "Bob Ray")).isInstanceOf(InvalidItem.class);
    assertThat(item("1")).isEqualTo(stored);
  }

  private Map<String, AttributeValue> item(String id) {
    return Stored.item(client, "members", "TEAM#red", "PERSON#".concat(id));
  }

  private static Person person(String id, String name, String city) {
    return new Person("red", id, name, city, Instant.EPOCH, Instant.EPOCH);
  }

  private static Member member(
      String id, String family, String city, boolean active, long version) {
    return new Member(
        "red", id, "Ann", family, city, active, Instant.EPOCH, Instant.EPOCH, version);
  }

  private static Member untimed(Member member) {
    return new Member(
        member.team(),
        member.id(),
        member.given(),
        member.family(),
        member.city(),
        member.active(),
        Instant.EPOCH,
        Instant.EPOCH,
        member.version());
  }
}
