package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the methods of a schema for the keys of an entity. */
final class KeysWriter {
  /** The method that puts a whole key together. */
  static final String KEY = "key";

  private KeysWriter() {}

  /** Adds the methods that write keys. */
  static void addTo(TypeSpec.Builder type, EntityDefinition entity, PrivateMethods methods) {
    type.addMethod(whole(entity))
        .addMethod(part(entity, Names.PK, partition(entity), entity.pk()))
        .addMethod(part(entity, Names.SK, "sort key", entity.sk()));
    for (ComposedIndexDefinition index : entity.composedIndexes()) {
      String of = " key of the index " + index.name();
      index
          .written()
          .forEach(
              (attribute, template) ->
                  type.addMethod(
                      part(
                          entity,
                          index.method(attribute),
                          (attribute.equals(index.key().sortAttribute()) ? "sort" : "partition")
                              + of,
                          template)));
    }
    for (Component component : entity.components()) {
      if (entity.isFacet(component.name()) && FacetCode.hasMethod(component)) {
        type.addMethod(facet(entity, component, methods));
      }
    }
  }

  private static MethodSpec facet(
      EntityDefinition entity, Component component, PrivateMethods methods) {
    return MethodSpec.methodBuilder(FacetCode.method(component))
        .addJavadoc("{@return the facet {@code {$L}}}\n", component.name())
        .addModifiers(entity.visibility())
        .addModifiers(Modifier.STATIC)
        .returns(String.class)
        .addParameter(TypeName.get(component.presentType()).withoutAnnotations(), component.name())
        .addStatement("return $L", FacetCode.body(methods, component))
        .build();
  }

  private static MethodSpec whole(EntityDefinition entity) {
    return MethodSpec.methodBuilder(KEY)
        .addJavadoc("{@return the key of an item}\n")
        .addModifiers(entity.visibility())
        .addModifiers(Modifier.STATIC)
        .returns(Names.ITEM_KEY)
        .addParameters(parameters(entity, entity.keyComponents()))
        .addStatement("return $L", key(entity))
        .build();
  }

  private static String partition(EntityDefinition entity) {
    return entity.shards() > 0 ? "partition key without the shard" : "partition key";
  }

  private static CodeBlock key(EntityDefinition entity) {
    CodeBlock parts =
        CodeBlock.of(
            "pk($L), sk($L)",
            String.join(", ", distinct(entity.pk())),
            String.join(", ", distinct(entity.sk())));
    return entity.shards() > 0
        ? CodeBlock.of("$T.key($L, $L)", Names.SHARDS, parts, entity.shards())
        : CodeBlock.of("new $T($L)", Names.ITEM_KEY, parts);
  }

  private static MethodSpec part(
      EntityDefinition entity, String name, String kind, Template template) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc("{@return the $L, {@code $L}}\n", kind, shown(template))
        .addModifiers(entity.visibility())
        .addModifiers(Modifier.STATIC)
        .returns(String.class)
        .addParameters(parameters(entity, distinct(template)))
        .addStatement("return $L", KeyCode.within(entity, ShardSegment.without(template)))
        .build();
  }

  /** The template as a comment can hold it. */
  private static String shown(Template template) {
    return Template.text(ShardSegment.without(template))
        .replace("*/", "*&#47;")
        .replace("\\", "&#92;");
  }

  private static Set<String> distinct(Template template) {
    return new LinkedHashSet<>(template.components());
  }

  private static List<ParameterSpec> parameters(EntityDefinition entity, Collection<String> names) {
    List<ParameterSpec> parameters = new ArrayList<>();
    for (String name : names) {
      TypeName type =
          TypeName.get(entity.component(name).orElseThrow().presentType()).withoutAnnotations();
      parameters.add(new ParameterSpec(type, name));
    }
    return parameters;
  }
}
