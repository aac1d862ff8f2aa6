package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes the statements that keep the attributes of one composed index: all of them if every
 * component is there, none otherwise.
 */
final class IndexKeyCode {
  private final EntityDefinition entity;
  private final ComposedIndexDefinition index;
  private final Function<Component, Value> values;

  /**
   * The value of a component.
   *
   * @param code an expression of it
   * @param presence whether it is there, and how that is told
   */
  record Value(CodeBlock code, Component.Presence presence) {}

  /**
   * Writes for one item.
   *
   * @param values gives the value of a component that is needed
   */
  IndexKeyCode(
      EntityDefinition entity, ComposedIndexDefinition index, Function<Component, Value> values) {
    this.entity = entity;
    this.index = index;
    this.values = values;
  }

  /** An expression of a partition key from variables of the components' names. */
  static CodeBlock partition(EntityDefinition entity, KeySource.Composed source) {
    String method =
        source
            .index()
            .flatMap(entity::composedIndex)
            .map(index -> index.method(source.partitionAttribute()))
            .orElse(Names.PK);
    return CodeBlock.of(
        "$T.$N($L)",
        entity.schema(),
        method,
        String.join(", ", new LinkedHashSet<>(source.pk().components())));
  }

  /** Statements within the schema that put the attributes into {@code item}. */
  CodeBlock put() {
    CodeBlock.Builder put = CodeBlock.builder();
    index
        .written()
        .forEach(
            (name, template) ->
                put.addStatement(
                    "item.string($S, $L)", name, key(name, template, CodeBlock.of(""))));
    return ifPresent(put.build(), CodeBlock.of(""));
  }

  /**
   * Statements that set some attributes of an update, or remove them if a component is absent.
   *
   * @param update the variable with the update
   * @param attributes the attributes that change, and their templates
   */
  CodeBlock set(String update, Map<String, Template> attributes) {
    CodeBlock schema = CodeBlock.of("$T.", entity.schema());
    CodeBlock.Builder set = CodeBlock.builder();
    CodeBlock.Builder remove = CodeBlock.builder();
    attributes.forEach(
        (name, template) -> {
          set.addStatement(
              "$N.set($S, $T.of($S, $L))",
              update,
              name,
              Names.ATTRIBUTES,
              name,
              key(name, template, schema));
          remove.addStatement("$N.remove($S)", update, name);
        });
    return ifPresent(set.build(), remove.build());
  }

  private CodeBlock key(String attribute, Template template, CodeBlock schema) {
    CodeBlock arguments =
        new LinkedHashSet<>(template.components())
            .stream().map(name -> present(component(name))).collect(CodeBlock.joining(", "));
    return CodeBlock.of("$L$N($L)", schema, index.method(attribute), arguments);
  }

  private CodeBlock ifPresent(CodeBlock then, CodeBlock otherwise) {
    List<CodeBlock> tests = new ArrayList<>();
    for (String name : index.components()) {
      Component component = component(name);
      if (!component.isRequired()) {
        test(values.apply(component)).ifPresent(tests::add);
      }
    }
    if (tests.isEmpty()) {
      return then;
    }
    CodeBlock.Builder code =
        CodeBlock.builder()
            .beginControlFlow("if ($L)", tests.stream().collect(CodeBlock.joining("$W&& ")))
            .add(then);
    if (!otherwise.isEmpty()) {
      code.nextControlFlow("else").add(otherwise);
    }
    return code.endControlFlow().build();
  }

  private static Optional<CodeBlock> test(Value value) {
    return switch (value.presence()) {
      case REQUIRED -> Optional.empty();
      case NULLABLE -> Optional.of(CodeBlock.of("$L != null", value.code()));
      case OPTIONAL -> Optional.of(CodeBlock.of("$L.isPresent()", value.code()));
    };
  }

  private CodeBlock present(Component component) {
    Value value = values.apply(component);
    return value.presence() == Component.Presence.OPTIONAL
        ? CodeBlock.of("$L.get()", value.code())
        : value.code();
  }

  private Component component(String name) {
    return entity.component(name).orElseThrow();
  }
}
