package dev.dovetail.processor;

import dev.dovetail.model.AttributeModel;
import dev.dovetail.model.EntityIndexModel;
import dev.dovetail.model.EntityModel;
import dev.dovetail.model.FacetModel;
import dev.dovetail.model.IndexModel;
import dev.dovetail.model.IndexScope;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyCondition;
import dev.dovetail.model.KeyModel;
import dev.dovetail.model.KeyOperator;
import dev.dovetail.model.PatternModel;
import dev.dovetail.model.Projection;
import dev.dovetail.model.RepositoryModel;
import dev.dovetail.model.ScalarType;
import dev.dovetail.model.StreamView;
import dev.dovetail.model.TableModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Turns definitions into the model that is written beside the classes. */
final class ModelMapper {
  /** The most items of a page, as PageRequest allows. */
  private static final int MAX_PAGE = 1000;

  private final Elements elements;

  ModelMapper(Elements elements) {
    this.elements = elements;
  }

  TableModel table(TableDefinition table) {
    Map<String, IndexModel> indexes = new TreeMap<>();
    Map<String, EntityModel> entities = new TreeMap<>();
    for (EntityDefinition entity : table.entities()) {
      entities.put(entity.type(), entity(entity));
      for (IndexDefinition index : entity.indexes()) {
        if (!indexes.containsKey(index.name())) {
          indexes.put(index.name(), index(table, index.name(), IndexScope.GLOBAL, key(index)));
        }
      }
      for (ComposedIndexDefinition index : entity.composedIndexes()) {
        if (!indexes.containsKey(index.name())) {
          indexes.put(index.name(), index(table, index.name(), index.scope(), key(index.key())));
        }
      }
    }
    List<RepositoryModel> repositories = new ArrayList<>();
    table.accessors().forEach(accessor -> repositories.add(repository(accessor)));
    return new TableModel(
        TableModel.FORMAT,
        table.name(),
        elements.getBinaryName(table.element()).toString(),
        key(Names.PK, Names.SK),
        table.timeToLive().orElse(null),
        table.hasStream() ? StreamView.NEW_AND_OLD_IMAGES : null,
        List.copyOf(indexes.values()),
        List.copyOf(entities.values()),
        repositories);
  }

  /** An index holds what one of its entities needs. */
  private static IndexModel index(
      TableDefinition table, String name, IndexScope scope, KeyModel key) {
    Set<String> held = new TreeSet<>();
    for (EntityDefinition entity : table.entities()) {
      if (entity.indexNames().contains(name)) {
        IndexProjection projection = IndexProjection.of(entity.indexAnnotation(name));
        if (projection.type() == Projection.ALL) {
          return new IndexModel(name, scope, key, Projection.ALL);
        }
        held.addAll(projection.attributes(entity, name));
      }
    }
    return held.isEmpty()
        ? new IndexModel(name, scope, key, Projection.KEYS_ONLY)
        : new IndexModel(name, scope, key, Projection.INCLUDE, List.copyOf(held));
  }

  /** The key of an index: the type of the entity leads its partition. */
  static KeyModel key(IndexDefinition index) {
    List<KeyAttribute> partition = new ArrayList<>();
    partition.add(new KeyAttribute(Names.TYPE, ScalarType.S));
    index.partition().forEach(component -> partition.add(keyAttribute(component)));
    List<KeyAttribute> sort = new ArrayList<>();
    index.sort().forEach(component -> sort.add(keyAttribute(component)));
    return new KeyModel(partition, sort);
  }

  /** The key of the table or of an index that the library composes. */
  static KeyModel key(KeySource.Composed source) {
    return key(source.partitionAttribute(), source.sortAttribute());
  }

  private static KeyModel key(String partition, @Nullable String sort) {
    return new KeyModel(
        List.of(new KeyAttribute(partition, ScalarType.S)),
        sort == null ? List.of() : List.of(new KeyAttribute(sort, ScalarType.S)));
  }

  private static KeyAttribute keyAttribute(Component component) {
    ScalarType type = component.kind().keyType();
    if (type == null) {
      throw new IllegalArgumentException(component.name() + " can't be a key attribute");
    }
    return new KeyAttribute(component.name(), type);
  }

  private EntityModel entity(EntityDefinition entity) {
    List<AttributeModel> attributes = new ArrayList<>();
    for (Component component : entity.components()) {
      attributes.add(
          new AttributeModel(
              component.name(),
              component.kind().attributeType(),
              component.type().toString().replaceAll("@[\\w.]+ ?", ""),
              component.isRequired(),
              entity.roleOf(component.name())));
    }
    return new EntityModel(
        entity.type(),
        elements.getBinaryName(entity.element()).toString(),
        entity.pk().text(),
        entity.sk().text(),
        KeyBytes.of(entity, entity.pk().segments()).bound(),
        KeyBytes.of(entity, entity.sk().segments()).bound(),
        facets(entity),
        attributes,
        Stream.concat(
                entity.indexes().stream()
                    .map(index -> new EntityIndexModel(index.name(), null, null)),
                entity.composedIndexes().stream().map(ModelMapper::index))
            .sorted(Comparator.comparing(EntityIndexModel::name))
            .toList(),
        entity.history().aliasesOrNull(),
        entity.history().laterVersion(),
        entity.uniques().stream().map(unique -> unique.model(entity)).toList(),
        HotKey.of(entity));
  }

  private static EntityIndexModel index(ComposedIndexDefinition index) {
    Template sk = index.key().sk();
    return new EntityIndexModel(
        index.name(),
        index.isLocal() ? null : index.key().pk().text(),
        sk == null ? null : sk.text());
  }

  private static List<FacetModel> facets(EntityDefinition entity) {
    List<FacetModel> facets = new ArrayList<>();
    for (Component component : entity.components()) {
      Encoding encoding = component.encoding();
      if (encoding != null && entity.isFacet(component.name())) {
        facets.add(new FacetModel(component.name(), encoding.text(), component.maxBytes()));
      }
    }
    if (entity.shards() > 0) {
      Encoding encoding = new Encoding.Shards(entity.shards());
      facets.add(new FacetModel(ShardSegment.NAME, encoding.text(), null));
    }
    return facets;
  }

  private RepositoryModel repository(TableDefinition.Accessor accessor) {
    RepositoryDefinition repository = accessor.repository();
    List<PatternModel> patterns = new ArrayList<>();
    repository.methods().forEach(method -> patterns.add(pattern(repository.entity(), method)));
    return new RepositoryModel(
        accessor.name(),
        elements.getBinaryName(repository.element()).toString(),
        repository.entity().type(),
        patterns);
  }

  private static PatternModel pattern(EntityDefinition entity, RepositoryMethod method) {
    Optional<RepositoryMethod.Query> query =
        method instanceof RepositoryMethod.Query q ? Optional.of(q) : Optional.empty();
    boolean consistent =
        method instanceof RepositoryMethod.Get get
            ? get.consistent() || get.signature().prepared()
            : method instanceof RepositoryMethod.BatchGet batch
                ? batch.consistent()
                : method instanceof RepositoryMethod.Scan scan
                    ? scan.consistent()
                    : method instanceof RepositoryMethod.Modify
                        || query.map(RepositoryMethod.Query::consistent).orElse(false);
    return new PatternModel(
        method.signature().name(),
        method.operation(),
        index(method).orElse(null),
        Parameter.names(method.signature().conditions().declared()),
        keys(entity, method),
        query.isPresent() && !method.signature().conditions().isEmpty(),
        consistent,
        query.map(RepositoryMethod.Query::descending).orElse(false),
        method.signature().prepared(),
        maxItems(method),
        query.map(ModelMapper::collected).orElse(null),
        query.map(ModelMapper::hydrated).orElse(null));
  }

  private static @Nullable Boolean hydrated(RepositoryMethod.Query query) {
    return query.result() instanceof ReadResult.HydratedPage ? Boolean.TRUE : null;
  }

  /** The types of what a query reads, or null if it is the repository's entity. */
  private static @Nullable List<String> collected(RepositoryMethod.Query query) {
    return query.read().isCollection()
        ? query.read().entities().stream().map(EntityDefinition::type).toList()
        : null;
  }

  private static @Nullable Integer maxItems(RepositoryMethod method) {
    return switch (method.operation()) {
      case QUERY -> maxItems(((RepositoryMethod.Query) method).result());
      case COUNT, SCAN, BATCH_GET, BATCH_PUT, BATCH_DELETE -> null;
      default -> 1;
    };
  }

  private static @Nullable Integer maxItems(ReadResult result) {
    return result instanceof ReadResult.Aggregated aggregated
        ? (Integer) aggregated.definition().maxItems()
        : result.takesPage() ? (Integer) MAX_PAGE : null;
  }

  private static Optional<String> index(RepositoryMethod method) {
    return method instanceof RepositoryMethod.Query query
        ? query.source().index()
        : method instanceof RepositoryMethod.Scan scan ? scan.source().index() : Optional.empty();
  }

  private static List<KeyCondition> keys(EntityDefinition entity, RepositoryMethod method) {
    return method instanceof RepositoryMethod.Query query
        ? conditions(entity, query)
        : method instanceof RepositoryMethod.Scan ? List.of() : fullKey(entity);
  }

  private static List<KeyCondition> fullKey(EntityDefinition entity) {
    return List.of(
        KeyCondition.of(Names.PK, KeyOperator.EQUAL, entity.pk().text()),
        KeyCondition.of(Names.SK, KeyOperator.EQUAL, entity.sk().text()));
  }

  private static List<KeyCondition> conditions(
      EntityDefinition entity, RepositoryMethod.Query query) {
    List<KeyCondition> conditions = new ArrayList<>();
    if (query.source() instanceof KeySource.Attributes attributes) {
      IndexDefinition index = attributes.definition();
      conditions.add(KeyCondition.of(Names.TYPE, KeyOperator.EQUAL, entity.type()));
      index.partition().forEach(component -> conditions.add(equal(component)));
      index
          .sort()
          .subList(0, query.sortParts())
          .forEach(component -> conditions.add(equal(component)));
      if (query.range() != null) {
        conditions.add(RangeConditions.of(query.range(), query.source(), query.sortParts()));
      }
      return conditions;
    }
    KeySource.Composed source = (KeySource.Composed) query.source();
    conditions.add(
        KeyCondition.of(source.partitionAttribute(), KeyOperator.EQUAL, source.pk().text()));
    if (query.range() != null) {
      conditions.add(RangeConditions.of(query.range(), source, query.sortParts()));
      return conditions;
    }
    List<Segment> prefix = query.sortPrefix(source);
    String sort = source.sortAttribute();
    if (sort == null || prefix.isEmpty()) {
      return conditions;
    }
    boolean whole = prefix.size() == source.sortSegments().size();
    conditions.add(
        whole
            ? KeyCondition.of(sort, KeyOperator.EQUAL, Template.text(prefix))
            : KeyCondition.of(sort, KeyOperator.BEGINS_WITH, Template.text(prefix) + "#"));
    return conditions;
  }

  private static KeyCondition equal(Component component) {
    return KeyCondition.of(component.name(), KeyOperator.EQUAL, "{" + component.name() + "}");
  }
}
