package dev.dovetail.testkit.assertions;

import static dev.dovetail.testkit.assertions.DovetailAssertions.assertThat;
import static dev.dovetail.testkit.assertions.Failing.ANN;
import static dev.dovetail.testkit.assertions.Failing.BOB;
import static dev.dovetail.testkit.assertions.Failing.VISIT;
import static dev.dovetail.testkit.assertions.Failing.assertFails;

import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.club.ClubTable;
import dev.dovetail.testkit.club.Member;
import dev.dovetail.testkit.items.TableContent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DynamoDbTest
class ContentDifferenceAssertTest {
  private static final Member ROB = new Member("chess", "2", "bob@example.org", "Rob", "late");
  private static final String CHART =
      """
      Table "club": 5 items in 4 item collections
        $UNIQUE#MEMBER#email#ann@example.org
        - $UNIQUE  _unique  _owner
        $UNIQUE#MEMBER#email#bob@example.org
          $UNIQUE  _unique  _owner
        CLUB#chess
        - MEMBER#1  MEMBER  club="chess", email, id, name
        ~ MEMBER#2  MEMBER  club="chess", email, id, name, note
        CLUB#go
        + VISIT#2900-01-01  VISIT  club="go", day="2900-01-01", door="north", endsAt
      ("CLUB#chess", "MEMBER#2"):
        name: "Bob" -> "Rob\"""";

  private TableContent before;
  private TableContent after;

  @BeforeEach
  void change(LocalDynamoDb db, ClubTable club) {
    club.members().add(ANN);
    club.members().add(BOB);
    before = db.content("club");
    club.members().remove("chess", "1");
    club.members().rename("chess", "2", "Rob");
    club.visits().add(VISIT);
    after = db.content("club");
  }

  @Test
  void assertions_thatHold_pass() {
    assertThat(after)
        .changedSince(before)
        .created(VISIT)
        .updated(ROB)
        .deleted(ANN)
        .andNothingElse();
    assertThat(after).changedSince(before).deletedKey("CLUB#chess", "MEMBER#1");
  }

  @Test
  void write_thatLeavesAnItemAsItIs_isNoDifference(LocalDynamoDb db, ClubTable club) {
    club.members().rename("chess", "2", "Rob");

    assertThat(db.content("club")).isUnchangedSince(after);
  }

  @Test
  void changes_thatWereNotMade_fail() {
    assertFails(
        () -> assertThat(after).changedSince(before).created(ROB),
        "Expected that the Member with the key (\"CLUB#chess\", \"MEMBER#2\") was created. "
            + CHART);
    assertFails(
        () -> assertThat(after).changedSince(before).updated(VISIT),
        "Expected that the Visit with the key (\"CLUB#go\", \"VISIT#2900-01-01\") was updated. "
            + CHART);
    assertFails(
        () -> assertThat(after).changedSince(before).deleted(BOB),
        "Expected that the Member with the key (\"CLUB#chess\", \"MEMBER#2\") was deleted. "
            + CHART);
    assertFails(
        () -> assertThat(after).changedSince(before).deletedKey("CLUB#go", "X"),
        "Expected that (\"CLUB#go\", \"X\") was deleted. " + CHART);
  }

  @Test
  void changes_toAnotherState_showWhatDiffers() {
    assertFails(
        () -> assertThat(after).changedSince(before).updated(BOB),
        """
        Expected another state of the Member with the key ("CLUB#chess", "MEMBER#2"), which was \
        updated:
          name: "Bob" -> "Rob"
        in\s"""
            + CHART);
  }

  @Test
  void changes_thatNobodyNamed_failAtTheEnd() {
    assertFails(
        () -> assertThat(after).changedSince(before).created(VISIT).deleted(ANN).andNothingElse(),
        "Expected no other change than those that are named. " + CHART);
    assertFails(
        () -> assertThat(after).isUnchangedSince(before),
        "Expected no other change than those that are named. " + CHART);
  }
}
