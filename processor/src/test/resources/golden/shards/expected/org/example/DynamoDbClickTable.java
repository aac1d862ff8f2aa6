package org.example;

import dev.dovetail.BatchRead;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.BatchClient;
import dev.dovetail.spi.BatchKeys;
import dev.dovetail.spi.ItemQuery;
import dev.dovetail.spi.ItemUpdate;
import dev.dovetail.spi.KeyValues;
import dev.dovetail.spi.TableClient;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keeps {@link ClickTable} in a DynamoDB table.
 *
 * <p>Immutable and, as the client is, safe for use by any number of threads.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbClickTable implements ClickTable {
  private final TableClient table;

  private final DynamoDbClicks clicksRepository;

  private DynamoDbClickTable(TableClient table) {
    this.table = table;
    this.clicksRepository = new DynamoDbClicks(table);
  }

  /**
   * {@return the table with default options}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   */
  static DynamoDbClickTable on(DynamoDbClient client, String tableName) {
    return on(client, tableName, TableOptions.defaults());
  }

  /**
   * {@return the table}
   *
   * @param client the SDK's client, which stays the caller's to close
   * @param tableName the table's physical name or ARN
   * @param options clock, ids and the secret of cursors
   */
  static DynamoDbClickTable on(DynamoDbClient client, String tableName, TableOptions options) {
    return new DynamoDbClickTable(new TableClient(client, tableName, options));
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
  public Clicks clicks() {
    return clicksRepository;
  }

  /**
   * Keeps {@link Click} items in a DynamoDB table.
   */
  private static final class DynamoDbClicks implements Clicks {
    private final TableClient table;

    DynamoDbClicks(TableClient table) {
      this.table = table;
    }

    @Override
    public Click add(LocalDate day, String site, String page, String user) {
      return table.create(
          ClickSchema.INSTANCE,
          new Click(
              day,
              site,
              table.newId().toString(),
              page,
              user));
    }

    @Override
    public Optional<Click> get(LocalDate day, String site, String id) {
      return table.get(ClickSchema.INSTANCE, ClickSchema.key(day, site, id), false);
    }

    @Override
    public BatchRead<String, Click> getAll(LocalDate day, String site, List<String> ids) {
      BatchKeys<String> keys = new BatchKeys<>();
      for (String id : ids) {
        keys.add(id, ClickSchema.key(day, site, id));
      }
      return new BatchClient(table).get(ClickSchema.INSTANCE, keys, false);
    }

    @Override
    public Page<Click> on(LocalDate day, PageRequest page) {
      return table.query(
          ClickSchema.INSTANCE,
          ItemQuery.ofTable("Clicks.on", ClickSchema.pk(day))
              .sharded(16)
              .sortPrefix("CLICK#")
              .descending()
              .consistent(),
          page);
    }

    @Override
    public Page<Click> since(LocalDate day, String first, PageRequest page) {
      return table.query(
          ClickSchema.INSTANCE,
          ItemQuery.ofTable("Clicks.since", ClickSchema.pk(day))
              .sharded(16)
              .sortPrefix("CLICK#")
              .from(Facet.encode("site", first)),
          page);
    }

    @Override
    public Page<Click> exactly(LocalDate day, String site, String id, PageRequest page) {
      return table.query(
          ClickSchema.INSTANCE,
          ItemQuery.ofTable("Clicks.exactly", ClickSchema.pk(day))
              .sharded(16)
              .sortKey("CLICK#".concat(Facet.encode("site", site)).concat("#").concat(Facet.encode("id", id))),
          page);
    }

    @Override
    public Page<Click> byPage(String page, PageRequest next) {
      return table.query(
          ClickSchema.INSTANCE,
          ItemQuery.ofIndex("Clicks.byPage", "byPage", "CLICK")
              .where("page", KeyValues.string("page", page))
              .orderedBy("id"),
          next);
    }

    @Override
    public Page<Click> byUser(String user, PageRequest page) {
      return table.query(
          ClickSchema.INSTANCE,
          ItemQuery.ofIndex("Clicks.byUser", "byUser", "_byUser_pk", ClickSchema.byUserPk(user))
              .sortedBy("_byUser_sk")
              .sortPrefix("CLICK#"),
          page);
    }

    @Override
    public Click move(LocalDate day, String site, String id, String page) {
      ItemUpdate update = new ItemUpdate();
      update.set("page", Attributes.key("page", page));
      return table.update(ClickSchema.INSTANCE, ClickSchema.key(day, site, id), update);
    }

    @Override
    public void delete(LocalDate day, String site, String id) {
      table.delete(ClickSchema.INSTANCE, ClickSchema.key(day, site, id));
    }
  }
}
