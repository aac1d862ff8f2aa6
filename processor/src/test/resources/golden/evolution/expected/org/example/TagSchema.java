package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import javax.annotation.processing.Generated;

/**
 * Maps {@link Tag} to items and back, and writes and reads their keys.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class TagSchema extends EntitySchema<Tag> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  public static final TagSchema INSTANCE = new TagSchema();

  private TagSchema() {
    super(
        Tag.class,
        EntityInfo.of("TAG", "userId", "name")
            .aliases("LABEL"));
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey key(String userId, String name) {
    return new ItemKey(pk(userId), sk(name));
  }

  /**
   * {@return the partition key, {@code USER#{userId}}}
   */
  public static String pk(String userId) {
    return "USER#".concat(Facet.encode("userId", userId));
  }

  /**
   * {@return the sort key, {@code TAG#{name}}}
   */
  public static String sk(String name) {
    return "TAG#".concat(Facet.encode("name", name));
  }

  @Override
  public ItemKey key(Tag tag) {
    return key(tag.userId(), tag.name());
  }

  @Override
  protected void write(Tag tag, ItemWriter item) {
    item.string("userId", tag.userId());
    item.string("name", tag.name());
  }

  @Override
  protected Tag read(ItemReader item) {
    return new Tag(
        item.string("userId"),
        item.string("name"));
  }
}
