package dev.dovetail.testkit.contract;

import dev.dovetail.model.AttributeModel;
import dev.dovetail.model.AttributeRole;
import dev.dovetail.model.FacetModel;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws records of an entity. For one thread. */
final class Drawn {
  /** No test lives to see it. */
  private static final long FAR = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();

  private final Subject subject;
  private final Random random;
  private final Values values;
  private final Map<String, Function<Random, ?>> components;
  private final boolean extreme;

  Drawn(
      Subject subject,
      Random random,
      Map<Class<?>, Function<Random, ?>> types,
      Map<String, Function<Random, ?>> components,
      boolean extreme) {
    this.subject = subject;
    this.random = random;
    this.values = new Values(random, types);
    this.components = components;
    this.extreme = extreme;
  }

  Values values() {
    return values;
  }

  /** {@return any record, as it is when it has been stored and read} */
  Object next() {
    return subject.parts().make(draw());
  }

  /**
   * {@return records with different keys, many of which share their partitions and the starts of
   * their sort keys}
   */
  List<Object> related(int count) {
    Object first = next();
    List<Object> records = new ArrayList<>(List.of(first));
    Set<Object> keys = new HashSet<>(Set.of(subject.schema().key(first)));
    for (int i = 0; i < count * 8 && records.size() < count; i++) {
      Map<String, @Nullable Object> mixed = draw();
      Object other = records.get(random.nextInt(records.size()));
      subject
          .parts()
          .take(other)
          .forEach(
              (name, value) -> {
                if (random.nextInt(5) < share(name)) {
                  mixed.put(name, value);
                }
              });
      Object record = subject.parts().make(mixed);
      if (keys.add(subject.schema().key(record))) {
        records.add(record);
      }
    }
    return records;
  }

  /**
   * How often of five times a component is shared: unique ones never, those of partitions mostly.
   */
  private int share(String component) {
    if (Subject.uniques(subject.entity()).stream()
        .anyMatch(unique -> unique.component().equals(component))) {
      return 0;
    }
    return subject.entity().pk().contains("{" + component + "}") ? 4 : 3;
  }

  /** {@return a record that has the given one's key and else nothing of it} */
  Object sameKey(Object record) {
    Map<String, @Nullable Object> mixed = draw();
    subject
        .parts()
        .take(record)
        .forEach(
            (name, value) -> {
              String facet = "{" + name + "}";
              if (subject.entity().pk().contains(facet)
                  || subject.entity().sk().contains(facet)
                  || subject.isManaged(name)) {
                mixed.put(name, value);
              }
            });
    return subject.parts().make(mixed);
  }

  private Map<String, @Nullable Object> draw() {
    Map<String, @Nullable Object> drawn = new HashMap<>();
    for (AttributeModel attribute : subject.entity().attributes()) {
      drawn.put(attribute.name(), component(attribute));
    }
    return drawn;
  }

  private @Nullable Object component(AttributeModel attribute) {
    Function<Random, ?> given =
        components.get(subject.parts().type().getName() + "." + attribute.name());
    if (given != null) {
      return given.apply(random);
    }
    RecordParts.Part part = subject.parts().part(attribute.name());
    AttributeRole role = attribute.role();
    if (role == AttributeRole.TIME_TO_LIVE) {
      return wrapped(part, Instant.ofEpochSecond(FAR + random.nextInt(1000)));
    }
    if (role == AttributeRole.VERSION) {
      return Values.raw(part.type()) == int.class || Values.raw(part.type()) == Integer.class
          ? (Object) (1 + random.nextInt(9))
          : (Object) (1L + random.nextInt(9));
    }
    Form form = form(attribute.name());
    if (role == AttributeRole.GENERATED_ID && Values.raw(part.type()) == String.class) {
      return new UUID(random.nextLong(), random.nextLong()).toString();
    }
    if (role == AttributeRole.CREATED_AT || role == AttributeRole.UPDATED_AT) {
      return Instant.ofEpochSecond(1_700_000_000L + random.nextInt(40));
    }
    boolean collection = Collection.class.isAssignableFrom(Values.raw(part.type()));
    if (!attribute.required()
        && part.nullable()
        && !collection
        && !Map.class.isAssignableFrom(Values.raw(part.type()))
        && values.oneIn(4)) {
      return null;
    }
    return values.of(part.type(), form);
  }

  private static Object wrapped(RecordParts.Part part, Instant time) {
    return Values.raw(part.type()) == Optional.class ? Optional.of(time) : time;
  }

  /** {@return a value for a parameter that has no component's name} */
  Object parameter(Type type) {
    return values.of(type, Form.PLAIN);
  }

  private Form form(String component) {
    FacetModel facet = subject.facet(component).orElse(null);
    Form form = Form.of(facet, subject.keyAttributes().contains(component), true);
    return extreme ? form.withExtremes() : form;
  }
}
