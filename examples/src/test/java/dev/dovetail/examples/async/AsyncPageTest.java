package dev.dovetail.examples.async;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.StaleVersion;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The code of the page about asynchronous methods. */
@DynamoDbTest
class AsyncPageTest {
  @Test
  void answers_ofOneVersion_areOneAndARefusal(DeskTable app) {
    Ticket ticket = app.tickets().open("north", "No light", true).join();

    assertThat(answer(app, ticket, "Changed").join()).isEqualTo("version 2");
    assertThat(answer(app, ticket, "Gone").join()).isEqualTo("somebody was faster: version 2");
  }

  static CompletableFuture<String> answer(DeskTable app, Ticket ticket, String text) {
    return app.tickets()
        .answer(ticket.desk(), ticket.id(), text, ticket.version())
        .handle(
            (answered, refusal) -> {
              if (refusal instanceof StaleVersion stale) {
                return "somebody was faster: version " + stale.found();
              }
              return refusal == null ? "version " + answered.version() : refusal.getMessage();
            });
  }

  @Test
  void calls_oneAfterTheOther_seeWhatWasDone(DeskTable app) {
    assertThat(openAndList(app).join().items()).extracting(Ticket::text).contains("No light");
    assertThat(soon(app, "none").join()).isEmpty();
  }

  static CompletableFuture<Page<Ticket>> openAndList(DeskTable app) {
    return app.tickets()
        .open("north", "No light", true)
        .thenCompose(ticket -> app.tickets().ofDesk(ticket.desk(), PageRequest.first(20)));
  }

  static CompletableFuture<Optional<Ticket>> soon(DeskTable app, String id) {
    return app.tickets().get("north", id).orTimeout(2, TimeUnit.SECONDS);
  }

  @Test
  void table_ofBothClients_usesAndGivesThem(LocalDynamoDb engine, DeskTable any) {
    DeskTable app = table(engine.client(), engine.asyncClient());

    app.tickets().open("north", "x", true).join();

    assertThat(any.tickets().count("north")).isEqualTo(1);
    DynamoDbDeskTable generated =
        DynamoDbDeskTable.on(engine.client(), engine.asyncClient(), "desk");
    assertThat(
            generated
                .asyncClient()
                .describeTable(b -> b.tableName("desk"))
                .join()
                .table()
                .tableName())
        .isEqualTo("desk");
  }

  static DeskTable table(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
    return DynamoDbDeskTable.on(client, asyncClient, "desk");
  }
}
