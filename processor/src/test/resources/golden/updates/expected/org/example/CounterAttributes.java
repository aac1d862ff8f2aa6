package org.example;

import dev.dovetail.Attribute;
import dev.dovetail.AttributeType;
import dev.dovetail.DocumentPath;
import dev.dovetail.ListAttribute;
import dev.dovetail.NumberAttribute;
import dev.dovetail.SetAttribute;
import dev.dovetail.StringAttribute;
import dev.dovetail.spi.AttributeTypes;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.ItemWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Has the attributes of {@link Counter} items.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
final class CounterAttributes {
  /**
   * The attribute {@code name}.
   */
  static final StringAttribute<Counter> NAME = new StringAttribute<Counter>(
      DocumentPath.of("name"),
      AttributeTypes.<String>plain());

  /**
   * The attribute {@code title}.
   */
  static final StringAttribute<Counter> TITLE = new StringAttribute<Counter>(
      DocumentPath.of("title"),
      AttributeTypes.<String>plain());

  /**
   * The attribute {@code count}.
   */
  static final NumberAttribute<Counter, Long> COUNT = new NumberAttribute<Counter, Long>(
      DocumentPath.of("count"),
      AttributeTypes.<Long>plain());

  /**
   * The attribute {@code left}.
   */
  static final NumberAttribute<Counter, BigDecimal> LEFT = new NumberAttribute<Counter, BigDecimal>(
      DocumentPath.of("left"),
      AttributeTypes.<BigDecimal>plain());

  /**
   * The attribute {@code marks}.
   */
  static final ListAttribute<Counter, Integer, NumberAttribute<Counter, Integer>> MARKS = new ListAttribute<Counter, Integer, NumberAttribute<Counter, Integer>>(
      new NumberAttribute<Counter, Integer>(
          DocumentPath.of("marks"),
          AttributeTypes.<Integer>plain()));

  /**
   * The attribute {@code pages}.
   */
  static final SetAttribute<Counter, Integer> PAGES = new SetAttribute<Counter, Integer>(
      DocumentPath.of("pages"),
      AttributeTypes.<Integer>plain());

  /**
   * The attribute {@code first}.
   */
  static final Attribute<Counter, Counter.First> FIRST = new Attribute<Counter, Counter.First>(
      DocumentPath.of("first"),
      new Types.FirstType());

  /**
   * The attribute {@code first.paper}.
   */
  static final StringAttribute<Counter> FIRST_PAPER = new StringAttribute<Counter>(
      DocumentPath.of("first", "paper"),
      AttributeTypes.<String>plain());

  /**
   * The attribute {@code first.page}.
   */
  static final NumberAttribute<Counter, Integer> FIRST_PAGE = new NumberAttribute<Counter, Integer>(
      DocumentPath.of("first", "page"),
      AttributeTypes.<Integer>plain());

  /**
   * The attribute {@code first.names}.
   */
  static final ListAttribute<Counter, String, StringAttribute<Counter>> FIRST_NAMES = new ListAttribute<Counter, String, StringAttribute<Counter>>(
      new StringAttribute<Counter>(
          DocumentPath.of("first", "names"),
          AttributeTypes.<String>plain()));

  private CounterAttributes() {
  }

  private static final class Types {
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

    private static final class FirstType implements AttributeType<Counter.First> {
      @Override
      public AttributeValue stored(String name, Counter.First value) {
        return fromFirst(value);
      }
    }
  }
}
