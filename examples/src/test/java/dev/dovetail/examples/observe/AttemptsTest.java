package dev.dovetail.examples.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.RequestFailed;
import dev.dovetail.examples.todos.DynamoDbAppTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;

/** How often the SDK's own client sent a request, as a listener hears it. */
class AttemptsTest {
  private final Reports reports = new Reports();
  private final Publisher publisher = new Publisher();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void attempts_afterFailures_countsAll(int failures) {
    table(failures).todos().get("ann", "1");

    assertThat(reports.all()).hasSize(1);
    assertThat(reports.last().attempts()).hasValue(failures + 1);
    assertThat(reports.last().failure()).isEmpty();
    assertThat(reports.last().consumed()).as("nothing was said of it").isEmpty();
  }

  @Test
  void attempts_allFail_countsThemAndNamesTheFailure() {
    assertThatThrownBy(() -> table(100).todos().get("ann", "1")).isInstanceOf(RequestFailed.class);

    assertThat(reports.last().attempts()).hasValue(4);
    assertThat(reports.last().failure()).contains("InternalServerErrorException");
    assertThat(reports.last().errorCode()).contains("InternalServerError");
    assertThat(reports.last().toString()).endsWith(", 4 attempts");
  }

  @Test
  void metrics_ofTheClient_areStillPublished() {
    table(0).todos().get("ann", "1");

    assertThat(publisher.published).hasSize(1);
  }

  private DynamoDbAppTable table(int failures) {
    return DynamoDbAppTable.on(
        new StumblingHttp(failures).client(publisher), "app", reports.options());
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
