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
 * Maps {@link Visit} to items and back.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class VisitSchema extends EntitySchema<Visit> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  static final VisitSchema INSTANCE = new VisitSchema();

  private VisitSchema() {
    super(
        Visit.class,
        EntityInfo.of("VISIT", "site", "day", "page", "number", "at", "cost")
            .index("byCost", List.of("_type:S", "site:S"), List.of("cost:N", "page:S"))
            .index("byPage", List.of("_type:S", "site:S"), List.of("page:S"))
            .index("byTime", List.of("_type:S", "site:S"), List.of("at:S")));
  }

  @Override
  public ItemKey key(Visit visit) {
    return VisitKeys.of(visit.site(), visit.day(), visit.page(), visit.number());
  }

  @Override
  protected void write(Visit visit, Map<String, AttributeValue> attributes) {
    attributes.put("site", Attributes.key("site", visit.site()));
    attributes.put("day", Attributes.of("day", visit.day()));
    attributes.put("page", Attributes.key("page", visit.page()));
    attributes.put("number", Attributes.of("number", Attributes.required("number", visit.number())));
    attributes.put("at", Attributes.of("at", visit.at()));
    attributes.put("cost", Attributes.of("cost", visit.cost()));
  }

  @Override
  protected Visit read(ItemReader item) {
    return new Visit(
        item.string("site"),
        item.localDate("day"),
        item.string("page"),
        item.integer("number"),
        item.instant("at"),
        item.decimal("cost"));
  }
}
