package dev.dovetail.testkit.assertions;

import static dev.dovetail.testkit.assertions.DovetailAssertions.assertThat;
import static dev.dovetail.testkit.assertions.Failing.ANN;
import static dev.dovetail.testkit.assertions.Failing.BOB;
import static dev.dovetail.testkit.assertions.Failing.VISIT;
import static dev.dovetail.testkit.assertions.Failing.assertFails;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.club.ClubTable;
import dev.dovetail.testkit.club.Member;
import dev.dovetail.testkit.club.Visit;
import dev.dovetail.testkit.items.TableContent;
import dev.dovetail.testkit.sample.Note;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DynamoDbTest
class TableContentAssertTest {
  private static final String CHART =
      """
      Table "club": 5 items in 4 item collections
        $UNIQUE#MEMBER#email#ann@example.org
          $UNIQUE  _unique  _owner
        $UNIQUE#MEMBER#email#bob@example.org
          $UNIQUE  _unique  _owner
        CLUB#chess
          MEMBER#1  MEMBER  club="chess", email, id, name
          MEMBER#2  MEMBER  club="chess", email, id, name, note
        CLUB#go
          VISIT#2900-01-01  VISIT  club="go", day="2900-01-01", door="north", endsAt""";

  private TableContent content;

  @BeforeEach
  void fill(LocalDynamoDb db, ClubTable club) {
    club.members().add(ANN);
    club.members().add(BOB);
    club.visits().add(VISIT);
    content = db.content("club");
  }

  @Test
  void assertions_thatHold_pass(LocalDynamoDb db) {
    assertThat(content)
        .hasItems(ANN, VISIT)
        .hasOnlyItems(ANN, BOB, VISIT)
        .hasNoItems(new Member("chess", "3", "", "", null))
        .hasKey("CLUB#chess", "MEMBER#1")
        .hasNoKey("CLUB#chess", "MEMBER#3")
        .hasItemCollection("CLUB#chess", "MEMBER#1", "MEMBER#2")
        .hasItemCollection("CLUB#none")
        .hasSize(3)
        .hasSizeOf(Member.class, 2)
        .hasNoItemOver(200)
        .isUnchangedSince(db.content("club"));
    assertThat(TableContent.of("club", content.model(), List.of())).isEmpty();
  }

  @Test
  void items_thatAreTooLarge_areNamed() {
    assertFails(
        () -> assertThat(content).hasNoItemOver(100),
        """
        Expected no item over 100 bytes:
          ("CLUB#chess", "MEMBER#2") has 102
        in \
        """
            + CHART);
  }

  @Test
  void hasItems_ofAMissingOne_showsTheItemCollections() {
    assertFails(
        () -> assertThat(content).hasItems(ANN, new Member("chess", "3", "c", "Cleo", null)),
        "Expected the Member with the key (\"CLUB#chess\", \"MEMBER#3\"). " + CHART);
  }

  @Test
  void hasItems_ofAnotherState_showsWhatDiffers() {
    assertFails(
        () ->
            assertThat(content).hasItems(new Member("chess", "2", "bob@example.org", "Rob", null)),
        """
        Expected another state of the Member with the key ("CLUB#chess", "MEMBER#2"):
          name: "Rob" -> "Bob"
          note: none -> "late"
        in\s"""
            + CHART);
  }

  @Test
  void hasItems_ofAnotherEntityUnderTheKey_saysSo(LocalDynamoDb db) {
    Map<String, AttributeValue> other =
        Map.of(
            "pk", AttributeValue.fromS("CLUB#chess"),
            "sk", AttributeValue.fromS("MEMBER#1"),
            "_type", AttributeValue.fromS("OTHER"));
    db.unobservedClient().putItem(b -> b.tableName("club").item(other));

    assertFails(
        () -> assertThat(db.content("club")).hasItems(ANN),
        """
        Expected another state of the Member with the key ("CLUB#chess", "MEMBER#1"):
          The item with the key ("CLUB#chess", "MEMBER#1") is of type "OTHER", not of type \
        "MEMBER". It was neither returned nor changed.
        in\s"""
            + CHART.replace(
                "MEMBER#1  MEMBER  club=\"chess\", email, id, name", "MEMBER#1  OTHER"));
  }

  @Test
  void hasItems_whichAnIndexWouldNotFind_saysWhere(LocalDynamoDb db) {
    Map<String, AttributeValue> item = new HashMap<>(content.of(Visit.class).get(0).attributes());
    item.put("door", AttributeValue.fromS("south"));
    db.unobservedClient().putItem(b -> b.tableName("club").item(item));

    assertFails(
        () -> assertThat(db.content("club")).hasItems(VISIT),
        """
        Expected another state of the Visit with the key ("CLUB#go", "VISIT#2900-01-01"):
          door: "north" -> "south"
        in\s"""
            + CHART.replace("north", "south"));
  }

  @Test
  void hasOnlyItems_withOthersThere_namesThem() {
    assertFails(
        () -> assertThat(content).hasOnlyItems(ANN, BOB),
        "Expected no other items, but there is [(\"CLUB#go\", \"VISIT#2900-01-01\")]. " + CHART);
  }

  @Test
  void hasNoItems_ofOneThatIsThere_fails() {
    assertFails(
        () -> assertThat(content).hasNoItems(ANN),
        "Expected no item with the key (\"CLUB#chess\", \"MEMBER#1\"). " + CHART);
  }

  @Test
  void keysCollectionsAndSizes_thatAreOthers_fail() {
    assertFails(
        () -> assertThat(content).hasKey("CLUB#chess", "MEMBER#9"),
        "Expected an item with the key (\"CLUB#chess\", \"MEMBER#9\"). " + CHART);
    assertFails(
        () -> assertThat(content).hasNoKey("CLUB#chess", "MEMBER#1"),
        "Expected no item with the key (\"CLUB#chess\", \"MEMBER#1\"). " + CHART);
    assertFails(
        () -> assertThat(content).hasItemCollection("CLUB#chess", "MEMBER#2"),
        "Expected the item collection CLUB#chess to be [MEMBER#2]. " + CHART);
    assertFails(
        () -> assertThat(content).hasSize(5),
        "Expected the number of items to be 5 and not 3. " + CHART);
    assertFails(
        () -> assertThat(content).isEmpty(),
        "Expected the number of items to be 0 and not 3. " + CHART);
    assertFails(
        () -> assertThat(content).hasSizeOf(Member.class, 1),
        "Expected the number of items of Member to be 1 and not 2. " + CHART);
  }

  @Test
  void entities_thatAreNone_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(content).hasItems("text"))
        .withMessageContaining("java.lang.StringSchema");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(content).hasSizeOf(Note.class, 1))
        .withMessage(
            "The table \"club\" has no entity dev.dovetail.testkit.sample.Note. It has"
                + " dev.dovetail.testkit.club.Member,"
                + " dev.dovetail.testkit.club.Visit.");
  }

  @Test
  void chart_ofManyItems_endsSomewhere(LocalDynamoDb db, ClubTable club) {
    for (int i = 100; i < 170; i++) {
      club.members().add(new Member("big", "" + i, "m" + i, "M", null));
    }

    org.assertj.core.api.Assertions.assertThat(db.content("club").chart())
        .startsWith("Table \"club\": 145 items in 75 item collections\n")
        .endsWith("  $UNIQUE  _unique  _owner\n  and 85 more items");
  }
}
