package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.Elements;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Maps {@link Counter} to items and back, and writes and reads their keys.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class CounterSchema extends EntitySchema<Counter> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  static final CounterSchema INSTANCE = new CounterSchema();

  private CounterSchema() {
    super(
        Counter.class,
        EntityInfo.of("COUNTER", "name", "title", "count", "left", "marks", "pages", "first")
            .index("byCount", "_type:S title:S", "count:N"));
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey key(String name) {
    return new ItemKey(pk(name), sk());
  }

  /**
   * {@return the partition key, {@code COUNTER#{name}}}
   */
  static String pk(String name) {
    return "COUNTER#".concat(Facet.encode("name", name));
  }

  /**
   * {@return the sort key, {@code COUNTER}}
   */
  static String sk() {
    return "COUNTER";
  }

  @Override
  public ItemKey key(Counter counter) {
    return key(counter.name());
  }

  @Override
  protected void write(Counter counter, ItemWriter item) {
    item.string("name", counter.name());
    item.keyString("title", counter.title());
    item.longInteger("count", counter.count());
    if (Attributes.required("left", counter.left()).isPresent()) {
      item.decimal("left", counter.left().get());
    }
    item.put("marks", fromMarks(Attributes.required("marks", counter.marks())));
    if (!Attributes.required("pages", counter.pages()).isEmpty()) {
      item.put("pages", fromPages(counter.pages()));
    }
    item.put("first", fromFirst(Attributes.required("first", counter.first())));
  }

  @Override
  protected Counter read(ItemReader item) {
    return new Counter(
        item.string("name"),
        item.string("title"),
        item.longInteger("count"),
        item.has("left") ? Optional.of(item.decimal("left")) : Optional.empty(),
        item.has("marks") ? toMarks(item, item.attribute("marks")) : List.of(),
        item.has("pages") ? toPages(item, item.attribute("pages")) : Set.of(),
        toFirst(item.nested("first", item.attribute("first"))));
  }

  private static AttributeValue fromMarks(List<Integer> value) {
    List<AttributeValue> elements = new ArrayList<>(value.size());
    for (Integer element : value) {
      elements.add(Attributes.of("marks", Attributes.element("marks", element)));
    }
    return AttributeValue.createL(elements);
  }

  private static AttributeValue fromPages(Set<Integer> value) {
    List<String> elements = new ArrayList<>(value.size());
    for (Integer element : value) {
      elements.add(Attributes.of("pages", Attributes.element("pages", element)).n());
    }
    return AttributeValue.createNs(Elements.distinct(elements));
  }

  private static AttributeValue fromFirst(Counter.First value) {
    ItemWriter item = new ItemWriter();
    if (Attributes.required("paper", value.paper()).isPresent()) {
      item.string("paper", value.paper().get());
    }
    if (Attributes.required("page", value.page()).isPresent()) {
      item.integer("page", value.page().get());
    }
    item.put("names", fromNames(Attributes.required("names", value.names())));
    return item.toMap();
  }

  private static AttributeValue fromNames(List<String> value) {
    List<AttributeValue> elements = new ArrayList<>(value.size());
    for (String element : value) {
      elements.add(Attributes.of("names", Attributes.element("names", element)));
    }
    return AttributeValue.createL(elements);
  }

  private static List<Integer> toMarks(ItemReader item, AttributeValue value) {
    List<Integer> elements = new ArrayList<>();
    for (AttributeValue element : item.list("marks", value)) {
      elements.add(item.integer("marks", element));
    }
    return List.copyOf(elements);
  }

  private static Set<Integer> toPages(ItemReader item, AttributeValue value) {
    Set<Integer> elements = new LinkedHashSet<>();
    for (String text : item.numbers("pages", value)) {
      elements.add(item.integer("pages", AttributeValue.createN(text)));
    }
    return Set.copyOf(elements);
  }

  private static Counter.First toFirst(ItemReader item) {
    return new Counter.First(
        item.has("paper") ? Optional.of(item.string("paper")) : Optional.empty(),
        item.has("page") ? Optional.of(item.integer("page")) : Optional.empty(),
        item.has("names") ? toNames(item, item.attribute("names")) : List.of());
  }

  private static List<String> toNames(ItemReader item, AttributeValue value) {
    List<String> elements = new ArrayList<>();
    for (AttributeValue element : item.list("names", value)) {
      elements.add(item.string("names", element));
    }
    return List.copyOf(elements);
  }
}
