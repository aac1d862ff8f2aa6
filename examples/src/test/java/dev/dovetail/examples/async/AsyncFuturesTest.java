package dev.dovetail.examples.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** How the future of a call and the futures of its requests go together. */
@DynamoDbTest
class AsyncFuturesTest {
  private static final PageRequest FIRST = PageRequest.first(10);

  private final Unanswered requests = new Unanswered();
  private DeskTable app;

  @BeforeEach
  void table(DynamoDbClient client) {
    app = DynamoDbDeskTable.on(client, requests, "desk");
  }

  @Test
  void call_returns_beforeItsRequestIsAnswered() {
    int threads = Thread.activeCount();
    List<CompletableFuture<Ticket>> calls = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      calls.add(app.tickets().open("north", "" + i, true));
    }

    assertThat(requests.sent()).hasSize(1000);
    assertThat(calls).noneMatch(CompletableFuture::isDone);
    assertThat(Thread.activeCount()).isLessThan(threads + 100);
  }

  @Test
  void cancel_ofACall_cancelsItsRequest() {
    CompletableFuture<Ticket> call = app.tickets().open("north", "x", true);

    assertThat(call.cancel(true)).isTrue();

    assertThat(requests.sent().get(0)).isCancelled();
    assertThatExceptionOfType(CancellationException.class).isThrownBy(call::join);
  }

  @Test
  void cancel_ofACallWithoutResult_cancelsItsRequest() {
    CompletableFuture<Void> call = app.tickets().delete("north", "x");

    call.cancel(true);

    assertThat(requests.sent().get(0)).isCancelled();
  }

  @Test
  void cancel_ofAPageOfShards_cancelsAllOfThem() {
    CompletableFuture<Page<Visit>> call = app.visits().of("monday", FIRST);

    call.cancel(true);

    assertThat(requests.sent()).hasSize(5).allMatch(CompletableFuture::isCancelled);
  }

  @Test
  void cancel_betweenTwoRequests_sendsNoOther() {
    CompletableFuture<Page<Ticket>> call = app.tickets().ofDesk("north", FIRST);
    requests.queries().get(0).complete(empty());
    assertThat(requests.queries()).hasSize(2);

    call.cancel(true);
    requests.queries().get(1).complete(empty());

    assertThat(requests.queries()).hasSize(2);
    assertThat(requests.queries().get(1)).isCancelled();
  }

  @Test
  void timeLimit_ofACall_cancelsItsRequest() {
    CompletableFuture<Ticket> call =
        app.tickets().open("north", "x", true).orTimeout(1, TimeUnit.MILLISECONDS);

    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(call::join)
        .withCauseInstanceOf(TimeoutException.class);
    assertThat(requests.sent().get(0))
        .failsWithin(Duration.ofSeconds(30))
        .withThrowableOfType(CancellationException.class);
  }

  @Test
  void request_thatIsCancelledByOthers_cancelsItsCall() {
    CompletableFuture<Ticket> call = app.tickets().open("north", "x", true);

    requests.sent().get(0).cancel(true);

    assertThat(call).isCancelled();
  }

  @Test
  void shard_thatFails_cancelsTheOthersAndFailsTheCall() {
    CompletableFuture<Page<Visit>> call = app.visits().of("monday", FIRST);

    requests.sent().get(3).completeExceptionally(new IllegalStateException("broken"));

    assertThat(requests.sent().get(0)).isCancelled();
    assertThat(Failures.of(call)).isInstanceOf(IllegalStateException.class).hasMessage("broken");
  }

  @Test
  void request_thatIsNotEvenSent_failsItsCall() {
    CompletableFuture<Ticket> call = app.tickets().answer("north", "x", "y", 1);

    assertThat(Failures.of(call)).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void pages_answeredAtOnceOrLater_leaveTheStackAsItIs(DynamoDbClient client) {
    for (int later : new int[] {0, 1, 2}) {
      EmptyPages empty = new EmptyPages(20_000, later);
      DeskTable patient = DynamoDbDeskTable.on(client, empty, "desk", TableOptions.defaults());

      assertThat(patient.tickets().ofDesk("north", FIRST).join().items()).isEmpty();
      assertThat(empty.sent()).isEqualTo(20_000);
      empty.again();
      assertThat(patient.tickets().number("north").join()).isZero();
      assertThat(empty.sent()).isEqualTo(20_000);
      empty.again();
      assertThat(patient.visits().of("monday", FIRST).join().items()).isEmpty();
      assertThat(empty.sent()).isBetween(20_000, 20_004); // Five shards, asked at once.
      empty.close();
    }
  }

  private static QueryResponse empty() {
    return QueryResponse.builder()
        .items(List.of())
        .scannedCount(1)
        .lastEvaluatedKey(
            Map.of("pk", AttributeValue.fromS("DESK#north"), "sk", AttributeValue.fromS("TICKET#")))
        .build();
  }
}
