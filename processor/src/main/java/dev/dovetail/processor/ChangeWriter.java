package dev.dovetail.processor;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the sealed interface of all changes that a table's stream can tell. */
final class ChangeWriter {
  private static final String GUARD = "Guard";
  private static final ClassName CHANGE = ClassName.get(Names.CORE, "Change");
  private static final ClassName INVALID_ITEM = ClassName.get(Names.CORE, "InvalidItem");
  private static final ClassName INVALID_RECORD = ClassName.get(Names.CORE, "InvalidRecord");
  private static final ClassName ITEM_CHANGE = ClassName.get(Names.CORE + ".spi", "ItemChange");
  private static final ClassName RECORD =
      ClassName.get("software.amazon.awssdk.services.dynamodb.model", "Record");
  private static final TypeName RAW =
      ParameterizedTypeName.get(
          CHANGE,
          ParameterizedTypeName.get(
              ClassName.get(Map.class), ClassName.get(String.class), Names.ATTRIBUTE_VALUE));

  JavaFile write(TableDefinition table) {
    ClassName changes = table.changes();
    Map<String, EntityDefinition> entities = names(changes, table.entities());
    boolean guarded = table.entities().stream().anyMatch(entity -> !entity.uniques().isEmpty());
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(changes)
            .addOriginatingElement(table.element())
            .addJavadoc(
                "A change in the table of {@link $T}, as its DynamoDB stream tells it.\n",
                table.element())
            .addAnnotation(SourceFile.generated())
            .addModifiers(Modifier.SEALED)
            .addMethod(change())
            .addMethod(of(changes, entities, guarded));
    if (table.element().getModifiers().contains(Modifier.PUBLIC)) {
      type.addModifiers(Modifier.PUBLIC);
    }
    entities.forEach((name, entity) -> type.addType(ofEntity(changes, name, entity)));
    if (guarded) {
      type.addType(guard(changes));
    }
    return SourceFile.of(changes, type.addType(unknown(changes)).addType(unreadable(changes)));
  }

  /**
   * Names a record for each entity: the entity's own name, unless that would not be the only one.
   */
  static Map<String, EntityDefinition> names(ClassName changes, List<EntityDefinition> entities) {
    Map<String, EntityDefinition> names = new LinkedHashMap<>();
    for (EntityDefinition entity : entities) {
      String simple = entity.name() + "Change";
      boolean shared =
          simple.equals(changes.simpleName())
              || entities.stream()
                  .anyMatch(other -> other != entity && other.name().equals(entity.name()));
      String name = shared ? qualified(entity) : simple;
      while (names.containsKey(name)) {
        name = name.concat("_");
      }
      names.put(name, entity);
    }
    return names;
  }

  private static String qualified(EntityDefinition entity) {
    StringBuilder name = new StringBuilder();
    for (String part : entity.element().getQualifiedName().toString().split("\\.")) {
      name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
    }
    return name.append("Change").toString();
  }

  private static MethodSpec change() {
    return MethodSpec.methodBuilder("change")
        .addJavadoc("{@return what happened to the item}\n")
        .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
        .returns(
            ParameterizedTypeName.get(CHANGE, new TypeName.Wildcard(" extends ", ClassName.OBJECT)))
        .build();
  }

  private static MethodSpec of(
      ClassName changes, Map<String, EntityDefinition> entities, boolean guarded) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("of")
            .addJavadoc(
                "{@return the change that a record of the table's stream tells}\n\n@param record the record, of a stream with"
                    + " the view type {@code NEW_AND_OLD_IMAGES}\n@throws $T if the record does not tell a whole change\n",
                INVALID_RECORD)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(changes)
            .addParameter(RECORD, "record")
            .addStatement("$T item = $L", ITEM_CHANGE, item(entities.values()))
            .beginControlFlow("try")
            .addCode("return switch (item.type()) {\n$>");
    entities.forEach(
        (name, entity) ->
            method.addCode(
                "case $S -> new $T(item.as($T.$N));\n",
                entity.type(),
                changes.nestedClass(name),
                entity.schema(),
                SchemaWriter.INSTANCE));
    if (guarded) {
      method.addCode(
          "case $S -> new $T(item.raw());\n", Names.UNIQUE_TYPE, changes.nestedClass(GUARD));
    }
    return method
        .addCode(
            "default -> new $T(item.type(), item.raw());\n$<};\n", changes.nestedClass("Unknown"))
        .nextControlFlow("catch ($T e)", INVALID_ITEM)
        .addStatement(
            "return new $T(item.type(), item.raw(), e)", changes.nestedClass("Unreadable"))
        .endControlFlow()
        .build();
  }

  /** The change of an item, with the present types in place of aliases. */
  private static CodeBlock item(Collection<EntityDefinition> entities) {
    CodeBlock.Builder item = CodeBlock.builder().add("$T.of(record)", ITEM_CHANGE);
    for (EntityDefinition entity : entities) {
      for (String alias : entity.history().aliases()) {
        item.add(".alias($S, $S)", alias, entity.type());
      }
    }
    return item.build();
  }

  private static TypeSpec ofEntity(ClassName changes, String name, EntityDefinition entity) {
    return nested(
            changes,
            name,
            MethodSpec.constructorBuilder()
                .addParameter(ParameterizedTypeName.get(CHANGE, entity.record()), "change"))
        .addJavadoc(
            "A change of a {@link $T}.\n\n@param change what happened to it\n", entity.record())
        .build();
  }

  private static TypeSpec guard(ClassName changes) {
    return nested(changes, GUARD, MethodSpec.constructorBuilder().addParameter(RAW, "change"))
        .addJavadoc(
            "A change of an item by which the library guards a unique value; that of the item that has the value is another"
                + " one.\n\n@param change what happened to its attributes\n")
        .build();
  }

  private static TypeSpec unknown(ClassName changes) {
    return nested(
            changes,
            "Unknown",
            MethodSpec.constructorBuilder()
                .addParameter(String.class, "type")
                .addParameter(RAW, "change"))
        .addJavadoc(
            "A change of an item that is none of the table's entities.\n\n@param type the item's type, empty if it has none or"
                + " the change gave it another\n@param change what happened to its attributes\n")
        .build();
  }

  private static TypeSpec unreadable(ClassName changes) {
    return nested(
            changes,
            "Unreadable",
            MethodSpec.constructorBuilder()
                .addParameter(String.class, "type")
                .addParameter(RAW, "change")
                .addParameter(INVALID_ITEM, "problem"))
        .addJavadoc(
            "A change of an item that can't be read as the record of its type.\n\n@param type the item's type\n@param change"
                + " what happened to its attributes\n@param problem why it can't be read\n")
        .build();
  }

  private static TypeSpec.Builder nested(
      ClassName changes, String name, MethodSpec.Builder components) {
    return TypeSpec.recordBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addSuperinterface(changes)
        .recordConstructor(components.build());
  }
}
