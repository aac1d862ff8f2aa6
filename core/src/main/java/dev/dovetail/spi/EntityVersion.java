package dev.dovetail.spi;

import dev.dovetail.InvalidItem;
import dev.dovetail.ItemUpgrade;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The entity version that the code knows: which one a stored item has, and how an older item gets
 * the present one. Items of version 1 have no attribute for it. Immutable.
 */
final class EntityVersion {
  private final String type;
  private final int number;
  private final @Nullable ItemUpgrade upgrade;

  private EntityVersion(String type, int number, @Nullable ItemUpgrade upgrade) {
    this.type = type;
    this.number = number;
    this.upgrade = upgrade;
  }

  /** The first version of an entity. */
  static EntityVersion first(String type) {
    return new EntityVersion(type, 1, null);
  }

  /** A later version of an entity. */
  static EntityVersion of(String type, int number, ItemUpgrade upgrade) {
    return new EntityVersion(type, number, upgrade);
  }

  boolean isFirst() {
    return number == 1;
  }

  /** Puts the version into an item that is written as a whole. */
  void put(Map<String, AttributeValue> item) {
    if (!isFirst()) {
      item.put(ItemAttributes.ENTITY_VERSION, value());
    }
  }

  /** The end of a condition that only items of the present version meet. */
  String andPresent(Expressions expressions) {
    String name = expressions.name(ItemAttributes.ENTITY_VERSION);
    return isFirst()
        ? " AND attribute_not_exists(".concat(name).concat(")")
        : " AND ".concat(name).concat(" = ").concat(expressions.value(value()));
  }

  /** The end of a condition that items of newer versions do not meet. */
  String andKnown(Expressions expressions) {
    if (isFirst()) {
      return andPresent(expressions);
    }
    String name = expressions.name(ItemAttributes.ENTITY_VERSION);
    return " AND (attribute_not_exists("
        + name
        + ") OR "
        + name
        + " <= "
        + expressions.value(value())
        + ")";
  }

  /**
   * Whether an item has an older version.
   *
   * @throws InvalidItem if it has a newer one, or none that can be read
   */
  boolean isAfter(Map<String, AttributeValue> item) {
    AttributeValue stored = item.get(ItemAttributes.ENTITY_VERSION);
    if (stored == null) {
      return !isFirst();
    }
    int found = numberOf(stored);
    if (found > number) {
      throw newer(found);
    }
    return found < number;
  }

  /**
   * The attributes of an older item in the present version.
   *
   * @throws InvalidItem if the upgrade fails
   */
  Map<String, AttributeValue> upgraded(Map<String, AttributeValue> item) {
    AttributeValue stored = item.get(ItemAttributes.ENTITY_VERSION);
    Map<String, AttributeValue> present = item;
    for (int from = stored == null ? 1 : numberOf(stored); from < number; from++) {
      present = next(from, present);
    }
    return present;
  }

  private Map<String, AttributeValue> next(int from, Map<String, AttributeValue> item) {
    Map<String, AttributeValue> result;
    try {
      result = upgrade == null ? null : upgrade.upgrade(from, new LinkedHashMap<>(item));
    } catch (RuntimeException e) {
      // Its message, and so the exception itself, might hold values.
      throw failed(from, "threw ".concat(e.getClass().getSimpleName()));
    }
    if (result == null) {
      throw failed(from, "returned null");
    }
    Map<String, AttributeValue> next = new LinkedHashMap<>();
    for (Map.Entry<String, AttributeValue> attribute : result.entrySet()) {
      // What was moved from an attribute that the item does not have is null.
      if (attribute.getValue() != null) {
        next.put(attribute.getKey(), attribute.getValue());
      }
    }
    checkKept(from, item, next);
    return next;
  }

  private void checkKept(
      int from, Map<String, AttributeValue> item, Map<String, AttributeValue> next) {
    Set<String> names = new HashSet<>(item.keySet());
    names.addAll(next.keySet());
    for (String name : names) {
      AttributeValue before = item.get(name);
      if (isOfLibrary(name) && (before == null || !before.equals(next.get(name)))) {
        throw failed(from, "changed " + name + ", which is the library's");
      }
    }
  }

  private static boolean isOfLibrary(String name) {
    return name.startsWith("_") || name.equals(ItemAttributes.PK) || name.equals(ItemAttributes.SK);
  }

  private int numberOf(AttributeValue stored) {
    if (stored.n() != null) {
      BigDecimal found = new BigDecimal(stored.n());
      try {
        int exact = found.intValueExact();
        if (exact > 1) {
          return exact;
        }
      } catch (ArithmeticException e) {
        // It is no version.
      }
    }
    throw new InvalidItem(
        "The attribute "
            + ItemAttributes.ENTITY_VERSION
            + " of a stored "
            + type
            + " is no entity version. It is a whole number from 2 on; items of version 1 do not have it.");
  }

  private InvalidItem newer(int found) {
    return new InvalidItem(
        "A stored "
            + type
            + " has the entity version "
            + found
            + ", but this code knows no later one than "
            + number
            + ". It was neither returned nor changed. Run the code that wrote it here as well.");
  }

  private InvalidItem failed(int from, String what) {
    return new InvalidItem(
        "A stored "
            + type
            + " of the entity version "
            + from
            + " can't be read: its upgrade "
            + what
            + ". An upgrade returns the attributes of version "
            + (from + 1)
            + ", with pk, sk and all whose names start with _ as they were.");
  }

  /** The error of an item whose record, once upgraded, has another key. */
  InvalidItem ofOtherKey() {
    return new InvalidItem(
        "A stored "
            + type
            + " of an older entity version can't be read: its upgrade gives the components of its key other"
            + " values. An item keeps its key for life, so an upgrade keeps these values.");
  }

  private AttributeValue value() {
    return AttributeValue.createN(Integer.toString(number));
  }
}
