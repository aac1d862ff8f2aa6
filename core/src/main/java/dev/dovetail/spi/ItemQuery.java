package dev.dovetail.spi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The part of one partition that a query reads. Built and used by one call, so not safe for use by
 * several threads.
 */
public final class ItemQuery {
  private final String pattern;
  private final @Nullable String index;
  private final Map<String, AttributeValue> equal = new LinkedHashMap<>();
  private final List<String> sortAttributes = new ArrayList<>();
  private String sortAttribute = ItemAttributes.SK;
  private @Nullable String sortPrefix;
  private boolean descending;
  private boolean consistent;

  private ItemQuery(String pattern, @Nullable String index) {
    this.pattern = pattern;
    this.index = index;
  }

  /** {@return a query of a partition of the table} */
  public static ItemQuery ofTable(String pattern, String pk) {
    return new ItemQuery(pattern, null)
        .where(ItemAttributes.PK, AttributeValue.createS(KeyLimits.partition(pk)));
  }

  /** {@return a query of a partition of an index, for items of one type} */
  public static ItemQuery ofIndex(String pattern, String index, String type) {
    return new ItemQuery(pattern, index).where(ItemAttributes.TYPE, AttributeValue.createS(type));
  }

  /** {@return a query of a partition of an index whose partition key the library composes} */
  public static ItemQuery ofIndex(
      String pattern, String index, String partitionAttribute, String pk) {
    return new ItemQuery(pattern, index)
        .where(partitionAttribute, AttributeValue.createS(KeyLimits.partition(pk)));
  }

  /** Demands that a key attribute has a value. */
  public ItemQuery where(String attribute, AttributeValue value) {
    equal.put(attribute, value);
    return this;
  }

  /** Names the attribute that holds the composed sort key of the index. */
  public ItemQuery sortedBy(String attribute) {
    this.sortAttribute = attribute;
    return orderedBy(attribute);
  }

  /** Demands that the composed sort key is this one. */
  public ItemQuery sortKey(String sk) {
    return where(sortAttribute, AttributeValue.createS(KeyLimits.sort(sk)));
  }

  /**
   * Demands that the composed sort key starts with complete segments, the last delimiter included.
   */
  public ItemQuery sortPrefix(String prefix) {
    this.sortPrefix = KeyLimits.sort(prefix);
    return this;
  }

  /**
   * Names the attributes of the index's sort key that the query leaves open: a cursor holds them.
   */
  public ItemQuery orderedBy(String... attributes) {
    sortAttributes.addAll(List.of(attributes));
    return this;
  }

  /** Reverses the order. */
  public ItemQuery descending() {
    this.descending = true;
    return this;
  }

  /** Makes the read strongly consistent. */
  public ItemQuery consistent() {
    this.consistent = true;
    return this;
  }

  String pattern() {
    return pattern;
  }

  @Nullable String index() {
    return index;
  }

  Map<String, AttributeValue> equal() {
    return equal;
  }

  /** The attribute that holds the composed sort key. */
  String sortAttribute() {
    return sortAttribute;
  }

  @Nullable String sortPrefix() {
    return sortPrefix;
  }

  boolean isDescending() {
    return descending;
  }

  boolean isConsistent() {
    return consistent;
  }

  /** The attributes of a position within the partition: what a cursor has to hold. */
  List<String> positionAttributes() {
    if (index == null) {
      return List.of(ItemAttributes.SK);
    }
    List<String> attributes = new ArrayList<>(sortAttributes);
    attributes.add(ItemAttributes.PK);
    attributes.add(ItemAttributes.SK);
    attributes.removeAll(equal.keySet());
    return attributes;
  }

  String condition(Expressions expressions) {
    StringBuilder condition = new StringBuilder();
    for (Map.Entry<String, AttributeValue> part : equal.entrySet()) {
      condition
          .append(condition.isEmpty() ? "" : " AND ")
          .append(expressions.name(part.getKey()))
          .append(" = ")
          .append(expressions.value(part.getValue()));
    }
    if (sortPrefix != null) {
      condition
          .append(" AND begins_with(")
          .append(expressions.name(sortAttribute))
          .append(", ")
          .append(expressions.value(AttributeValue.createS(sortPrefix)))
          .append(')');
    }
    return condition.toString();
  }
}
