package dev.dovetail.processor;

import dev.dovetail.model.EntityIndexModel;
import dev.dovetail.model.EntityModel;
import dev.dovetail.model.FacetModel;
import dev.dovetail.model.IndexKind;
import dev.dovetail.model.IndexModel;
import dev.dovetail.model.IndexScope;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.LockModel;
import dev.dovetail.model.LockedAttribute;
import dev.dovetail.model.LockedEntity;
import dev.dovetail.model.LockedEntityIndex;
import dev.dovetail.model.LockedIndex;
import dev.dovetail.model.LockedKey;
import dev.dovetail.model.ScalarType;
import dev.dovetail.model.TableModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes from a table what its stored items depend on. */
final class LockMapper {
  private final TableDefinition definition;
  private final TableModel table;

  LockMapper(TableDefinition definition, TableModel table) {
    this.definition = definition;
    this.table = table;
  }

  LockModel lock() {
    List<LockedEntity> entities = new ArrayList<>();
    for (EntityModel entity : table.entities()) {
      entities.add(entity(entity, definition(entity)));
    }
    List<LockedIndex> indexes = new ArrayList<>();
    for (IndexModel index : table.indexes()) {
      indexes.add(new LockedIndex(index.name(), kind(index), index.key()));
    }
    return new LockModel(LockModel.FORMAT, table.name(), entities, indexes);
  }

  private EntityDefinition definition(EntityModel entity) {
    return definition.entities().stream()
        .filter(candidate -> candidate.type().equals(entity.type()))
        .findFirst()
        .orElseThrow();
  }

  private LockedEntity entity(EntityModel entity, EntityDefinition source) {
    Map<String, FacetModel> facets = new TreeMap<>();
    for (FacetModel facet : entity.facets()) {
      Integer maxBytes = source.component(facet.component()).map(Component::maxBytes).orElse(null);
      facets.put(facet.component(), new FacetModel(facet.component(), facet.encoding(), maxBytes));
    }
    LockedKey sk = key(source, entity.sk(), "");
    List<LockedEntityIndex> indexes = new ArrayList<>();
    for (EntityIndexModel index : entity.indexes()) {
      indexes.add(
          new LockedEntityIndex(
              index.name(), keyOrNull(source, index.pk()), keyOrNull(source, index.sk())));
    }
    indexes.sort(Comparator.comparing(LockedEntityIndex::name));
    return new LockedEntity(
        entity.type(),
        key(source, entity.pk(), sk.golden()),
        sk,
        List.copyOf(facets.values()),
        attributes(entity, source),
        indexes,
        source.timeToLive().map(Component::name).orElse(null),
        sorted(entity.aliases()),
        entity.entityVersion());
  }

  private static @Nullable List<String> sorted(@Nullable List<String> texts) {
    return texts == null ? null : texts.stream().sorted().toList();
  }

  private List<LockedAttribute> attributes(EntityModel entity, EntityDefinition source) {
    Map<String, LockedAttribute> attributes = new TreeMap<>();
    for (EntityIndexModel place : entity.indexes()) {
      IndexModel index = index(place.name());
      if (kind(index) == IndexKind.NATIVE) {
        Stream.of(index.key().partition(), index.key().sort())
            .flatMap(List::stream)
            .map(KeyAttribute::name)
            .flatMap(name -> source.component(name).stream())
            .forEach(
                component ->
                    attributes.put(
                        component.name(), new LockedAttribute(component.name(), form(component))));
      }
    }
    return List.copyOf(attributes.values());
  }

  private IndexModel index(String name) {
    return table.indexes().stream()
        .filter(index -> index.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private IndexKind kind(IndexModel index) {
    if (index.scope() == IndexScope.LOCAL) {
      return IndexKind.LOCAL;
    }
    boolean composed =
        table.entities().stream()
            .flatMap(entity -> entity.indexes().stream())
            .anyMatch(place -> place.name().equals(index.name()) && place.pk() != null);
    return composed ? IndexKind.COMPOSED : IndexKind.NATIVE;
  }

  private static @Nullable LockedKey keyOrNull(EntityDefinition source, @Nullable String template) {
    return template == null ? null : key(source, template, "");
  }

  /** The golden key of a template; that of a sharded partition is of the item with a sort key. */
  private static LockedKey key(EntityDefinition source, String template, String sk) {
    List<String> golden = new ArrayList<>();
    for (Segment segment : parsed(template).segments()) {
      golden.add(
          segment instanceof Segment.Literal literal
              ? literal.text()
              : sample(source, ((Segment.Facet) segment).component(), sk));
    }
    return new LockedKey(template, String.join("#", golden));
  }

  private static String sample(EntityDefinition source, String component, String sk) {
    if (component.equals(ShardSegment.NAME)) {
      return ShardSegment.of(sk, source.shards());
    }
    Encoding encoding = source.component(component).orElseThrow().encoding();
    if (encoding == null) {
      throw new IllegalArgumentException(component + " is no facet");
    }
    return SampleFacet.of(encoding).facet();
  }

  private static Template parsed(String template) {
    try {
      return Template.parse(template);
    } catch (Template.MalformedException e) {
      throw new IllegalArgumentException(template, e);
    }
  }

  /** How an attribute is stored and sorted: never folded, and a time always in full. */
  private static String form(Component component) {
    ScalarType type = component.kind().keyType();
    Encoding encoding = component.encoding();
    if (type != ScalarType.S) {
      return type == ScalarType.N ? "number" : "bytes";
    } else if (encoding == null || encoding instanceof Encoding.Text) {
      return "string";
    }
    return encoding.text().startsWith("instant") ? "instant" : encoding.text();
  }
}
