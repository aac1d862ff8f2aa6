package dev.dovetail.spi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The part of one partition that a query reads. Built and used by one call, so not safe for use by
 * several threads.
 */
public final class ItemQuery {
  /**
   * Stands in for the delimiter behind a facet, and is greater than all that follows there: no key
   * has it without two digits.
   */
  private static final String BEHIND = "$";

  private final String pattern;
  private final @Nullable String index;
  private final Map<String, AttributeValue> equal = new LinkedHashMap<>();
  private final List<String> sortAttributes = new ArrayList<>();
  private @Nullable String sortAttribute;
  private @Nullable String sortPrefix;
  private KeyRange.@Nullable Bound lower;
  private KeyRange.@Nullable Bound upper;
  private @Nullable KeyRange range;
  private boolean oneLength;
  private boolean empty;
  private boolean descending;
  private boolean consistent;
  private boolean includingExpired;
  private int shards;

  private ItemQuery(String pattern, @Nullable String index, @Nullable String sortAttribute) {
    this.pattern = pattern;
    this.index = index;
    this.sortAttribute = sortAttribute;
  }

  /** {@return a query of a partition of the table} */
  public static ItemQuery ofTable(String pattern, String pk) {
    return new ItemQuery(pattern, null, ItemAttributes.SK)
        .where(ItemAttributes.PK, AttributeValue.createS(KeyLimits.partition(pk)));
  }

  /** {@return a query of a partition of an index, for items of one type} */
  public static ItemQuery ofIndex(String pattern, String index, String type) {
    return new ItemQuery(pattern, index, null)
        .where(ItemAttributes.TYPE, AttributeValue.createS(type));
  }

  /** {@return a query of a partition of an index whose partition key the library composes} */
  public static ItemQuery ofIndex(
      String pattern, String index, String partitionAttribute, String pk) {
    return new ItemQuery(pattern, index, null)
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
    return where(Objects.requireNonNull(sortAttribute), AttributeValue.createS(KeyLimits.sort(sk)));
  }

  /**
   * Demands that the composed sort key starts with complete segments, the last delimiter included.
   */
  public ItemQuery sortPrefix(String prefix) {
    this.sortPrefix = KeyLimits.sort(prefix);
    return this;
  }

  /**
   * Demands that the next facet of the sort key starts with a text, or nothing if it is empty.
   *
   * @param start the start of the facet, encoded
   */
  public ItemQuery startsWith(String start) {
    this.sortPrefix = start.isEmpty() ? sortPrefix : prefix().concat(start);
    return this;
  }

  /** Demands that the next facet of the sort key is this one or a greater one. */
  public ItemQuery from(String facet) {
    return lower(prefix().concat(facet));
  }

  /** Demands that the next facet of the sort key is greater. */
  public ItemQuery after(String facet) {
    return lower(prefix().concat(facet).concat(BEHIND));
  }

  /** Demands that the next facet of the sort key is this one or a lesser one. */
  public ItemQuery to(String facet) {
    return upper(KeyRange.included(prefix().concat(facet).concat(BEHIND)));
  }

  /** Demands that the next facet of the sort key is less, where other segments follow it. */
  public ItemQuery before(String facet) {
    return upper(KeyRange.included(prefix().concat(facet))); // No key ends here.
  }

  /** Demands that the last facet of the sort key is less, where it is also the last segment. */
  public ItemQuery beforeLast(String facet) {
    return upper(KeyRange.excluded(prefix().concat(facet)));
  }

  /** Demands that a string attribute starts with a text, or nothing if it is empty. */
  public ItemQuery startsWith(String attribute, String start) {
    this.sortAttribute = attribute;
    return startsWith(KeyRange.wellFormed(attribute, start));
  }

  /** Demands that an attribute has a value or a greater one. */
  public ItemQuery from(String attribute, AttributeValue value) {
    return lower(attribute, value, true);
  }

  /** Demands that an attribute is greater. */
  public ItemQuery after(String attribute, AttributeValue value) {
    return lower(attribute, value, false);
  }

  /** Demands that an attribute has a value or a lesser one. */
  public ItemQuery to(String attribute, AttributeValue value) {
    return upper(attribute, value, true);
  }

  /** Demands that an attribute is less. */
  public ItemQuery before(String attribute, AttributeValue value) {
    return upper(attribute, value, false);
  }

  /** Says that all texts in the place of the range have the same length: bounds are short then. */
  public ItemQuery ofOneLength() {
    this.oneLength = true;
    return this;
  }

  private ItemQuery lower(String text) {
    this.lower = KeyRange.included(text);
    return this;
  }

  private ItemQuery upper(KeyRange.Bound bound) {
    this.upper = bound;
    return this;
  }

  private ItemQuery lower(String attribute, AttributeValue value, boolean included) {
    this.sortAttribute = attribute;
    this.lower = KeyRange.bound(attribute, value, included);
    return this;
  }

  private ItemQuery upper(String attribute, AttributeValue value, boolean included) {
    this.sortAttribute = attribute;
    this.upper = KeyRange.bound(attribute, value, included);
    return this;
  }

  private String prefix() {
    return sortPrefix == null ? "" : sortPrefix;
  }

  /** Works out the range, once all parts are known. */
  void complete(EntityInfo entity) {
    int limit = KeyLimits.sortBytesLeft(entity, this);
    if (sortAttribute == null || lower == null && upper == null) {
      empty = Utf8.length(prefix()) > limit;
      return;
    }
    if (sortPrefix != null) {
      // A bound that was not asked for is that of the prefix: beyond it are other entities.
      String before = sortPrefix.substring(0, sortPrefix.length() - 1);
      lower = lower == null ? KeyRange.included(sortPrefix) : lower;
      upper = upper == null ? KeyRange.included(before.concat(BEHIND)) : upper;
    }
    range = KeyRange.of(sortAttribute, lower, upper, limit, oneLength);
    empty = range.empty();
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

  /** Reads items that have expired as well. */
  public ItemQuery includingExpired() {
    this.includingExpired = true;
    return this;
  }

  /** Spreads the partition of the table over a number of shards, which are read as one. */
  public ItemQuery sharded(int shards) {
    this.shards = shards;
    return this;
  }

  String pattern() {
    return pattern;
  }

  /** The number of shards, or 0 if the partition is one. */
  int shards() {
    return shards;
  }

  @Nullable String index() {
    return index;
  }

  Map<String, AttributeValue> equal() {
    return equal;
  }

  @Nullable String sortPrefix() {
    return sortPrefix;
  }

  /** The attribute of the prefix or the range, or null if the query has neither. */
  @Nullable String sortAttribute() {
    return sortAttribute;
  }

  /** The range, or null if the query has none. */
  @Nullable KeyRange range() {
    return range;
  }

  /** Whether nothing can be there to be read. */
  boolean isEmpty() {
    return empty;
  }

  boolean isDescending() {
    return descending;
  }

  boolean isConsistent() {
    return consistent;
  }

  boolean isIncludingExpired() {
    return includingExpired;
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
}
