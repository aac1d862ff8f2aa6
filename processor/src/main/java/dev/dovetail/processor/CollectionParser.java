package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Finds the entities of an item collection: those that a sealed interface permits, or that a record
 * with {@code @Aggregate} is made of.
 */
final class CollectionParser {
  private static final String OPTIONAL = "java.util.Optional";
  private static final String LIST = "java.util.List";
  private static final int MAX_ITEMS = 1000;

  private final Types types;
  private final EntityParser entities;
  private final Reporter reporter;

  CollectionParser(Types types, EntityParser entities, Reporter reporter) {
    this.types = types;
    this.entities = entities;
    this.reporter = reporter;
  }

  /** The sealed interface or the aggregate that a method returns in something else. */
  Optional<TypeElement> collected(TypeMirror result) {
    return argument(result)
        .map(argument -> (TypeElement) types.asElement(argument))
        .filter(type -> isAggregate(type) || isSealed(type));
  }

  static boolean isAggregate(TypeElement type) {
    return Annotated.has(type, Names.AGGREGATE);
  }

  private static boolean isSealed(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE
        && type.getModifiers().contains(Modifier.SEALED)
        && type.getTypeParameters().isEmpty();
  }

  /** The first entity of a collection, if there is one. */
  Optional<TypeElement> first(TypeElement collected) {
    return named(collected).stream()
        .filter(type -> type.getKind() == TypeKind.DECLARED)
        .map(type -> (TypeElement) types.asElement(type))
        .filter(type -> Annotated.has(type, Names.ENTITY))
        .findFirst();
  }

  /** The types that take items. */
  private List<TypeMirror> named(TypeElement collected) {
    List<TypeMirror> named = new ArrayList<>();
    if (!isAggregate(collected)) {
      permitted(collected, named);
      return named;
    }
    for (RecordComponentElement component : collected.getRecordComponents()) {
      named.add(item(component.asType()));
    }
    return named;
  }

  private void permitted(TypeElement type, List<TypeMirror> named) {
    for (TypeMirror permitted : type.getPermittedSubclasses()) {
      if (types.asElement(permitted) instanceof TypeElement element && isSealed(element)) {
        permitted(element, named);
      } else {
        named.add(permitted);
      }
    }
  }

  private TypeMirror item(TypeMirror type) {
    return isNamed(type, OPTIONAL) || isNamed(type, LIST) ? argument(type).orElse(type) : type;
  }

  /** What a query makes of the items, or nothing if there is an error. */
  Optional<ReadElement> parse(RepositoryMethod.Signature signature, TypeElement collected) {
    boolean aggregate = isAggregate(collected);
    if (aggregate && !isSound(collected)) {
      return Optional.empty();
    }
    List<EntityDefinition> members = new ArrayList<>();
    List<TypeMirror> named = named(collected);
    for (TypeMirror type : named) {
      boolean entity =
          type.getKind() == TypeKind.DECLARED && Annotated.has(types.asElement(type), Names.ENTITY);
      boolean twice = members.stream().anyMatch(m -> types.isSameType(m.element().asType(), type));
      if (!entity || twice) {
        if (!Unresolved.in(type)) {
          wrong(
              signature,
              collected,
              KindResolver.written(type) + (twice ? " is in it twice" : " is no entity"));
        }
        return Optional.empty();
      }
      entities.parse((TypeElement) types.asElement(type)).ifPresent(members::add);
    }
    if (members.size() < named.size()) {
      return Optional.empty();
    }
    return Optional.of(
        aggregate ? parts(collected, members) : new ReadElement.Variants(collected, members));
  }

  private boolean isSound(TypeElement record) {
    Annotated annotation = Annotated.find(record, Names.AGGREGATE).orElseThrow();
    int max = annotation.number("maxItems", MAX_ITEMS);
    boolean generic = !record.getTypeParameters().isEmpty();
    boolean made =
        record.getKind() == ElementKind.RECORD && !record.getRecordComponents().isEmpty();
    if (made && !generic && max >= 1 && max <= MAX_ITEMS) {
      return true;
    }
    reporter.error(
        annotation,
        made && !generic ? "maxItems" : "",
        Diagnostic.AGGREGATE_TYPE,
        record.getSimpleName(),
        generic
            ? "has type parameters"
            : made
                ? "has maxItems = " + max + ", but can have 1 to " + MAX_ITEMS
                : "is no record with components",
        record.getSimpleName());
    return false;
  }

  private ReadElement parts(TypeElement record, List<EntityDefinition> members) {
    List<AggregateDefinition.Part> parts = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      RecordComponentElement component = record.getRecordComponents().get(i);
      TypeMirror type = component.asType();
      String reader =
          isNamed(type, LIST)
              ? "all"
              : isNamed(type, OPTIONAL)
                  ? "optional"
                  : Nullness.isAnnotated(component) ? "orNull" : "one";
      parts.add(new AggregateDefinition.Part(type, members.get(i), reader));
    }
    int max = Annotated.find(record, Names.AGGREGATE).orElseThrow().number("maxItems", MAX_ITEMS);
    return new ReadElement.Parts(new AggregateDefinition(record, max, parts));
  }

  /** Checks that all entities have the partition key of one of them. */
  boolean agree(
      RepositoryMethod.Signature signature,
      TypeElement collected,
      EntityDefinition entity,
      KeySource source,
      List<EntityDefinition> members) {
    String index = source.index().orElse("");
    if (!(source instanceof KeySource.Composed own)) {
      return wrong(
          signature, collected, "the index \"" + index + "\" has one entity in a partition");
    }
    for (EntityDefinition member : members) {
      String fault =
          member.source(index).orElse(null) instanceof KeySource.Composed other
              ? difference(entity, own, member, other)
              : "is not in the index \"" + index + "\"";
      if (!fault.isEmpty()) {
        reporter.error(
            signature.element(),
            Diagnostic.COLLECTION_MEMBER,
            signature.name(),
            collected.getSimpleName(),
            member.name() + " " + fault,
            "the partition key \""
                + own.pk().text()
                + (index.isEmpty() ? "\"" : "\" in the index"));
        return false;
      }
    }
    return true;
  }

  private String difference(
      EntityDefinition entity,
      KeySource.Composed own,
      EntityDefinition member,
      KeySource.Composed other) {
    if (!own.pk().text().equals(other.pk().text())) {
      return "has the partition key \"" + other.pk().text() + "\"";
    }
    if (own.index().isEmpty() && entity.shards() != member.shards()) {
      return "has another number of shards than " + entity.name();
    }
    for (String name : own.pk().components()) {
      Component mine = entity.component(name).orElseThrow();
      Component theirs = member.component(name).orElseThrow();
      if (!types.isSameType(mine.presentType(), theirs.presentType())
          || mine.encoding() == null
          || theirs.encoding() == null
          || !mine.encoding().text().equals(theirs.encoding().text())) {
        return "has {" + name + "} of another type or form than " + entity.name();
      }
    }
    return "";
  }

  private boolean wrong(RepositoryMethod.Signature signature, TypeElement collected, String fault) {
    reporter.error(
        signature.element(),
        Diagnostic.COLLECTION_MEMBER,
        signature.name(),
        collected.getSimpleName(),
        fault,
        "one partition key");
    return false;
  }

  private boolean isNamed(TypeMirror type, String name) {
    return type.getKind() == TypeKind.DECLARED
        && ((TypeElement) types.asElement(type)).getQualifiedName().contentEquals(name);
  }

  private static Optional<TypeMirror> argument(TypeMirror type) {
    List<? extends TypeMirror> arguments =
        type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
    return arguments.size() == 1 && arguments.get(0).getKind() == TypeKind.DECLARED
        ? Optional.of(arguments.get(0))
        : Optional.empty();
  }
}
