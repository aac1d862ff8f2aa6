package dev.dovetail.examples.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.Explanation;
import dev.dovetail.InvalidKey;
import dev.dovetail.OperationReport;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.Transport;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a listener hears of calls that return a future, and how they are explained. */
@DynamoDbTest(transport = Transport.WIRE)
class AsyncObservedTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final List<OperationReport> reports = new CopyOnWriteArrayList<>();

  @Test
  void listener_ofACall_hearsOfItBeforeItEnds(
      DeskTable any, DynamoDbClient client, DynamoDbAsyncClient asyncClient, Faults faults) {
    DeskTable app = observed(client, asyncClient, NOW);
    faults.next("PutItem", Fault.internalError());

    app.drafts().create(new Draft("ann", "1", "x", null, 0)).join();

    assertThat(reports).hasSize(1);
    OperationReport report = reports.get(0);
    assertThat(report.api()).isEqualTo("PutItem");
    assertThat(report.pattern()).contains("Drafts.create");
    assertThat(report.attempts()).isEqualTo(OptionalInt.of(2));
    assertThat(report.items()).isEqualTo(1);
    assertThat(report.consumed().orElseThrow().write().total()).isPositive();
    assertThat(report.duration()).isPositive();
  }

  @Test
  void listener_ofARefusal_hearsOfTheFailure(
      DeskTable any, DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
    DeskTable app = observed(client, asyncClient, NOW);

    Failures.of(app.tickets().answer("north", "1", "x", 1));

    assertThat(reports).hasSize(1);
    assertThat(reports.get(0).errorCode()).contains("ConditionalCheckFailedException");
    assertThat(reports.get(0).pattern()).contains("Tickets.answer");
  }

  @Test
  void listener_ofSeveralRequestsOfACall_hearsTheirPattern(
      DeskTable any, DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
    DeskTable before = observed(client, asyncClient, NOW);
    for (int i = 100; i < 130; i++) {
      Instant end = i == 129 ? null : NOW.plusSeconds(10);
      before.drafts().create(new Draft("ann", "" + i, "x", end, 0)).join();
    }
    reports.clear();

    observed(client, asyncClient, NOW.plusSeconds(20))
        .drafts()
        .of("ann", PageRequest.first(2))
        .join();

    assertThat(reports).hasSizeGreaterThan(2);
    assertThat(reports).extracting(OperationReport::pattern).containsOnly(Optional.of("Drafts.of"));
  }

  @Test
  void listener_ofShards_hearsOfEach(
      DeskTable any, DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
    DeskTable app = observed(client, asyncClient, NOW);

    app.visits().of("monday", PageRequest.first(2)).join();

    assertThat(reports).hasSize(5);
    assertThat(reports).extracting(OperationReport::pattern).containsOnly(Optional.of("Visits.of"));
  }

  @Test
  void listener_ofWhatFollowsACall_hearsItsOwnPattern(
      DeskTable any, DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
    DeskTable app = observed(client, asyncClient, NOW);
    DynamoDbAsyncClient own =
        TableOptions.defaults().withListener(reports::add).observe(asyncClient);

    app.tickets()
        .open("north", "x", true)
        .thenCompose(ticket -> app.tickets().get("north", ticket.id()))
        .thenCompose(ticket -> own.scan(scan -> scan.tableName("desk")))
        .join();

    assertThat(reports)
        .extracting(OperationReport::pattern)
        .containsExactly(Optional.of("Tickets.open"), Optional.of("Tickets.get"), Optional.empty());
  }

  @Test
  void explanation_ofACall_showsItsRequestAndSendsNothing() {
    Explanation explanation =
        Explanation.of(
            (client, async) ->
                DynamoDbDeskTable.on(client, async, "desk")
                    .tickets()
                    .ofDesk("north", PageRequest.first(20)));

    assertThat(explanation.api()).isEqualTo("Query");
    assertThat(explanation.pattern()).contains("Tickets.ofDesk");
    assertThat(explanation.keyCondition())
        .contains("pk = \"DESK#north\" AND begins_with(sk, \"TICKET#\")");
  }

  @Test
  void explanation_ofAnyMethodOfTheTable_showsIt() {
    Explanation counted =
        Explanation.of(
            (client, async) -> DynamoDbDeskTable.on(client, async, "desk").tickets().count("x"));
    Explanation created =
        Explanation.of(
            (client, async) ->
                DynamoDbDeskTable.on(client, async, "desk").tickets().open("x", "y", true));
    Explanation shards =
        Explanation.of(
            (client, async) ->
                DynamoDbDeskTable.on(client, async, "desk")
                    .visits()
                    .of("monday", PageRequest.first(2)));

    assertThat(counted.pattern()).contains("Tickets.count");
    assertThat(created.api()).isEqualTo("PutItem");
    assertThat(shards.requests()).hasSize(5);
  }

  @Test
  void explanation_ofACallThatIsRefused_throwsItsRefusal() {
    assertThatExceptionOfType(InvalidKey.class)
        .isThrownBy(
            () ->
                Explanation.of(
                    (client, async) ->
                        DynamoDbDeskTable.on(client, async, "desk").tickets().get("", "x")));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Explanation.of((client, async) -> CompletableFuture.completedFuture("")));
  }

  private DeskTable observed(DynamoDbClient client, DynamoDbAsyncClient asyncClient, Instant time) {
    return DynamoDbDeskTable.on(
        client,
        asyncClient,
        "desk",
        TableOptions.defaults()
            .withClock(Clock.fixed(time, ZoneOffset.UTC))
            .withListener(reports::add));
  }
}
