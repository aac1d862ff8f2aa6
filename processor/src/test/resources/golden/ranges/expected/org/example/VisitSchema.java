package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import java.time.LocalDate;
import javax.annotation.processing.Generated;

/**
 * Maps {@link Visit} to items and back, and writes and reads their keys.
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
            .index("byCost", "_type:S site:S", "cost:N page:S")
            .index("byPage", "_type:S site:S", "page:S")
            .index("byTime", "_type:S site:S", "at:S"));
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey key(String site, LocalDate day, String page, Integer number) {
    return new ItemKey(pk(site), sk(day, page, number));
  }

  /**
   * {@return the partition key, {@code SITE#{site}}}
   */
  static String pk(String site) {
    return "SITE#".concat(Facet.encode("site", site));
  }

  /**
   * {@return the sort key, {@code VISIT#{day}#{page}#{number}}}
   */
  static String sk(LocalDate day, String page, Integer number) {
    return "VISIT#".concat(Facet.encode("day", day)).concat("#").concat(Facet.encode("page", page)).concat("#").concat(Facet.encode("number", Facet.required("number", number)));
  }

  @Override
  public ItemKey key(Visit visit) {
    return key(visit.site(), visit.day(), visit.page(), visit.number());
  }

  @Override
  protected void write(Visit visit, ItemWriter item) {
    item.keyString("site", visit.site());
    item.localDate("day", visit.day());
    item.keyString("page", visit.page());
    item.integer("number", Attributes.required("number", visit.number()));
    item.instant("at", visit.at());
    item.decimal("cost", visit.cost());
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
