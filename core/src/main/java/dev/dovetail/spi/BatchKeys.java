package dev.dovetail.spi;

import dev.dovetail.ItemKey;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of a batch, each with the element of the request that it is made of. Not for use by
 * several threads.
 *
 * @param <K> the component that the request is a list of
 */
public final class BatchKeys<K> {
  private final List<K> elements = new ArrayList<>();
  private final List<ItemKey> keys = new ArrayList<>();

  /** Makes a batch without keys. */
  public BatchKeys() {}

  /**
   * Adds a key.
   *
   * @throws dev.dovetail.InvalidKey if it has more bytes than DynamoDB allows
   */
  public void add(K element, ItemKey key) {
    keys.add(KeyLimits.checked(key));
    elements.add(element);
  }

  /** The elements in the order of the request. */
  List<K> elements() {
    return elements;
  }

  /** The keys in the order of the request, with duplicates. */
  List<ItemKey> keys() {
    return keys;
  }
}
