package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import javax.annotation.processing.Generated;

/**
 * Writes the keys of {@link Todo} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
public final class TodoKeys {
  private TodoKeys() {
  }

  /**
   * {@return the key of an item}
   */
  public static ItemKey of(String userId, String id) {
    return new ItemKey(pk(userId), sk(id));
  }

  /**
   * {@return the partition key, {@code USER#{userId}}}
   */
  public static String pk(String userId) {
    return "USER#".concat(Facet.encode("userId", userId));
  }

  /**
   * {@return the sort key, {@code TODO#{id}}}
   */
  public static String sk(String id) {
    return "TODO#".concat(Facet.encode("id", id));
  }
}
