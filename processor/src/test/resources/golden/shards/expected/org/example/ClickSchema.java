package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Maps {@link Click} to items and back.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class ClickSchema extends EntitySchema<Click> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  static final ClickSchema INSTANCE = new ClickSchema();

  private ClickSchema() {
    super(
        Click.class,
        EntityInfo.of("CLICK", "day", "site", "id", "page", "user")
            .index("byPage", List.of("_type:S", "page:S"), List.of("id:S"))
            .composedIndex("byUser", "_byUser_pk", "_byUser_sk"));
  }

  @Override
  public ItemKey key(Click click) {
    return ClickKeys.of(click.day(), click.site(), click.id());
  }

  @Override
  protected void write(Click click, Map<String, AttributeValue> attributes) {
    attributes.put("day", Attributes.of("day", click.day()));
    attributes.put("site", Attributes.of("site", click.site()));
    attributes.put("id", Attributes.key("id", click.id()));
    attributes.put("page", Attributes.key("page", click.page()));
    attributes.put("user", Attributes.of("user", click.user()));
    attributes.put("_byUser_pk", Attributes.of("_byUser_pk", ClickKeys.byUserPk(click.user())));
    attributes.put("_byUser_sk", Attributes.of("_byUser_sk", ClickKeys.byUserSk(click.day())));
  }

  @Override
  protected Click read(ItemReader item) {
    return new Click(
        item.localDate("day"),
        item.string("site"),
        item.string("id"),
        item.string("page"),
        item.string("user"));
  }
}
