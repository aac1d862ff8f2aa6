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
 * Maps {@link Tag} to items and back.
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

  @Override
  public ItemKey key(Tag tag) {
    return TagKeys.of(tag.userId(), tag.name());
  }

  @Override
  protected void write(Tag tag, Map<String, AttributeValue> attributes) {
    attributes.put("userId", Attributes.of("userId", tag.userId()));
    attributes.put("name", Attributes.of("name", tag.name()));
  }

  @Override
  protected Tag read(ItemReader item) {
    return new Tag(
        item.string("userId"),
        item.string("name"));
  }
}
