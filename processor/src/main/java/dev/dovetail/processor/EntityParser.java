package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Turns a record with {@code @Entity} into its definition, or reports everything that is wrong with
 * it.
 */
final class EntityParser {
  private static final int MAX_PARTITION_COMPONENTS = 3;
  private static final int MAX_SORT_COMPONENTS = 4;
  private static final String TEMPLATE_IN_INDEX =
      " An @Index has names of components; one with templates is a @ComposedIndex.";

  private final KindResolver kinds;
  private final Reporter reporter;
  private final Visibility visibility;
  private final FacetRules facets;
  private final LiteralRule literals;
  private final RoleParser roles;
  private final ComposedIndexParser composed;
  private final UniqueParser uniques;
  private final KeyLengths lengths;
  private final EntityHistoryParser histories;
  private final ShardRule sharding;
  private final Map<String, Optional<EntityDefinition>> parsed = new java.util.HashMap<>();

  EntityParser(KindResolver kinds, Reporter reporter) {
    this.kinds = kinds;
    this.reporter = reporter;
    this.visibility = new Visibility(reporter);
    this.roles = new RoleParser(reporter);
    this.facets = new FacetRules(reporter);
    this.uniques = new UniqueParser(reporter);
    this.literals = new LiteralRule(reporter);
    this.lengths = new KeyLengths(reporter);
    this.histories = new EntityHistoryParser(reporter);
    this.sharding = new ShardRule(reporter);
    this.composed = new ComposedIndexParser(reporter, this::template);
  }

  /** Forgets what was parsed: types that did not exist may do so now. */
  void startRound() {
    parsed.clear();
  }

  /** Returns the definition, or nothing if an error was reported or a type does not exist. */
  Optional<EntityDefinition> parse(TypeElement element) {
    String name = element.getQualifiedName().toString();
    Optional<EntityDefinition> known = parsed.get(name);
    if (known == null) {
      known =
          Annotated.find(element, Names.ENTITY).flatMap(annotation -> parse(element, annotation));
      parsed.put(name, known);
    }
    return known;
  }

  private Optional<EntityDefinition> parse(TypeElement element, Annotated annotation) {
    String name = element.getSimpleName().toString();
    if (!RecordRule.check(element, annotation, reporter)) {
      return Optional.empty();
    }
    List<Component> components = kinds.components(element);
    boolean complete = components.size() == element.getRecordComponents().size();
    complete &= ReservedNames.check(element, components, reporter);
    complete &= visibility.check(element, element, element);
    complete &= checkVisible(element, components);
    String type = annotation.text("type", "");
    if (type.isEmpty()) {
      reporter.error(
          annotation, "type", Diagnostic.ENTITY_TYPE_EMPTY, name, name.toUpperCase(Locale.ROOT));
      complete = false;
    }
    complete &= uniques.checkType(annotation, name, type);
    EntityHistory history = histories.parse(element, annotation, type);
    Template pk = template(annotation, Names.PK, components, false);
    Template sk = template(annotation, Names.SK, components, false);
    Map<AttributeRole, Component> managed = roles.parse(element, components);
    List<UniqueDefinition> unique = uniques.parse(element, components, managed);
    List<IndexDefinition> indexes = indexes(element, components);
    List<ComposedIndexDefinition> keyed = composed.parse(element, components, pk);
    if (!complete
        || history == null
        || pk == null
        || sk == null
        || managed == null
        || unique == null
        || !uniques.checkAliases(annotation, name, history, unique)
        || indexes == null
        || keyed == null) {
      return Optional.empty();
    }
    int shards = sharding.shards(element, pk, sk);
    if (shards == ShardRule.UNSOUND) {
      return Optional.empty();
    }
    EntityDefinition entity =
        new EntityDefinition(
            element,
            type,
            history,
            shards > 0 ? ShardSegment.after(pk) : pk,
            sk,
            components,
            managed,
            indexes,
            keyed,
            unique,
            shards);
    sharding.checkHot(entity);
    boolean sound = facets.checkBounds(entity);
    sound &= facets.checkForms(entity);
    sound &= facets.checkStable(entity);
    sound &= new IndexProjectionRule(reporter).check(entity);
    return lengths.check(entity) && sound ? Optional.of(entity) : Optional.empty();
  }

  private boolean checkVisible(TypeElement record, List<Component> components) {
    boolean visible = true;
    for (Component component : components) {
      TypeElement type = component.kind().ownType();
      if (type != null) {
        visible &= visibility.check(component.element(), type, record);
      }
      if (component.kind() instanceof Kind.Nested nested) {
        visible &= checkVisible(record, nested.components());
      }
    }
    return visible;
  }

  private @Nullable Template template(
      Annotated annotation, String key, List<Component> components, boolean mayBeAbsent) {
    String text = annotation.text(key, "");
    Template template;
    try {
      template = Template.parse(text);
    } catch (Template.MalformedException e) {
      String example = components.isEmpty() ? "id" : components.get(0).name();
      reporter.error(annotation, key, Diagnostic.KEY_TEMPLATE_MALFORMED, text, e.reason(), example);
      return null;
    }
    boolean sound = true;
    for (String facet : template.components()) {
      sound &= checkFacet(annotation, key, template, facet, components, mayBeAbsent);
    }
    if (sound) {
      literals.check(annotation, key, template, components);
    }
    return sound ? template : null;
  }

  private boolean checkFacet(
      Annotated annotation,
      String key,
      Template template,
      String facet,
      List<Component> components,
      boolean mayBeAbsent) {
    Optional<Component> component =
        components.stream().filter(c -> c.name().equals(facet)).findFirst();
    if (component.isEmpty()) {
      TypeElement record = (TypeElement) annotation.element();
      if (IndexDefinition.isDeclared(record, facet)) {
        return false; // Its type was reported.
      }
      List<String> names = IndexDefinition.names(components);
      reporter.error(
          annotation,
          key,
          Diagnostic.KEY_UNKNOWN_COMPONENT,
          template.text(),
          facet,
          record.getSimpleName(),
          String.join(", ", names),
          Suggestion.of(facet, names, "{", "}"));
      return false;
    }
    return facets.checkFacet(annotation, key, template, component.get(), mayBeAbsent);
  }

  private @Nullable List<IndexDefinition> indexes(TypeElement record, List<Component> components) {
    List<IndexDefinition> indexes = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean sound = true;
    for (Annotated annotation : Annotated.findAll(record, Names.INDEX, Names.INDEX_LIST)) {
      String name = annotation.text("name", "");
      if (!name.matches("[a-zA-Z0-9_.-]{3,255}")) {
        reporter.error(annotation, "name", Diagnostic.INDEX_NAME, name, 255);
        sound = false;
      }
      if (!names.add(name)) {
        reporter.error(annotation, "name", Diagnostic.INDEX_REPEATED, record.getSimpleName(), name);
        sound = false;
      }
      List<Component> partition = parts(record, annotation, Names.PK, components);
      List<Component> sort = parts(record, annotation, Names.SK, components);
      if (partition == null || sort == null) {
        sound = false;
        continue;
      }
      if (partition.isEmpty()
          || partition.size() > MAX_PARTITION_COMPONENTS
          || sort.size() > MAX_SORT_COMPONENTS) {
        reporter.error(
            annotation,
            Names.PK,
            Diagnostic.INDEX_PARTS,
            name,
            record.getSimpleName(),
            partition.size(),
            sort.size());
        sound = false;
      }
      IndexDefinition index = new IndexDefinition(annotation, name, partition, sort);
      sound &= checkParts(record, index);
      indexes.add(index);
    }
    return sound ? indexes : null;
  }

  private boolean checkParts(TypeElement record, IndexDefinition index) {
    Set<String> names = new HashSet<>();
    for (Component part : index.parts()) {
      if (!names.add(part.name())) {
        reporter.error(
            index.annotation(),
            index.sort().contains(part) ? Names.SK : Names.PK,
            Diagnostic.INDEX_PART_REPEATED,
            index.name(),
            record.getSimpleName(),
            part.name());
        return false;
      }
    }
    return true;
  }

  private @Nullable List<Component> parts(
      TypeElement record, Annotated annotation, String key, List<Component> components) {
    List<Component> parts = new ArrayList<>();
    List<String> names = IndexDefinition.names(components);
    String index = annotation.text("name", "");
    boolean sound = true;
    for (String name : annotation.texts(key)) {
      Optional<Component> part = components.stream().filter(c -> c.name().equals(name)).findFirst();
      if (part.isEmpty() && IndexDefinition.isDeclared(record, name)) {
        sound = false; // Its type was reported.
      } else if (part.isEmpty()) {
        reporter.error(
            annotation,
            key,
            Diagnostic.INDEX_UNKNOWN_COMPONENT,
            index,
            name,
            record.getSimpleName(),
            String.join(", ", names),
            name.indexOf('{') < 0 ? Suggestion.of(name, names, "\"", "\"") : TEMPLATE_IN_INDEX);
        sound = false;
      } else if (!facets.checkLasting(annotation, key, part.get())) {
        sound = false;
      } else if (part.get().kind().keyType() == null) {
        reporter.error(
            annotation,
            key,
            Diagnostic.INDEX_PART_TYPE,
            index,
            name,
            KindResolver.written(part.get().type()));
        sound = false;
      } else {
        sound &= facets.checkIndexPart(annotation, key, part.get());
        parts.add(part.get());
      }
    }
    return sound ? parts : null;
  }
}
