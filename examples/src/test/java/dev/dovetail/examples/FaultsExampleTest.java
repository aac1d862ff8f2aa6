package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.RequestFailed;
import dev.dovetail.examples.todos.AppTable;
import dev.dovetail.examples.todos.Status;
import dev.dovetail.examples.todos.Todo;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.Transport;
import org.junit.jupiter.api.Test;

/** The code of the page on tests. */
@DynamoDbTest(transport = Transport.WIRE)
class FaultsExampleTest {
  @Test
  void create_whoseAnswerIsLost_isDoneOnce(AppTable app, Faults faults) {
    faults.next("PutItem", Fault.answerLost());

    Todo created = app.todos().add("ann", "Buy milk", Status.OPEN);

    assertThat(app.todos().get("ann", created.id())).contains(created);
    assertThat(faults.sent("PutItem")).isEqualTo(2);
  }

  @Test
  void get_underThrottling_saysSoInTheEnd(AppTable app, Faults faults) {
    faults.random(42, 1.0, Fault.throttled());

    assertThatExceptionOfType(RequestFailed.class).isThrownBy(() -> app.todos().get("ann", "1"));
  }
}
