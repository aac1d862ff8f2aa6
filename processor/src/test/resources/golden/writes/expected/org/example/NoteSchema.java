package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import javax.annotation.processing.Generated;

/**
 * Maps {@link Note} to items and back, and writes and reads their keys.
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

  /**
   * {@return the key of an item}
   */
  static ItemKey key(String list, int number) {
    return new ItemKey(pk(list), sk(number));
  }

  /**
   * {@return the partition key, {@code NOTE#{list}}}
   */
  static String pk(String list) {
    return "NOTE#".concat(Facet.encode("list", list));
  }

  /**
   * {@return the sort key, {@code NOTE#{number}}}
   */
  static String sk(int number) {
    return "NOTE#".concat(Facet.encode("number", number));
  }

  @Override
  public ItemKey key(Note note) {
    return key(note.list(), note.number());
  }

  @Override
  protected void write(Note note, ItemWriter item) {
    item.string("list", note.list());
    item.integer("number", note.number());
    item.string("text", note.text());
    item.instant("updatedAt", note.updatedAt());
    item.longInteger("version", note.version());
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
