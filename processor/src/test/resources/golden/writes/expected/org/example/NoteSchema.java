package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import java.util.Map;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Maps {@link Note} to items and back.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class NoteSchema extends EntitySchema<Note> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  static final NoteSchema INSTANCE = new NoteSchema();

  private NoteSchema() {
    super(
        Note.class,
        EntityInfo.of("NOTE", "list", "number", "text", "updatedAt", "version")
            .version("version"));
  }

  @Override
  public ItemKey key(Note note) {
    return NoteKeys.of(note.list(), note.number());
  }

  @Override
  protected void write(Note note, Map<String, AttributeValue> attributes) {
    attributes.put("list", Attributes.of("list", note.list()));
    attributes.put("number", Attributes.of("number", note.number()));
    attributes.put("text", Attributes.of("text", note.text()));
    attributes.put("updatedAt", Attributes.of("updatedAt", note.updatedAt()));
    attributes.put("version", Attributes.of("version", note.version()));
  }

  @Override
  protected Note read(ItemReader item) {
    return new Note(
        item.string("list"),
        item.integer("number"),
        item.string("text"),
        item.instant("updatedAt"),
        item.longInteger("version"));
  }
}
