package dev.dovetail.examples.updates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.ConditionFailed;
import dev.dovetail.InvalidChanges;
import dev.dovetail.NotFound;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Updates of items that expire and whose indexes are composed of what the library sets. */
@DynamoDbTest
class ManagedPartsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final PageRequest TEN = PageRequest.first(10);

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final Jobs jobs;

  ManagedPartsTest(JobTable unused, DynamoDbClient client) {
    Clock clock =
        new Clock() {
          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now.get();
          }
        };
    this.jobs =
        DynamoDbJobTable.on(client, "jobs", TableOptions.defaults().withClock(clock)).jobs();
  }

  @BeforeEach
  void create() {
    jobs.add("q", "1", "NEW", 0, NOON.plusSeconds(60));
    now.set(NOON.plusSeconds(1));
    jobs.add("q", "2", "NEW", 0, NOON.plusSeconds(90));
  }

  @Test
  void add_indexOfTheTimeOfChange_moves() {
    now.set(NOON.plusSeconds(2));

    jobs.fail("q", "1", 1, 1);

    assertThat(jobs.byChange("q", TEN).items()).extracting(Job::id).containsExactly("2", "1");
  }

  @Test
  void change_indexOfTheTimeOfChange_moves() {
    now.set(NOON.plusSeconds(2));

    jobs.change("q", "1", JobAttributes.TRIES.add(1), 1);

    assertThat(jobs.byChange("q", TEN).items()).extracting(Job::id).containsExactly("2", "1");
    assertThatThrownBy(() -> jobs.change("q", "1", JobAttributes.STATE.set("DONE"), 2))
        .isInstanceOf(InvalidChanges.class)
        .hasMessageContaining("\"byState\"");
  }

  @Test
  void modify_anyPart_leavesEveryIndexRight() {
    now.set(NOON.plusSeconds(2));

    Job done = jobs.modify("q", "1", job -> with(job, "DONE", job.createdAt(), 99));

    assertThat(done.version()).isEqualTo(2);
    assertThat(done.updatedAt()).isEqualTo(NOON.plusSeconds(2));
    assertThat(jobs.inState("DONE", TEN).items()).containsExactly(done);
    assertThat(jobs.inState("NEW", TEN).items()).extracting(Job::id).containsExactly("2");
    assertThat(jobs.byChange("q", TEN).items()).extracting(Job::id).containsExactly("2", "1");
  }

  @Test
  void modify_timeOfCreationThatAnIndexNeeds_isRefusedAndNotTriedAgain() {
    assertThatThrownBy(() -> jobs.modify("q", "1", job -> with(job, "DONE", Instant.EPOCH, 1)))
        .isInstanceOf(ConditionFailed.class);
    assertThat(jobs.inState("NEW", TEN).items()).hasSize(2);
  }

  @Test
  void updates_ofAnExpiredItem_areNotFound() {
    now.set(NOON.plusSeconds(60));

    assertThatThrownBy(() -> jobs.fail("q", "1", 1, 1)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> jobs.change("q", "1", JobAttributes.TRIES.add(1), 1))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> jobs.modify("q", "1", job -> with(job, "DONE", job.createdAt(), 1)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void change_timeOfTheEnd_isStoredAsDynamoDbNeedsIt() {
    Job extended = jobs.change("q", "1", JobAttributes.UNTIL.set(NOON.plusSeconds(100)), 1);
    now.set(NOON.plusSeconds(99));

    assertThat(extended.until()).isEqualTo(NOON.plusSeconds(100));
    assertThat(jobs.change("q", "1", JobAttributes.UNTIL.remove(), 2).until()).isNull();
  }

  private static Job with(Job job, String state, Instant createdAt, long version) {
    return new Job(
        job.queue(),
        job.id(),
        state,
        job.tries(),
        job.until(),
        createdAt,
        job.updatedAt(),
        version);
  }
}
