package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import javax.annotation.processing.Generated;

/**
 * Writes the keys of {@link Name} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class NameKeys {
  private NameKeys() {
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey of(String name) {
    return new ItemKey(pk(), sk(name));
  }

  /**
   * {@return the partition key, {@code NAMES}}
   */
  static String pk() {
    return "NAMES";
  }

  /**
   * {@return the sort key, {@code {name}}}
   */
  static String sk(String name) {
    return Facet.encode("name", name);
  }
}
