package dev.dovetail.examples.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.RequestFailed;
import dev.dovetail.examples.todos.AppTable;
import dev.dovetail.examples.todos.DynamoDbAppTable;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.Transport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** How often the SDK's own client sent a request, as a listener hears it. */
@DynamoDbTest(transport = Transport.WIRE)
class AttemptsTest {
  private final Reports reports = new Reports();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void attempts_afterFailures_countsAll(int failures, AppTable app, Faults faults) {
    for (int i = 0; i < failures; i++) {
      faults.next("GetItem", Fault.internalError());
    }

    heard(app).todos().get("ann", "1");

    assertThat(reports.all()).hasSize(1);
    assertThat(reports.last().attempts()).hasValue(failures + 1);
    assertThat(faults.sent("GetItem")).isEqualTo(failures + 1);
    assertThat(reports.last().failure()).isEmpty();
    assertThat(reports.last().consumed().orElseThrow().read().total()).isEqualTo(1.0);
  }

  @Test
  void attempts_allFail_countsThemAndNamesTheFailure(AppTable app, Faults faults) {
    faults.random(42, 1.0, Fault.internalError());

    assertThatThrownBy(() -> heard(app).todos().get("ann", "1")).isInstanceOf(RequestFailed.class);

    int sent = faults.sent("GetItem");
    assertThat(sent).isGreaterThan(1);
    assertThat(reports.last().attempts()).hasValue(sent);
    assertThat(reports.last().failure()).contains("InternalServerErrorException");
    assertThat(reports.last().errorCode()).contains("InternalServerError");
    assertThat(reports.last().toString()).endsWith(", " + sent + " attempts");
  }

  @Test
  void metrics_ofTheClient_areStillPublished(LocalDynamoDb db) {
    db.table(AppTable.class);
    Publisher publisher = new Publisher();
    try (DynamoDbClient client =
        db.clientBuilder()
            .overrideConfiguration(options -> options.addMetricPublisher(publisher))
            .build()) {
      DynamoDbAppTable.on(client, "app", reports.options()).todos().get("ann", "1");
    }

    assertThat(publisher.published).hasSize(1);
    assertThat(reports.last().attempts()).hasValue(1);
  }

  private AppTable heard(AppTable app) {
    return DynamoDbAppTable.on(((DynamoDbAppTable) app).client(), "app", reports.options());
  }

  private static final class Publisher implements MetricPublisher {
    private final List<MetricCollection> published = new ArrayList<>();

    @Override
    public void publish(MetricCollection metrics) {
      published.add(metrics);
    }

    @Override
    public void close() {
      // Holds nothing.
    }
  }
}
