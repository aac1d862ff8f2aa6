package org.example;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.ItemQuery;
import dev.dovetail.spi.TableClient;
import javax.annotation.processing.Generated;

/**
 * Keeps {@link Name} items in a DynamoDB table.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class DynamoDbNameList implements NameList {
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
