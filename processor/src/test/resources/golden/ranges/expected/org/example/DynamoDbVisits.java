package org.example;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.ItemQuery;
import dev.dovetail.spi.KeyValues;
import dev.dovetail.spi.TableClient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import javax.annotation.processing.Generated;

/**
 * Keeps {@link Visit} items in a DynamoDB table.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbVisits implements Visits {
  private final TableClient table;

  DynamoDbVisits(TableClient table) {
    this.table = table;
  }

  @Override
  public Page<Visit> since(String site, LocalDate day, PageRequest page) {
    return table.query(
        VisitSchema.INSTANCE,
        ItemQuery.ofTable("Visits.since", VisitSchema.pk(site))
            .sortPrefix("VISIT#")
            .from(Facet.encode("day", day)),
        page);
  }

  @Override
  public Page<Visit> between(String site, LocalDate first, LocalDate last, PageRequest page) {
    return table.query(
        VisitSchema.INSTANCE,
        ItemQuery.ofTable("Visits.between", VisitSchema.pk(site))
            .sortPrefix("VISIT#")
            .from(Facet.encode("day", first))
            .to(Facet.encode("day", last))
            .descending()
            .consistent(),
        page);
  }

  @Override
  public Page<Visit> during(String site, LocalDate end, LocalDate start, PageRequest page) {
    return table.query(
        VisitSchema.INSTANCE,
        ItemQuery.ofTable("Visits.during", VisitSchema.pk(site))
            .sortPrefix("VISIT#")
            .after(Facet.encode("day", start))
            .before(Facet.encode("day", end)),
        page);
  }

  @Override
  public Page<Visit> under(String site, LocalDate day, String folder, PageRequest request) {
    return table.query(
        VisitSchema.INSTANCE,
        ItemQuery.ofTable("Visits.under", VisitSchema.pk(site))
            .sortPrefix("VISIT#".concat(Facet.encode("day", day)).concat("#"))
            .startsWith(Facet.required("page", folder).isEmpty() ? "" : Facet.encode("page", folder)),
        request);
  }

  @Override
  public Page<Visit> firstOf(String site, LocalDate day, String page, int count,
      PageRequest request) {
    return table.query(
        VisitSchema.INSTANCE,
        ItemQuery.ofTable("Visits.firstOf", VisitSchema.pk(site))
            .sortPrefix("VISIT#".concat(Facet.encode("day", day)).concat("#").concat(Facet.encode("page", page)).concat("#"))
            .beforeLast(Facet.encode("number", Facet.required("number", count)))
            .ofOneLength(),
        request);
  }

  @Override
  public Page<Visit> cheap(String site, BigDecimal cost, PageRequest page) {
    return table.query(
        VisitSchema.INSTANCE,
        ItemQuery.ofIndex("Visits.cheap", "byCost", "VISIT")
            .where("site", KeyValues.string("site", site))
            .to("cost", KeyValues.decimal("cost", cost))
            .orderedBy("cost", "page"),
        page);
  }

  @Override
  public Page<Visit> ofCost(String site, BigDecimal cost, String first, String last,
      PageRequest request) {
    return table.query(
        VisitSchema.INSTANCE,
        ItemQuery.ofIndex("Visits.ofCost", "byCost", "VISIT")
            .where("site", KeyValues.string("site", site))
            .where("cost", KeyValues.decimal("cost", cost))
            .after("page", KeyValues.string("page", first))
            .before("page", KeyValues.string("page", last))
            .orderedBy("page"),
        request);
  }

  @Override
  public Page<Visit> onPages(String site, String folder, PageRequest request) {
    return table.query(
        VisitSchema.INSTANCE,
        ItemQuery.ofIndex("Visits.onPages", "byPage", "VISIT")
            .where("site", KeyValues.string("site", site))
            .startsWith("page", Facet.required("page", folder))
            .orderedBy("page"),
        request);
  }

  @Override
  public Page<Visit> within(String site, Instant start, Instant end, PageRequest page) {
    return table.query(
        VisitSchema.INSTANCE,
        ItemQuery.ofIndex("Visits.within", "byTime", "VISIT")
            .where("site", KeyValues.string("site", site))
            .from("at", KeyValues.instant("at", start))
            .before("at", KeyValues.instant("at", end))
            .ofOneLength()
            .orderedBy("at")
            .descending(),
        page);
  }
}
