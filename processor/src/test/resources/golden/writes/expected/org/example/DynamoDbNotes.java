package org.example;

import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.MoveClient;
import dev.dovetail.spi.TableClient;
import dev.dovetail.spi.UpsertClient;
import java.time.Instant;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Keeps {@link Note} items in a DynamoDB table.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbNotes implements Notes {
  private final TableClient table;

  DynamoDbNotes(TableClient table) {
    this.table = table;
  }

  @Override
  public Note put(String list, int number, String text) {
    Instant now = table.now();
    return new UpsertClient(table).upsert(
        NoteSchema.INSTANCE,
        new Note(
            list,
            number,
            text,
            now,
            1),
        List.of());
  }

  @Override
  public void move(String list, int number, String toList, int toNumber, long version) {
    ItemUpdate update = new ItemUpdate();
    update.set("list", Attributes.of("list", toList));
    update.set("number", Attributes.of("number", toNumber));
    update.set("updatedAt", Attributes.of("updatedAt", table.now()));
    update.count("version", version);
    new MoveClient(table).move(NoteSchema.INSTANCE, NoteSchema.key(list, number), update);
  }
}
