package dev.dovetail.examples.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.AlreadyExists;
import dev.dovetail.BatchRead;
import dev.dovetail.InvalidItem;
import dev.dovetail.NotFound;
import dev.dovetail.PageRequest;
import dev.dovetail.StaleVersion;
import dev.dovetail.TableOptions;
import dev.dovetail.examples.evolution.FirstTable.Person;
import dev.dovetail.examples.evolution.FirstTable.Persons;
import dev.dovetail.examples.evolution.MemberTable.Member;
import dev.dovetail.examples.evolution.MemberTable.Members;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of earlier entity versions, and of later ones. */
@DynamoDbTest
class UpgradesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final PageRequest PAGE = PageRequest.first(10);

  private final Members members;
  private final Persons persons;
  private final DynamoDbClient client;

  UpgradesTest(MemberTable created, DynamoDbClient client) {
    TableOptions options = TableOptions.defaults().withClock(Clock.fixed(NOW, ZoneOffset.UTC));
    this.members = DynamoDbMemberTable.on(client, "members", options).members();
    this.persons = DynamoDbFirstTable.on(client, "members", options).persons();
    this.client = client;
  }

  @Test
  void create_always_writesThePresentVersion() {
    members.add("red", "1", "Ann", "Lee", "York", true);

    assertThat(item("1")).containsEntry("_v", AttributeValue.fromN("3"));
  }

  @Test
  void create_entityOfTheFirstVersion_writesNone() {
    persons.add("red", "1", "Ann Lee", "York");

    assertThat(item("1"))
        .containsOnlyKeys(
            "pk", "sk", "_type", "_write", "team", "id", "name", "city", "createdAt", "updatedAt");
  }

  @Test
  void read_itemOfAnEarlierVersion_isUpgradedAndStaysAsItIs() {
    persons.add("red", "1", "Ann Lee", "York");
    Map<String, AttributeValue> stored = item("1");

    assertThat(members.get("red", "1")).contains(member("1", "Ann", "York", true, 1));
    assertThat(members.ofTeam("red", PAGE).items())
        .containsExactly(member("1", "Ann", "York", true, 1));
    assertThat(members.getAll("red", List.of("1")).entries())
        .containsExactly(new BatchRead.Found<>("1", member("1", "Ann", "York", true, 1)));
    assertThat(item("1")).isEqualTo(stored);
  }

  @Test
  void read_itemOfAVersionBetween_takesTheStepsFromThere() {
    second("1");

    assertThat(members.get("red", "1")).contains(member("1", "Ann", "York", true, 1));
  }

  @Test
  void query_pagesOfAllVersions_followEachOther() {
    persons.add("red", "1", "Ann Lee", "York");
    second("2");
    members.add("red", "3", "Ann", "Lee", "York", false);

    var first = members.ofTeam("red", PageRequest.first(2));
    var second = members.ofTeam("red", PageRequest.after(first.next().orElseThrow(), 2));

    assertThat(first.items())
        .containsExactly(member("1", "Ann", "York", true, 1), member("2", "Ann", "York", true, 1));
    assertThat(second.items()).containsExactly(member("3", "Ann", "York", false, 1));
  }

  @Test
  void update_itemOfAnEarlierVersion_leavesAWholeOneOfThePresent() {
    persons.add("red", "1", "Ann Lee", "York");
    second("2");

    for (String id : List.of("1", "2")) {
      Member moved = members.move("red", id, "Hull");

      assertThat(moved).isEqualTo(member(id, "Ann", "Hull", true, 2));
      assertPresent(id, moved);
    }
    assertThat(members.named("Lee", PAGE).items()).hasSize(2);
    assertThat(members.ofCity("Hull", PAGE).items()).hasSize(2);
  }

  @Test
  void update_itemOfAnEarlierVersion_keepsUnknownAttributes() {
    persons.add("red", "1", "Ann Lee", "York");
    Map<String, AttributeValue> stored = item("1");
    stored.put("phone", AttributeValue.fromNul(true));
    stored.put("_source", AttributeValue.fromS("import"));
    AttributeValue log =
        AttributeValue.fromL(
            List.of(AttributeValue.fromM(Map.of("at", AttributeValue.fromN("1")))));
    stored.put("log", log);
    stored.remove("_write");
    Stored.put(client, "members", stored);

    members.move("red", "1", "Hull");

    assertThat(item("1"))
        .containsEntry("phone", AttributeValue.fromNul(true))
        .containsEntry("_source", AttributeValue.fromS("import"))
        .containsEntry("log", log)
        .containsEntry("_v", AttributeValue.fromN("3"))
        .doesNotContainKey("name");
  }

  @Test
  void update_earlierItemOfManyAttributes_isUpgraded() {
    persons.add("red", "1", "Ann Lee", "York");
    Map<String, AttributeValue> stored = item("1");
    for (int i = stored.size(); i < 140; i++) {
      stored.put("unknown" + i, AttributeValue.fromN(Integer.toString(i)));
    }
    Stored.put(client, "members", stored);

    assertThat(members.move("red", "1", "Hull")).isEqualTo(member("1", "Ann", "Hull", true, 2));
    assertThat(item("1")).hasSizeGreaterThan(140).containsKey("unknown139");
  }

  @Test
  void update_versionThatTheUpgradeGives_isDemandedAsAnyOther() {
    persons.add("red", "1", "Ann Lee", "York");

    assertThatThrownBy(() -> members.activate("red", "1", false, 7))
        .isInstanceOfSatisfying(StaleVersion.class, e -> assertThat(e.found()).isEqualTo(1));
    assertThat(members.get("red", "1")).contains(member("1", "Ann", "York", true, 1));

    assertThat(members.activate("red", "1", false, 1).version()).isEqualTo(2);
  }

  @Test
  void replace_recordThatWasRead_writesItInThePresentVersion() {
    persons.add("red", "1", "Ann Lee", "York");
    Member read = members.get("red", "1").orElseThrow();

    Member replaced = members.replace(read);

    assertThat(replaced).isEqualTo(member("1", "Ann", "York", true, 2));
    assertPresent("1", replaced);
    assertThatThrownBy(() -> members.replace(read)).isInstanceOf(StaleVersion.class);
  }

  @Test
  void delete_itemOfAnEarlierVersion_returnsItUpgraded() {
    persons.add("red", "1", "Ann Lee", "York");
    persons.add("red", "2", "Ann Lee", "York");

    assertThat(members.delete("red", "1")).contains(member("1", "Ann", "York", true, 1));
    assertThatThrownBy(() -> members.deleteVersion("red", "2", 2)).isInstanceOf(StaleVersion.class);
    assertThat(members.deleteVersion("red", "2", 1)).contains(member("2", "Ann", "York", true, 1));
    assertThat(members.ofTeam("red", PAGE).items()).isEmpty();
  }

  @Test
  void create_keyOfAnEarlierItem_isTaken() {
    persons.add("red", "1", "Ann Lee", "York");
    Map<String, AttributeValue> stored = item("1");

    assertThatThrownBy(() -> members.add("red", "1", "Bob", "Ray", "York", true))
        .isInstanceOf(AlreadyExists.class);
    assertThat(item("1")).isEqualTo(stored);
  }

  @Test
  void write_noItem_isNotFoundAsEver() {
    assertThatThrownBy(() -> members.move("red", "1", "Hull")).isInstanceOf(NotFound.class);
    assertThat(members.delete("red", "1")).isEmpty();
    assertThat(item("1")).isEmpty();
  }

  @Test
  void codeOfAnEarlierVersion_itemOfALaterOne_isRefusedAndStaysAsItIs() {
    members.add("red", "1", "Ann", "Lee", "York", true);
    Map<String, AttributeValue> later = item("1");
    later.put("_type", AttributeValue.fromS("PERSON"));
    Stored.put(client, "members", later);

    assertRefused(
        "A stored PERSON has the entity version 3, but this code knows no later one than 1. It was neither"
            + " returned nor changed. Run the code that wrote it here as well.",
        () -> persons.get("red", "1"),
        () -> persons.ofTeam("red", PAGE),
        () -> persons.rename("red", "1", "Bob Ray"),
        () -> persons.replace(new Person("red", "1", "Bob Ray", "York", NOW, NOW)),
        () -> persons.delete("red", "1"));
    assertThat(item("1")).isEqualTo(later);
  }

  @Test
  void codeOfALaterVersion_itemOfAnEvenLaterOne_isRefusedAndStaysAsItIs() {
    members.add("red", "1", "Ann", "Lee", "York", true);
    Map<String, AttributeValue> later = item("1");
    later.put("_v", AttributeValue.fromN("4"));
    Stored.put(client, "members", later);

    assertRefused(
        "A stored MEMBER has the entity version 4, but this code knows no later one than 3.",
        () -> members.get("red", "1"),
        () -> members.getAll("red", List.of("1")),
        () -> members.ofTeam("red", PAGE),
        () -> members.move("red", "1", "Hull"),
        () -> members.replace(member("1", "Bob", "York", true, 1)),
        () -> members.delete("red", "1"),
        () -> members.deleteVersion("red", "1", 1));
    assertThat(item("1")).isEqualTo(later);
  }

  @Test
  void read_versionThatIsNone_isRefused() {
    for (AttributeValue value :
        List.of(
            AttributeValue.fromN("1"),
            AttributeValue.fromN("2.5"),
            AttributeValue.fromN("-1"),
            AttributeValue.fromN("1e30"),
            AttributeValue.fromS("3"))) {
      persons.putAll(List.of(new Person("red", "1", "Ann Lee", "York", NOW, NOW)));
      Map<String, AttributeValue> stored = item("1");
      stored.put("_v", value);
      Stored.put(client, "members", stored);

      assertRefused(
          "The attribute _v of a stored MEMBER is no entity version.",
          () -> members.get("red", "1"),
          () -> members.move("red", "1", "Hull"));
    }
  }

  private void assertRefused(String message, ThrowingCallable... calls) {
    assertThat(Stream.of(calls))
        .allSatisfy(
            call ->
                assertThatThrownBy(call)
                    .isInstanceOf(InvalidItem.class)
                    .hasMessageStartingWith(message));
  }

  /** The stored item is exactly that of its record. */
  private void assertPresent(String id, Member member) {
    Map<String, AttributeValue> stored = item(id);
    stored.remove("_write");
    assertThat(stored).isEqualTo(MemberTableMemberSchema.INSTANCE.toItem(member));
  }

  /** Stores an item as the code of the second version did. */
  private void second(String id) {
    persons.add("red", id, "Ann Lee", "York");
    Map<String, AttributeValue> stored = item(id);
    stored.remove("name");
    stored.put("given", AttributeValue.fromS("Ann"));
    stored.put("family", AttributeValue.fromS("Lee"));
    stored.put("_v", AttributeValue.fromN("2"));
    Stored.put(client, "members", stored);
  }

  private Map<String, AttributeValue> item(String id) {
    return Stored.item(client, "members", "TEAM#red", "PERSON#".concat(id));
  }

  private static Member member(String id, String given, String city, boolean active, long version) {
    return new Member("red", id, given, "Lee", city, active, NOW, NOW, version);
  }
}
