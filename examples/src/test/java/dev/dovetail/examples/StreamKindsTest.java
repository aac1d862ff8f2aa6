package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.Change.Inserted;
import dev.dovetail.Change.Modified;
import dev.dovetail.Change.Removed;
import dev.dovetail.Create;
import dev.dovetail.Delete;
import dev.dovetail.Replace;
import dev.dovetail.SingleTable;
import dev.dovetail.examples.ComponentsTest.Colour;
import dev.dovetail.examples.ComponentsTest.Kinds;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.TableStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Every kind of component comes out of a stream as it comes out of a repository. */
@DynamoDbTest
class StreamKindsTest {
  interface Repository {
    @Create
    Kinds create(Kinds kinds);

    @Replace
    Kinds replace(Kinds kinds);

    @Delete
    Optional<Kinds> delete(
        String text,
        boolean flag,
        LocalDate on,
        Colour colour,
        UUID id,
        Instant at,
        short small,
        byte tiny,
        int whole,
        long large);
  }

  @SingleTable(name = "streamed", stream = true)
  interface KindsTable {
    Repository kinds();
  }

  @Test
  void of_createReplaceAndDeleteOfEveryKind_areTheRecordsThatWereReturned(
      KindsTable table, LocalDynamoDb db) {
    TableStream stream = db.stream("streamed");
    Kinds full = table.kinds().create(ComponentsTest.FULL);
    Kinds sparse = table.kinds().replace(ComponentsTest.sparse(full));
    Kinds again = table.kinds().replace(full);
    Optional<Kinds> deleted = delete(table, full);

    List<Record> records = stream.take();

    assertThat(records).hasSize(4);
    assertThat(change(records.get(0)))
        .isInstanceOfSatisfying(Inserted.class, in -> assertThat(in.item()).isEqualTo(full));
    assertThat(change(records.get(1)))
        .isInstanceOfSatisfying(
            Modified.class,
            modified -> {
              assertThat(modified.before()).isEqualTo(full);
              assertThat(modified.after()).isEqualTo(sparse);
            });
    assertThat(change(records.get(2)))
        .isInstanceOfSatisfying(
            Modified.class,
            modified -> {
              assertThat(modified.before()).isEqualTo(sparse);
              assertThat(modified.after()).isEqualTo(again);
            });
    assertThat(change(records.get(3)))
        .isInstanceOfSatisfying(
            Removed.class, removed -> assertThat(deleted).contains((Kinds) removed.item()));
  }

  private static Object change(Record record) {
    return StreamKindsTestKindsTableChange.of(record).change();
  }

  private static Optional<Kinds> delete(KindsTable table, Kinds k) {
    return table
        .kinds()
        .delete(
            k.text(),
            k.flag(),
            k.on(),
            k.colour(),
            k.id(),
            k.at(),
            k.small(),
            k.tiny(),
            k.whole(),
            k.large());
  }
}
