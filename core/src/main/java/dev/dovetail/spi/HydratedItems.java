package dev.dovetail.spi;

import dev.dovetail.BatchIncomplete;
import dev.dovetail.ItemKey;
import dev.dovetail.RepositoryException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Reads the items of entries of an index, and keeps those that still are where the index has them.
 *
 * <p>The reads are strongly consistent: an eventually consistent one may not see an item yet that
 * the index has, and a cursor would go past it for good.
 */
final class HydratedItems<T> extends KeyReads {
  private final ItemView<T> view;
  private final Map<ItemKey, Map<String, AttributeValue>> entries;
  private final Set<String> indexKey;
  private final Expiry expiry;
  private final Map<ItemKey, T> found = new ConcurrentHashMap<>();

  /**
   * Prepares the reads.
   *
   * @param view what the items are read as
   * @param entries what the index has of each
   * @param indexKey the attributes of the key of the index, and of the table
   * @param expiry what is hidden
   */
  HydratedItems(
      TableClient table,
      ItemView<T> view,
      Map<ItemKey, Map<String, AttributeValue>> entries,
      Set<String> indexKey,
      Expiry expiry) {
    super(table, view, entries.keySet(), true);
    this.view = view;
    this.entries = entries;
    this.indexKey = indexKey;
    this.expiry = expiry;
  }

  /**
   * The items by key, as far as there are any.
   *
   * @throws RepositoryException if not all could be read
   */
  Map<ItemKey, T> read() {
    run();
    int left = left().size();
    if (left > 0) {
      throw new BatchIncomplete(entries.size() - left, left, failure());
    }
    return found;
  }

  @Override
  KeysAndAttributes.Builder project(KeysAndAttributes.Builder request) {
    Expressions expressions = new Expressions();
    String projection = view.projection(expressions, false, indexKey);
    return projection == null
        ? request
        : request.projectionExpression(projection).expressionAttributeNames(expressions.names());
  }

  @Override
  void keep(ItemKey key, Map<String, AttributeValue> item) {
    Map<String, AttributeValue> entry = entries.get(key);
    if (entry != null
        && view.info().types().has(EntitySchema.typeOf(item))
        && !expiry.hides(item)
        && isAt(entry, item)) {
      found.put(key, view.item(item));
    }
  }

  /** Whether the index has an item at the place of an entry. */
  private boolean isAt(Map<String, AttributeValue> entry, Map<String, AttributeValue> item) {
    for (String attribute : indexKey) {
      AttributeValue value = entry.get(attribute);
      if (value == null || !value.equals(item.get(attribute))) {
        return false;
      }
    }
    return true;
  }
}
