package dev.dovetail.examples.unique;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.Change.Inserted;
import dev.dovetail.Change.Modified;
import dev.dovetail.Change.Removed;
import dev.dovetail.examples.unique.WritesTableChange.Guard;
import dev.dovetail.examples.unique.WritesTableChange.MemberChange;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.TableStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.Record;

@DynamoDbTest
class UniqueStreamTest {
  @Test
  void of_createAndMove_tellsTheItemsAndApartFromThemTheGuards(
      WritesTable table, LocalDynamoDb db) {
    TableStream stream = db.stream("writes");
    Member red = new Member("red", "1", new UUID(1, 2), Optional.of(7));
    table.members().create(red);
    Member blue = table.members().move("red", "1", "blue");
    List<Object> items = new ArrayList<>();
    List<String> guards = new ArrayList<>();

    for (Record record : stream.take()) {
      WritesTableChange change = WritesTableChange.of(record);
      if (change instanceof MemberChange member) {
        items.add(
            member.change() instanceof Inserted<Member> inserted
                ? inserted.item()
                : ((Removed<Member>) member.change()).item());
      } else {
        assertThat(change).isInstanceOf(Guard.class);
        guards.add(change.change().getClass().getSimpleName());
      }
    }

    assertThat(items).containsExactlyInAnyOrder(red, red, blue);
    assertThat(guards)
        .containsExactlyInAnyOrder(
            Inserted.class.getSimpleName(),
            Inserted.class.getSimpleName(),
            Modified.class.getSimpleName(),
            Inserted.class.getSimpleName(),
            Removed.class.getSimpleName());
  }
}
