package dev.dovetail.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;

/** What a read makes of an item. */
sealed interface ReadElement {
  /** The instance of the class that reads it. */
  CodeBlock view();

  /** Whether a query for it reads all entities of a partition. */
  default boolean isCollection() {
    return this instanceof Variants || this instanceof Parts;
  }

  /** The name of the type that it makes. */
  default String name() {
    return this instanceof Variants variants
        ? variants.type().getSimpleName().toString()
        : this instanceof Parts parts
            ? parts.definition().record().getSimpleName().toString()
            : entities().get(0).name();
  }

  /** The entities whose items it takes. */
  List<EntityDefinition> entities();

  /** The components that it needs. */
  List<String> components();

  /**
   * The record itself.
   *
   * @param entity the entity
   */
  record Whole(EntityDefinition entity) implements ReadElement {
    @Override
    public CodeBlock view() {
      return CodeBlock.of("$T.INSTANCE", entity.schema());
    }

    @Override
    public List<EntityDefinition> entities() {
      return List.of(entity);
    }

    @Override
    public List<String> components() {
      return entity.componentNames();
    }
  }

  /**
   * Nothing, as items are only counted.
   *
   * @param entity the entity
   */
  record Counted(EntityDefinition entity) implements ReadElement {
    @Override
    public CodeBlock view() {
      return CodeBlock.of("$T.INSTANCE", entity.schema());
    }

    @Override
    public List<EntityDefinition> entities() {
      return List.of(entity);
    }

    @Override
    public List<String> components() {
      return List.of();
    }
  }

  /**
   * Some of its components.
   *
   * @param definition the projection
   */
  record Projected(ProjectionDefinition definition) implements ReadElement {
    @Override
    public CodeBlock view() {
      return CodeBlock.of("$T.INSTANCE", definition.reader());
    }

    @Override
    public List<EntityDefinition> entities() {
      return List.of(definition.entity());
    }

    @Override
    public List<String> components() {
      return IndexDefinition.names(definition.components());
    }
  }

  /**
   * The record of whichever entity it is of.
   *
   * @param type the sealed interface that all of them implement
   * @param entities the entities
   */
  record Variants(TypeElement type, List<EntityDefinition> entities) implements ReadElement {
    @Override
    public CodeBlock view() {
      return with(CodeBlock.of("new $T<$T>()", Names.ITEM_COLLECTION, type), entities);
    }

    @Override
    public List<String> components() {
      return List.of();
    }
  }

  /**
   * A part of an aggregate.
   *
   * @param definition the aggregate
   */
  record Parts(AggregateDefinition definition) implements ReadElement {
    @Override
    public CodeBlock view() {
      String name = definition.record().getSimpleName().toString();
      return with(
          CodeBlock.of("new $T($S, $L)", Names.AGGREGATE_VIEW, name, definition.maxItems()),
          entities());
    }

    @Override
    public List<EntityDefinition> entities() {
      return definition.parts().stream().map(AggregateDefinition.Part::entity).toList();
    }

    @Override
    public List<String> components() {
      return List.of();
    }
  }

  private static CodeBlock with(CodeBlock view, List<EntityDefinition> entities) {
    CodeBlock.Builder code = CodeBlock.builder().add(view).add("$>$>");
    entities.forEach(entity -> code.add("\n.with($T.INSTANCE)", entity.schema()));
    return code.add("$<$<").build();
  }
}
