package dev.dovetail.examples.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.Explanation;
import dev.dovetail.ItemKey;
import dev.dovetail.OperationReport;
import dev.dovetail.PageRequest;
import dev.dovetail.Snapshot;
import dev.dovetail.Transaction;
import dev.dovetail.TransactionCanceled;
import dev.dovetail.examples.observe.VisitTable.Place;
import dev.dovetail.examples.observe.VisitTable.Visit;
import dev.dovetail.testkit.DynamoDbTest;
import org.junit.jupiter.api.Test;

/** Transactions, snapshots and shards: what is explained, and what a listener hears. */
@DynamoDbTest
class ManyRequestsTest {
  private final Reports reports = new Reports();

  @Test
  void explanation_ofATransaction_showsEachActionWithoutValues() {
    Explanation explanation =
        Explanation.of(
            client -> {
              VisitTable table = DynamoDbVisitTable.on(client, "visits");
              Transaction.of(
                      table.visits().adding(new Visit("inn", "1", "secret")),
                      table.places().counting("inn", 4711),
                      table.places().named("mill", "secret"))
                  .commit();
            });

    assertThat(explanation.api()).isEqualTo("TransactWriteItems");
    assertThat(explanation.table()).isEqualTo("visits");
    assertThat(explanation.keys()).hasSize(3).contains(new ItemKey("PLACE#inn", "PLACE"));
    assertThat(explanation.actions()).hasSize(3);
    assertThat(explanation.actions().get(0))
        .matches("Put \\(\"VISITS#inn#.*\", \"VISIT#1\"\\) if attribute_not_exists\\(pk\\)");
    assertThat(explanation.actions().get(1))
        .startsWith("Update (\"PLACE#inn\", \"PLACE\") SET visits = :v")
        .contains(" if attribute_exists(pk) AND _type = \"PLACE\"");
    assertThat(explanation.actions().get(2))
        .startsWith("ConditionCheck (\"PLACE#mill\", \"PLACE\") if ")
        .contains("name = :v");
    assertThat(explanation.toString())
        .contains("\n  action         ConditionCheck", "3 items: 2 write units for each KB")
        .doesNotContain("secret", "4711");
  }

  @Test
  void explanation_ofASnapshot_showsItsKeys() {
    Explanation explanation =
        Explanation.of(
            client -> {
              VisitTable table = DynamoDbVisitTable.on(client, "visits");
              Snapshot.read(table.places().reading("inn"), table.places().reading("mill"));
            });

    assertThat(explanation.api()).isEqualTo("TransactGetItems");
    assertThat(explanation.consistent()).isTrue();
    assertThat(explanation.keys())
        .containsExactly(new ItemKey("PLACE#inn", "PLACE"), new ItemKey("PLACE#mill", "PLACE"));
    assertThat(explanation.capacity())
        .isEqualTo("2 items: 2 read units for each 4 KB of every one");
  }

  @Test
  void explanation_ofAQueryOfShards_knowsAllRequests() {
    Explanation explanation =
        Explanation.of(
            client ->
                DynamoDbVisitTable.on(client, "visits").visits().of("inn", PageRequest.first(5)));

    assertThat(explanation.requests()).hasSize(3).doesNotHaveDuplicates();
    assertThat(explanation.toString()).contains("\n  requests       the first of 3\n");
  }

  @Test
  void report_ofATransaction_hasTheUnitsOfAllActions(VisitTable engine) {
    VisitTable table = heard(engine);

    Transaction.of(
            table.places().adding(new Place("inn", "The Inn", 0)),
            table.visits().adding(new Visit("inn", "1", "ann")))
        .commit();
    OperationReport written = reports.last();
    Snapshot.read(table.places().reading("inn"), table.places().reading("none"));
    OperationReport read = reports.last();

    assertThat(reports.all()).hasSize(2);
    assertThat(written.api()).isEqualTo("TransactWriteItems");
    assertThat(written.table()).isEqualTo("visits");
    assertThat(written.pattern()).as("a transaction is of no one pattern").isEmpty();
    assertThat(written.items()).isEqualTo(2);
    // DynamoDB counts two for each action, the engine one.
    assertThat(written.consumed().orElseThrow().write().table()).isEqualTo(2.0);
    assertThat(written.consumed().orElseThrow().read().total()).isZero();
    assertThat(read.items()).isEqualTo(1);
    assertThat(read.consumed().orElseThrow().read().total()).isPositive();
  }

  @Test
  void report_ofACanceledTransaction_namesItsFailure(VisitTable engine) {
    VisitTable table = heard(engine);

    assertThatThrownBy(() -> Transaction.of(table.places().counting("none", 1)).commit())
        .isInstanceOf(TransactionCanceled.class);

    assertThat(reports.all()).hasSize(1);
    assertThat(reports.last().failure()).contains("TransactionCanceledException");
    assertThat(reports.last().consumed()).isEmpty();
  }

  @Test
  void reports_ofAQueryOfShards_areOneForEach(VisitTable engine) {
    VisitTable table = heard(engine);
    for (int i = 0; i < 9; i++) {
      Transaction.of(engine.visits().adding(new Visit("inn", "v" + i, "ann"))).commit();
    }

    assertThat(table.visits().of("inn", PageRequest.first(20)).items()).hasSize(9);

    assertThat(reports.all()).hasSize(3);
    assertThat(reports.all().stream().mapToInt(OperationReport::items).sum()).isEqualTo(9);
    assertThat(reports.all())
        .allSatisfy(report -> assertThat(report.pattern()).contains("VisitTableVisits.of"));
  }

  private VisitTable heard(VisitTable engine) {
    return DynamoDbVisitTable.on(
        ((DynamoDbVisitTable) engine).client(), "visits", reports.options());
  }
}
