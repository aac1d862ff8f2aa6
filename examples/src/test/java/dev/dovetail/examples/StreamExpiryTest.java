package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.Change.Modified;
import dev.dovetail.TableOptions;
import dev.dovetail.examples.login.DynamoDbLoginTable;
import dev.dovetail.examples.login.LoginTable;
import dev.dovetail.examples.login.LoginTableChange;
import dev.dovetail.examples.login.Session;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.TableStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A stream tells what is stored, whether it has expired or not. */
@DynamoDbTest
class StreamExpiryTest {
  private static final Instant NOON = Instant.parse("2900-11-21T12:00:00Z");

  @Test
  void of_createOverAnExpiredItem_isModified(LoginTable login, LocalDynamoDb db) {
    String table = ((DynamoDbLoginTable) login).tableName();
    Session first = login.sessions().start("ann", "1", "phone", NOON);
    TableStream stream = db.stream(table);
    stream.take();
    Clock later = Clock.fixed(NOON.plusSeconds(1), ZoneOffset.UTC);
    LoginTable then =
        DynamoDbLoginTable.on(db.client(), table, TableOptions.defaults().withClock(later));
    Session second = then.sessions().start("ann", "1", "tablet", null);

    assertThat(stream.take())
        .singleElement()
        .extracting(record -> LoginTableChange.of(record).change())
        .satisfies(
            change -> assertThat(change).isEqualTo(new Modified<>(change.origin(), first, second)));
  }
}
