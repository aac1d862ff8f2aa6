package dev.dovetail.processor;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** What a read makes of an item. */
sealed interface ReadElement {
  /** The instance of the class that reads it. */
  CodeBlock view();

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
    public List<String> components() {
      return IndexDefinition.names(definition.components());
    }
  }
}
