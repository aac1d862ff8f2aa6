package org.example;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.ItemQuery;
import dev.dovetail.spi.KeyValues;
import dev.dovetail.spi.TableClient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keeps {@link SiteTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbSiteTable implements SiteTable {
  private final TableClient table;

  private final DynamoDbVisits visitsRepository;

  private final DynamoDbNameList namesRepository;

  private DynamoDbSiteTable(TableClient table) {
    this.table = table;
    this.visitsRepository = new DynamoDbVisits(table);
    this.namesRepository = new DynamoDbNameList(table);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  static DynamoDbSiteTable on(DynamoDbClient client, String tableName) {
    return on(client, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  static DynamoDbSiteTable on(DynamoDbClient client, String tableName, TableOptions options) {
    return new DynamoDbSiteTable(new TableClient(client, tableName, options));
  }

  /**
   * {@return the SDK's client, for what repositories do not do}
   */
  DynamoDbClient client() {
    return table.client();
  }

  /**
   * {@return the table's physical name or ARN}
   */
  String tableName() {
    return table.name();
  }

  @Override
  public Visits visits() {
    return visitsRepository;
  }

  @Override
  public NameList names() {
    return namesRepository;
  }

  /**
   * Keeps {@link Visit} items in a DynamoDB table.
   */
  private static final class DynamoDbVisits implements Visits {
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

  /**
   * Keeps {@link Name} items in a DynamoDB table.
   */
  private static final class DynamoDbNameList implements NameList {
    private final TableClient table;

    DynamoDbNameList(TableClient table) {
      this.table = table;
    }

    @Override
    public Page<Name> after(String name, PageRequest page) {
      return table.query(
          NameSchema.INSTANCE,
          ItemQuery.ofTable("NameList.after", NameSchema.pk())
              .after(Facet.encode("name", name)),
          page);
    }

    @Override
    public Page<Name> before(String name, PageRequest page) {
      return table.query(
          NameSchema.INSTANCE,
          ItemQuery.ofTable("NameList.before", NameSchema.pk())
              .beforeLast(Facet.encode("name", name)),
          page);
    }

    @Override
    public Page<Name> within(String least, String most, PageRequest page) {
      return table.query(
          NameSchema.INSTANCE,
          ItemQuery.ofTable("NameList.within", NameSchema.pk())
              .after(Facet.encode("name", least))
              .beforeLast(Facet.encode("name", most)),
          page);
    }

    @Override
    public Page<Name> startingWith(String name, PageRequest page) {
      return table.query(
          NameSchema.INSTANCE,
          ItemQuery.ofTable("NameList.startingWith", NameSchema.pk())
              .startsWith(Facet.required("name", name).isEmpty() ? "" : Facet.encode("name", name)),
          page);
    }
  }
}
