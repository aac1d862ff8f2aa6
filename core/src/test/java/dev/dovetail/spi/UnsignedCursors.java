package dev.dovetail.spi;

import dev.dovetail.TableOptions;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a function does with cursors, in a JVM of its own. */
final class UnsignedCursors {
  private UnsignedCursors() {}

  /** Writes and reads a cursor; signed, if there is an argument. */
  public static void main(String[] arguments) {
    TableOptions options = TableOptions.defaults();
    Cursors cursors =
        new Cursors(
            "table", arguments.length == 0 ? options : options.withCursorSecret(new byte[16]));
    ItemQuery query = ItemQuery.ofTable("Notes.of", "USER#ann");
    query.complete(EntityInfo.of("NOTE", "id"));
    CursorScope scope = new CursorScope(query, "", null);
    Map<String, AttributeValue> position = Map.of("sk", AttributeValue.fromS("NOTE#1"));
    if (cursors.read(scope, cursors.write(scope, position)).size() != 2) {
      throw new IllegalStateException("The cursor was not read.");
    }
  }
}
