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
import java.util.TreeMap;
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
        indexes.put(
            index.name(),
            new IndexModel(index.name(), IndexScope.GLOBAL, key(index), Projection.ALL));
      }
      for (ComposedIndexDefinition index : entity.composedIndexes()) {
        indexes.put(
            index.name(),
            new IndexModel(index.name(), index.scope(), key(index.key()), Projection.ALL));
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
        entity.history().laterVersion());
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
                : method instanceof RepositoryMethod.Modify
                    || query.map(RepositoryMethod.Query::consistent).orElse(false);
    return new PatternModel(
        method.signature().name(),
        method.operation(),
        query.flatMap(q -> q.source().index()).orElse(null),
        Parameter.names(method.signature().conditions().declared()),
        query.map(q -> conditions(entity, q)).orElseGet(() -> fullKey(entity)),
        query.isPresent() && !method.signature().conditions().isEmpty(),
        consistent,
        query.map(RepositoryMethod.Query::descending).orElse(false),
        method.signature().prepared(),
        maxItems(method));
  }

  private static @Nullable Integer maxItems(RepositoryMethod method) {
    return switch (method.operation()) {
      case QUERY -> MAX_PAGE;
      case BATCH_GET, BATCH_PUT, BATCH_DELETE -> null;
      default -> 1;
    };
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
    List<Segment> prefix = source.sortPrefix(query.sortParts());
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
