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
 * Maps {@link Name} to items and back.
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

  @Override
  public ItemKey key(Name name) {
    return NameKeys.of(name.name());
  }

  @Override
  protected void write(Name name, Map<String, AttributeValue> attributes) {
    attributes.put("name", Attributes.of("name", name.name()));
  }

  @Override
  protected Name read(ItemReader item) {
    return new Name(
        item.string("name"));
  }
}
