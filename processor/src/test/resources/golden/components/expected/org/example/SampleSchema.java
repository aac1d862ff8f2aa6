package org.example;

import dev.dovetail.ItemKey;
import dev.dovetail.key.Facet;
import dev.dovetail.spi.Attributes;
import dev.dovetail.spi.Elements;
import dev.dovetail.spi.EntityInfo;
import dev.dovetail.spi.EntitySchema;
import dev.dovetail.spi.ItemReader;
import dev.dovetail.spi.ItemWriter;
import dev.dovetail.spi.NullableComponents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Maps {@link Sample} to items and back, and writes and reads their keys.
 */
@Generated("dev.dovetail.processor.DovetailProcessor")
@NullableComponents({
    "org.example.Part.colour",
    "org.example.Sample.labels",
    "org.example.Sample.price"
})
final class SampleSchema extends EntitySchema<Sample> {
  /**
   * The only instance, immutable and safe for use by any number of threads.
   */
  static final SampleSchema INSTANCE = new SampleSchema();

  private SampleSchema() {
    super(
        Sample.class,
        EntityInfo.of("SAMPLE", "colour", "on", "table", "number", "boxed", "price", "other", "part", "parts", "numbers", "labels", "byName"));
  }

  /**
   * {@return the key of an item}
   */
  static ItemKey key(Colour colour, LocalDate on, String table, int number) {
    return new ItemKey(pk(colour, on), sk(table, number));
  }

  /**
   * {@return the partition key, {@code SAMPLE#{colour}#{on}}}
   */
  static String pk(Colour colour, LocalDate on) {
    return "SAMPLE#".concat(Facet.encode("colour", colour)).concat("#").concat(Facet.encode("on", on));
  }

  /**
   * {@return the sort key, {@code {table}#{number}#END}}
   */
  static String sk(String table, int number) {
    return Facet.encode("table", table).concat("#").concat(Facet.encode("number", number)).concat("#END");
  }

  @Override
  public ItemKey key(Sample sample) {
    return key(sample.colour(), sample.on(), sample.table(), sample.number());
  }

  @Override
  protected void write(Sample sample, ItemWriter item) {
    item.constant("colour", sample.colour());
    item.localDate("on", sample.on());
    item.string("table", sample.table());
    item.integer("number", sample.number());
    item.integer("boxed", Attributes.required("boxed", sample.boxed()));
    if (sample.price() != null) {
      item.decimal("price", sample.price());
    }
    if (Attributes.required("other", sample.other()).isPresent()) {
      item.constant("other", sample.other().get());
    }
    item.put("part", fromPart(Attributes.required("part", sample.part())));
    item.put("parts", fromParts(Attributes.required("parts", sample.parts())));
    if (!Attributes.required("numbers", sample.numbers()).isEmpty()) {
      item.put("numbers", fromNumbers(sample.numbers()));
    }
    if (sample.labels() != null && !sample.labels().isEmpty()) {
      item.put("labels", fromLabels(sample.labels()));
    }
    item.put("byName", fromByName(Attributes.required("byName", sample.byName())));
  }

  @Override
  protected Sample read(ItemReader item) {
    return new Sample(
        toColour(item, "colour", item.string("colour")),
        item.localDate("on"),
        item.string("table"),
        item.integer("number"),
        item.integer("boxed"),
        item.has("price") ? item.decimal("price") : null,
        item.has("other") ? Optional.of(toColour(item, "other", item.string("other"))) : Optional.empty(),
        toPart(item.nested("part", item.attribute("part"))),
        item.has("parts") ? toParts(item, item.attribute("parts")) : List.of(),
        item.has("numbers") ? toNumbers(item, item.attribute("numbers")) : Set.of(),
        item.has("labels") ? toLabels(item, item.attribute("labels")) : null,
        item.has("byName") ? toByName(item, item.attribute("byName")) : Map.of());
  }

  private static AttributeValue fromPart(Part value) {
    ItemWriter item = new ItemWriter();
    item.string("name", value.name());
    if (value.colour() != null) {
      item.constant("colour", value.colour());
    }
    item.put("notes", fromNotes(Attributes.required("notes", value.notes())));
    return item.toMap();
  }

  private static AttributeValue fromNotes(List<String> value) {
    List<AttributeValue> elements = new ArrayList<>(value.size());
    for (String element : value) {
      elements.add(Attributes.of("notes", Attributes.element("notes", element)));
    }
    return AttributeValue.createL(elements);
  }

  private static AttributeValue fromParts(List<Part> value) {
    List<AttributeValue> elements = new ArrayList<>(value.size());
    for (Part element : value) {
      elements.add(fromPart(Attributes.element("parts", element)));
    }
    return AttributeValue.createL(elements);
  }

  private static AttributeValue fromNumbers(Set<Integer> value) {
    List<String> elements = new ArrayList<>(value.size());
    for (Integer element : value) {
      elements.add(Attributes.of("numbers", Attributes.element("numbers", element)).n());
    }
    return AttributeValue.createNs(Elements.distinct(elements));
  }

  private static AttributeValue fromLabels(Set<String> value) {
    List<String> elements = new ArrayList<>(value.size());
    for (String element : value) {
      elements.add(Attributes.of("labels", Attributes.element("labels", element)).s());
    }
    return AttributeValue.createSs(Elements.distinct(elements));
  }

  private static AttributeValue fromByName(Map<String, Colour> value) {
    Map<String, AttributeValue> entries = new LinkedHashMap<>();
    for (Map.Entry<String, Colour> entry : value.entrySet()) {
      entries.put(Elements.mapKey("byName", entry.getKey()), Attributes.of("byName", Attributes.element("byName", entry.getValue())));
    }
    return AttributeValue.createM(entries);
  }

  private static Colour toColour(ItemReader item, String name, String code) {
    return switch (code) {
      case "RED" -> Colour.RED;
      case "GREEN" -> Colour.GREEN;
      default -> throw item.unknownConstant(name, "Colour");
    };
  }

  private static Part toPart(ItemReader item) {
    return new Part(
        item.string("name"),
        item.has("colour") ? toColour(item, "colour", item.string("colour")) : null,
        item.has("notes") ? toNotes(item, item.attribute("notes")) : List.of());
  }

  private static List<String> toNotes(ItemReader item, AttributeValue value) {
    List<String> elements = new ArrayList<>();
    for (AttributeValue element : item.list("notes", value)) {
      elements.add(item.string("notes", element));
    }
    return List.copyOf(elements);
  }

  private static List<Part> toParts(ItemReader item, AttributeValue value) {
    List<Part> elements = new ArrayList<>();
    for (AttributeValue element : item.list("parts", value)) {
      elements.add(toPart(item.nested("parts", element)));
    }
    return List.copyOf(elements);
  }

  private static Set<Integer> toNumbers(ItemReader item, AttributeValue value) {
    Set<Integer> elements = new LinkedHashSet<>();
    for (String text : item.numbers("numbers", value)) {
      elements.add(item.integer("numbers", AttributeValue.createN(text)));
    }
    return Set.copyOf(elements);
  }

  private static Set<String> toLabels(ItemReader item, AttributeValue value) {
    Set<String> elements = new LinkedHashSet<>();
    for (String text : item.strings("labels", value)) {
      elements.add(item.string("labels", AttributeValue.createS(text)));
    }
    return Set.copyOf(elements);
  }

  private static Map<String, Colour> toByName(ItemReader item, AttributeValue value) {
    Map<String, Colour> entries = new LinkedHashMap<>();
    for (Map.Entry<String, AttributeValue> entry : item.map("byName", value).entrySet()) {
      entries.put(entry.getKey(), toColour(item, "byName", item.string("byName", entry.getValue())));
    }
    return Map.copyOf(entries);
  }
}
