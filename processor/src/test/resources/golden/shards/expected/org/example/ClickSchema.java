package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import dev.dovetail.spi.Shards;
import java.time.LocalDate;
import javax.annotation.processing.Generated;

/**
 * Maps {@link Click} to items and back, and writes and reads their keys.
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
            .index("byPage", "_type:S page:S", "id:S")
            .composedIndex("byUser", "_byUser_pk", "_byUser_sk"));
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey key(LocalDate day, String site, String id) {
    return Shards.key(pk(day), sk(site, id), 16);
  }

  /**
   * {@return the partition key without the shard, {@code DAY#{day}}}
   */
  static String pk(LocalDate day) {
    return "DAY#".concat(Facet.encode("day", day));
  }

  /**
   * {@return the sort key, {@code CLICK#{site}#{id}}}
   */
  static String sk(String site, String id) {
    return "CLICK#".concat(Facet.encode("site", site)).concat("#").concat(Facet.encode("id", id));
  }

  /**
   * {@return the partition key of the index byUser, {@code USER#{user}}}
   */
  static String byUserPk(String user) {
    return "USER#".concat(Facet.encode("user", user));
  }

  /**
   * {@return the sort key of the index byUser, {@code CLICK#{day}}}
   */
  static String byUserSk(LocalDate day) {
    return "CLICK#".concat(Facet.encode("day", day));
  }

  @Override
  public ItemKey key(Click click) {
    return key(click.day(), click.site(), click.id());
  }

  @Override
  protected void write(Click click, ItemWriter item) {
    item.localDate("day", click.day());
    item.string("site", click.site());
    item.keyString("id", click.id());
    item.keyString("page", click.page());
    item.string("user", click.user());
    item.string("_byUser_pk", byUserPk(click.user()));
    item.string("_byUser_sk", byUserSk(click.day()));
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
