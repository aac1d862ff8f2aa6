package dev.dovetail.testkit.assertions;

import static dev.dovetail.testkit.assertions.DovetailAssertions.assertThat;
import static dev.dovetail.testkit.assertions.Failing.ANN;
import static dev.dovetail.testkit.assertions.Failing.VISIT;
import static dev.dovetail.testkit.assertions.Failing.assertFails;

import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.TableStream;
import dev.dovetail.testkit.club.ClubTable;
import dev.dovetail.testkit.club.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DynamoDbTest
class TableStreamAssertTest {
  private static final Member ANNA = new Member("chess", "1", "ann@example.org", "Anna", null);
  private static final String CHANGES =
      """
      The changes are:
        1. INSERT ("CLUB#chess", "MEMBER#1") MEMBER
        2. MODIFY ("CLUB#chess", "MEMBER#1") MEMBER
        3. REMOVE ("CLUB#chess", "MEMBER#1") MEMBER
        4. INSERT ("CLUB#go", "VISIT#2900-01-01") VISIT""";

  private TableStream stream;

  @BeforeEach
  void change(LocalDynamoDb db, ClubTable club) {
    stream = db.stream("club");
    club.members().add(ANN);
    club.members().rename("chess", "1", "Anna");
    club.members().remove("chess", "1");
    club.visits().add(VISIT);
  }

  @Test
  void changes_inOrder_pass() {
    assertThat(stream)
        .inserted(ANN)
        .modified(ANN, ANNA)
        .removed(ANNA)
        .inserted(VISIT)
        .andNothingElse();
    assertThat(stream).andNothingElse();
  }

  @Test
  void changes_inAnotherOrderOrOfAnotherKind_fail() {
    assertFails(
        () -> assertThat(stream).inserted(VISIT),
        "Expected that the Visit with the key (\"CLUB#go\", \"VISIT#2900-01-01\") was inserted by"
            + " change 1. "
            + CHANGES);
  }

  @Test
  void change_ofAnotherKind_fails() {
    assertFails(
        () -> assertThat(stream).inserted(ANN).modified(ANN, ANNA).expired(ANNA),
        "Expected that the Member with the key (\"CLUB#chess\", \"MEMBER#1\") was expired by change"
            + " 3. "
            + CHANGES);
  }

  @Test
  void change_byTheService_isThatAnItemExpired(LocalDynamoDb db) {
    stream.take();
    db.deleteExpired(VISIT.endsAt().plusSeconds(1));
    TableStream another = db.stream("club");

    assertThat(stream).expired(VISIT).andNothingElse();
    assertFails(
        () ->
            assertThat(another)
                .inserted(ANN)
                .modified(ANN, ANNA)
                .removed(ANNA)
                .inserted(VISIT)
                .removed(VISIT),
        "Expected that the Visit with the key (\"CLUB#go\", \"VISIT#2900-01-01\") was removed by"
            + " change 5. "
            + CHANGES
            + "\n  5. REMOVE by the service (\"CLUB#go\", \"VISIT#2900-01-01\") VISIT");
  }

  @Test
  void changes_thatWereNotExpected_fail() {
    assertFails(
        () -> assertThat(stream).inserted(ANN).andNothingElse(),
        "Expected no change 2. " + CHANGES);
  }

  @Test
  void changes_thatDidNotCome_fail(ClubTable club) {
    stream.take();

    assertFails(
        () -> assertThat(stream).inserted(VISIT),
        "Expected that the Visit with the key (\"CLUB#go\", \"VISIT#2900-01-01\") was inserted by"
            + " change 1, but there are no changes.");
  }

  @Test
  void change_toAnotherState_showsWhatDiffers() {
    assertFails(
        () -> assertThat(stream).inserted(ANN).modified(ANN, ANN),
        """
        Expected the item as it is then to be another:
          name: "Ann" -> "Anna"
        by change 2.\s"""
            + CHANGES);
  }
}
