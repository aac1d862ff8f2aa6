package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import javax.annotation.processing.Generated;

/**
 * Maps {@link Name} to items and back, and writes and reads their keys.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class NameSchema extends EntitySchema<Name> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  static final NameSchema INSTANCE = new NameSchema();

  private NameSchema() {
    super(
        Name.class,
        EntityInfo.of("NAME", "name"));
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey key(String name) {
    return new ItemKey(pk(), sk(name));
  }

  /**
   * {@return the partition key, {@code NAMES}}
   */
  static String pk() {
    return "NAMES";
  }

  /**
   * {@return the sort key, {@code {name}}}
   */
  static String sk(String name) {
    return Facet.encode("name", name);
  }

  @Override
  public ItemKey key(Name name) {
    return key(name.name());
  }

  @Override
  protected void write(Name name, ItemWriter item) {
    item.string("name", name.name());
  }

  @Override
  protected Name read(ItemReader item) {
    return new Name(
        item.string("name"));
  }
}
