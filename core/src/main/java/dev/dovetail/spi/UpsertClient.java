package dev.dovetail.spi;

import dev.dovetail.AlreadyExists;
import dev.dovetail.ConditionFailed;
import dev.dovetail.NotFound;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Carries out upserts of generated repositories on one table.
 *
 * <p>An upsert is one request that creates or changes the item. Only where an expired item is in
 * its place there is a second one, which replaces it as a whole. Immutable, and safe for use by any
 * number of threads.
 */
public final class UpsertClient {
  private final TableClient table;

  /**
   * Makes a client.
   *
   * @param table the table
   */
  public UpsertClient(TableClient table) {
    this.table = table;
  }

  /**
   * Writes an item, whether there is one with its key or not, and returns it as it is then.
   *
   * @param item the item as it is if there was none
   * @param kept the components that an item keeps if there is one
   */
  public <T> T upsert(EntitySchema<T> schema, T item, List<String> kept) {
    Backoff backoff = new Backoff(table.options());
    while (true) {
      try {
        return change(schema, item, kept).send(table.sender());
      } catch (NotFound expired) {
        if (schema.info().timeToLive() == null) {
          throw expired;
        }
      }
      try {
        return PreparedPut.of(table, schema, item).send(table.sender());
      } catch (AlreadyExists alive) {
        // Somebody else took the place of the expired item.
        if (!backoff.again(false)) {
          throw new ConditionFailed(alive.key(), alive);
        }
      }
    }
  }

  private <T> PreparedUpdate<T> change(EntitySchema<T> schema, T item, List<String> kept) {
    WriteToken token = WriteToken.of(table.options());
    Map<String, AttributeValue> attributes = schema.toItem(item);
    token.mark(attributes);
    TableClient.check(schema, attributes);
    ItemUpdate update = update(schema, attributes, kept).create();
    return PreparedUpdate.of(table, schema, EntitySchema.keyOf(attributes), update, token);
  }

  /** What an upsert changes of an item. */
  static ItemUpdate update(
      EntitySchema<?> schema, Map<String, AttributeValue> attributes, List<String> kept) {
    ItemUpdate update = new ItemUpdate();
    update.change(ItemAttributes.TYPE, attributes.get(ItemAttributes.TYPE));
    if (!schema.info().entityVersion().isFirst()) {
      update.change(ItemAttributes.ENTITY_VERSION, attributes.get(ItemAttributes.ENTITY_VERSION));
    }
    for (String component : schema.info().components()) {
      AttributeValue value = attributes.get(component);
      if (component.equals(schema.info().version())) {
        update.count(component);
      } else if (value == null || !kept.contains(component)) {
        update.change(component, value);
      } else {
        update.keep(component, value);
      }
    }
    for (String attribute : schema.info().composedAttributes()) {
      update.change(attribute, attributes.get(attribute));
    }
    return update;
  }
}
