package dev.dovetail.testkit.values;

import dev.dovetail.model.AttributeModel;
import dev.dovetail.model.AttributeRole;
import dev.dovetail.model.EntityModel;
import dev.dovetail.model.FacetModel;
import dev.dovetail.model.IndexModel;
import dev.dovetail.model.TableModel;
import dev.dovetail.model.UniqueModel;
import dev.dovetail.spi.EntitySchema;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Draws the components of an entity's records: of their types, within what the model knows of their
 * keys, absent now and then where they may be. For one thread.
 */
public final class EntityValues {
  private static final int ELEMENTS = 4;
  private static final int DECIMALS = 6;

  /** No item has expired before the year 2900, and DynamoDB deletes none. */
  private static final long FAR_AHEAD = Instant.parse("2900-01-01T00:00:00Z").getEpochSecond();

  private final EntityModel entity;
  private final RecordParts parts;
  private final Random random;
  private final Texts texts;
  private final Scalars scalars;
  private final int leastOfKeys;
  private final List<UniqueModel> uniques;
  private final Map<String, FacetModel> facets = new HashMap<>();
  private final Set<String> ofKeys = new HashSet<>();
  private final Map<Class<?>, Function<Random, ?>> types = new HashMap<>();
  private final Map<String, Function<Random, ?>> components = new HashMap<>();

  /**
   * Makes what draws the values of an entity.
   *
   * @param parts the components of its record
   * @param random what decides them
   */
  public EntityValues(
      TableModel table, EntityModel entity, RecordParts parts, Random random, Spread spread) {
    this.entity = entity;
    this.parts = parts;
    this.random = random;
    this.texts = new Texts(random, spread);
    this.scalars = new Scalars(random, spread);
    // Long enough that few are the same, or not empty.
    this.leastOfKeys = spread == Spread.WIDE ? 8 : 1;
    for (FacetModel facet : entity.facets()) {
      facets.put(facet.component(), facet);
      ofKeys.add(facet.component());
    }
    // An item may not have an empty text where an index of another entity has its key.
    for (IndexModel index : table.indexes()) {
      Stream.concat(index.key().partition().stream(), index.key().sort().stream())
          .forEach(attribute -> ofKeys.add(attribute.name()));
    }
    this.uniques = entity.uniques() == null ? List.of() : entity.uniques();
    uniques.forEach(unique -> ofKeys.add(unique.component()));
    uniques.forEach(unique -> ofKeys.addAll(unique.scope()));
  }

  /** Draws all values of a type from the caller's own. */
  public EntityValues with(Class<?> type, Function<Random, ?> value) {
    types.put(type, value);
    return this;
  }

  /** Draws a component of the entity from the caller's own values. */
  public EntityValues with(String component, Function<Random, ?> value) {
    components.put(component, value);
    return this;
  }

  /**
   * {@return a value for each component of a record, by name}
   *
   * @throws IllegalStateException if nobody but the caller can draw one
   */
  public Map<String, @Nullable Object> next() {
    Map<String, @Nullable Object> drawn = new LinkedHashMap<>();
    for (AttributeModel attribute : entity.attributes()) {
      Function<Random, ?> own = components.get(attribute.name());
      drawn.put(attribute.name(), own == null ? component(attribute) : own.apply(random));
    }
    return drawn;
  }

  /**
   * {@return a value of a type that is no component}
   *
   * @throws IllegalStateException if nobody but the caller can draw one
   */
  public Object of(Type type) {
    return any("", type, 0);
  }

  /**
   * {@return the values of a record that no other may have, each with its component and scope}
   *
   * @param schema that of the record
   */
  public <T> List<List<@Nullable AttributeValue>> uniques(EntitySchema<T> schema, T record) {
    List<List<@Nullable AttributeValue>> found = new ArrayList<>();
    for (UniqueModel unique : uniques) {
      AttributeValue value = schema.attributeValue(record, unique.component());
      if (value != null) {
        List<@Nullable AttributeValue> one = new ArrayList<>();
        one.add(AttributeValue.fromS(unique.component()));
        one.add(value);
        unique.scope().forEach(name -> one.add(schema.attributeValue(record, name)));
        found.add(one);
      }
    }
    return found;
  }

  private @Nullable Object component(AttributeModel attribute) {
    Type type = parts.part(attribute.name()).type();
    boolean optional = RecordParts.raw(type) == Optional.class;
    if (!attribute.required() && random.nextInt(3) == 0) {
      return optional ? Optional.empty() : null;
    }
    Object value = present(attribute, optional ? RecordParts.argument(type, 0) : type);
    return optional ? Optional.of(value) : value;
  }

  private Object present(AttributeModel attribute, Type type) {
    String name = attribute.name();
    Class<?> raw = RecordParts.raw(type);
    Function<Random, ?> own = types.get(raw);
    if (own != null) {
      return own.apply(random);
    }
    FacetModel facet = facets.get(name);
    AttributeRole role = attribute.role();
    if (role == AttributeRole.TIME_TO_LIVE) {
      return Instant.ofEpochSecond(FAR_AHEAD + random.nextInt(1_000_000_000));
    } else if (role == AttributeRole.GENERATED_ID && raw == String.class) {
      return new UUID(random.nextLong(), random.nextLong()).toString();
    } else if (role == AttributeRole.VERSION) {
      int version = 1 + random.nextInt(100);
      return raw == int.class || raw == Integer.class ? (Object) version : (Object) (long) version;
    }
    // An empty set is not stored, and one that may be absent would be read as such.
    int least = ofKeys.contains(name) ? leastOfKeys : attribute.required() ? 0 : 1;
    if (raw == String.class) {
      return text(facet, least);
    }
    boolean set = role == AttributeRole.CREATED_AT || role == AttributeRole.UPDATED_AT;
    Object scalar = scalars.of(raw, least, decimals(facet), unit(facet, set));
    return scalar == null ? any(name, type, least) : scalar;
  }

  private String text(@Nullable FacetModel facet, int least) {
    if (facet == null) {
      return texts.next(least, Integer.MAX_VALUE);
    }
    int bytes = facet.maxBytes() == null ? Integer.MAX_VALUE : facet.maxBytes();
    String text = texts.next(Math.min(least, bytes), bytes);
    // Two that differ in case would be one key.
    return facet.encoding().equals("string(folded)") ? text.toLowerCase(Locale.ROOT) : text;
  }

  private static int decimals(@Nullable FacetModel facet) {
    return facet != null && facet.encoding().startsWith("decimal(")
        ? Integer.parseInt(facet.encoding().replaceAll("\\D", ""))
        : DECIMALS;
  }

  /** The library sets times in milliseconds, unless a key has only seconds. */
  private static ChronoUnit unit(@Nullable FacetModel facet, boolean setByTheLibrary) {
    ChronoUnit unit = ChronoUnit.NANOS;
    if (facet != null && facet.encoding().startsWith("instant(")) {
      String name = facet.encoding().substring(8, facet.encoding().length() - 1);
      unit = ChronoUnit.valueOf(name.toUpperCase(Locale.ROOT));
    }
    return setByTheLibrary && unit != ChronoUnit.SECONDS ? ChronoUnit.MILLIS : unit;
  }

  /** A value of any type that is stored, of this length at least if it has one. */
  private Object any(String name, Type type, int least) {
    Class<?> raw = RecordParts.raw(type);
    Function<Random, ?> own = types.get(raw);
    if (own != null) {
      return own.apply(random);
    } else if (raw == String.class) {
      return texts.next(least, Integer.MAX_VALUE);
    } else if (raw == Optional.class) {
      return random.nextInt(3) == 0
          ? Optional.empty()
          : Optional.of(any(name, RecordParts.argument(type, 0), 1));
    }
    int number = least + random.nextInt(ELEMENTS);
    if (raw == List.class) {
      return List.copyOf(elements(name, RecordParts.argument(type, 0), number));
    } else if (raw == Set.class) {
      return Set.copyOf(new LinkedHashSet<>(elements(name, RecordParts.argument(type, 0), number)));
    } else if (raw == Map.class) {
      Map<String, Object> entries = new LinkedHashMap<>();
      for (int i = 0; i < number; i++) {
        entries.put(texts.next(1, Integer.MAX_VALUE), any(name, RecordParts.argument(type, 1), 0));
      }
      return Map.copyOf(entries);
    }
    Object scalar = scalars.of(raw, least, DECIMALS, ChronoUnit.NANOS);
    if (scalar != null) {
      return scalar;
    } else if (raw.isRecord()) {
      return nested(name, raw, least);
    }
    throw unknown(name, raw, null);
  }

  private List<Object> elements(String name, Type type, int number) {
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      elements.add(any(name, type, 0));
    }
    return elements;
  }

  private Object nested(String name, Class<?> record, int least) {
    RecordParts nested = RecordParts.of(record);
    Map<String, @Nullable Object> drawn = new HashMap<>();
    for (RecordParts.Part part : nested.all()) {
      boolean absent = part.nullable() && random.nextInt(3) == 0;
      int atLeast = part.nullable() ? Math.max(1, least) : least;
      drawn.put(part.name(), absent ? null : any(name + "." + part.name(), part.type(), atLeast));
    }
    try {
      return nested.make(drawn);
    } catch (IllegalStateException e) {
      throw unknown(name, record, e);
    }
  }

  private static IllegalStateException unknown(
      String name, Class<?> type, @Nullable Exception cause) {
    return new IllegalStateException(
        (name.isEmpty() ? "A parameter" : "The component " + name)
            + " is of the type "
            + type.getName()
            + ", whose values nobody else can make. Give them, by with("
            + type.getSimpleName()
            + ".class, random -> ...).",
        cause);
  }
}
