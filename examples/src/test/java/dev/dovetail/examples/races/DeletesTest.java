package dev.dovetail.examples.races;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.NotFound;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.Transport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A delete of an item with guards, which is sent again, is not taken for that of others. */
@DynamoDbTest(transport = Transport.WIRE)
class DeletesTest {
  private final Badges badges;
  private final Faults faults;

  DeletesTest(RaceTable table, Faults faults) {
    this.badges = table.badges();
    this.faults = faults;
  }

  @BeforeEach
  void losesTheRequestAndOthersDelete() {
    badges.create(new Badge("r", 1, "ann", 0, 1));
    Fault others =
        Fault.meanwhile(
            () -> {
              badges.use("r", 1, 7, 1);
              badges.delete("r", 1, 2);
            });
    faults.next("TransactWriteItems", Fault.requestLost(), others);
  }

  @Test
  void delete_sentAgainAfterOthersDeleted_isEmpty() {
    assertThat(badges.delete("r", 1)).isEmpty();
  }

  @Test
  void deleteOfAVersion_sentAgainAfterOthersDeleted_isNotFound() {
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> badges.delete("r", 1, 1));
  }
}
