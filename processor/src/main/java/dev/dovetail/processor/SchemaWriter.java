package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the schema of an entity. */
final class SchemaWriter {
  static final String INSTANCE = "INSTANCE";

  JavaFile write(EntityDefinition entity) {
    PrivateMethods methods = new PrivateMethods();
    String variable = SourceFile.variable(entity);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(entity.schema())
            .addOriginatingElement(entity.element())
            .addJavadoc(
                "Maps {@link $T} to items and back, and writes and reads their keys.\n",
                entity.record())
            .addAnnotation(SourceFile.generated())
            .addModifiers(entity.visibility())
            .addModifiers(Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(Names.ENTITY_SCHEMA, entity.record()))
            .addField(instance(entity))
            .addMethod(constructor(entity));
    KeysWriter.addTo(type, entity, methods);
    type.addMethod(key(entity, variable))
        .addMethod(write(entity, variable, new ComponentWriter(methods)))
        .addMethod(read(entity, new ComponentReader(methods)));
    if (!entity.uniques().isEmpty()) {
      type.addMethod(UniqueCode.guards(entity, new ComponentReader(methods)));
    }
    if (entity.isDecoded()) {
      KeyDecodingWriter decoding = new KeyDecodingWriter(entity, methods);
      type.addMethod(decoding.method()).addType(decoding.record());
    }
    Set<String> nullable = Nullness.of(entity);
    if (!nullable.isEmpty()) {
      List<CodeBlock> listed = new ArrayList<>();
      nullable.forEach(name -> listed.add(CodeBlock.of("$S", name)));
      type.addAnnotation(new AnnotationSpec(Names.NULLABLE_COMPONENTS, listed));
    }
    methods.addTo(type);
    return SourceFile.of(entity.schema(), type);
  }

  private static FieldSpec instance(EntityDefinition entity) {
    return FieldSpec.builder(entity.schema(), INSTANCE)
        .addJavadoc("The only instance, immutable and safe for use by any number of threads.\n")
        .addModifiers(entity.visibility())
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T()", entity.schema())
        .build();
  }

  private static MethodSpec constructor(EntityDefinition entity) {
    CodeBlock names =
        entity.componentNames().stream()
            .map(name -> CodeBlock.of(", $S", name))
            .collect(CodeBlock.joining(""));
    CodeBlock.Builder info =
        CodeBlock.builder().add("$T.of($S$L)$>$>", Names.ENTITY_INFO, entity.type(), names);
    history(entity, info);
    for (IndexDefinition index : entity.indexes()) {
      KeyModel key = ModelMapper.key(index);
      info.add("\n.index($S, $S, $S)", index.name(), keys(key.partition()), keys(key.sort()));
    }
    for (ComposedIndexDefinition index : entity.composedIndexes()) {
      CodeBlock attributes =
          index.written().keySet().stream()
              .map(attribute -> CodeBlock.of(", $S", attribute))
              .collect(CodeBlock.joining(""));
      info.add(
          "\n.$N($S$L)",
          index.isLocal() ? "localIndex" : "composedIndex",
          index.name(),
          attributes);
    }
    Component createdAt = entity.roles().get(AttributeRole.CREATED_AT);
    if (createdAt != null) {
      info.add("\n.createdAt($S)", createdAt.name());
    }
    Component version = entity.roles().get(AttributeRole.VERSION);
    if (version != null) {
      info.add("\n.version($S)", version.name());
    }
    entity.timeToLive().ifPresent(time -> info.add("\n.timeToLive($S)", time.name()));
    if (!entity.uniques().isEmpty()) {
      info.add("\n.unique($L)", UniqueCode.components(entity));
    }
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addStatement("super(\n$T.class,\n$L)", entity.record(), info.add("$<$<").build())
        .build();
  }

  private static void history(EntityDefinition entity, CodeBlock.Builder info) {
    EntityHistory history = entity.history();
    if (!history.aliases().isEmpty()) {
      info.add(
          "\n.aliases($L)",
          history.aliases().stream()
              .map(alias -> CodeBlock.of("$S", alias))
              .collect(CodeBlock.joining(", ")));
    }
    if (history.upgrade() != null) {
      info.add("\n.upgrade($L, new $T())", history.version(), ClassName.get(history.upgrade()));
    }
  }

  private static String keys(List<KeyAttribute> keys) {
    return keys.stream().map(key -> key.name() + ":" + key.type()).collect(Collectors.joining(" "));
  }

  private static MethodSpec key(EntityDefinition entity, String variable) {
    return MethodSpec.methodBuilder(KeysWriter.KEY)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(Names.ITEM_KEY)
        .addParameter(entity.record(), variable)
        .addStatement(
            "return $N($L)",
            KeysWriter.KEY,
            entity.keyComponents().stream()
                .map(name -> variable + "." + name + "()")
                .collect(Collectors.joining(", ")))
        .build();
  }

  private static MethodSpec write(
      EntityDefinition entity, String variable, ComponentWriter writer) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("write")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(entity.record(), variable)
            .addParameter(Names.ITEM_WRITER, "item");
    for (Component component : entity.components()) {
      method.addCode(
          writer.put(
              component,
              CodeBlock.of("$N.$N()", variable, component.name()),
              entity.isIndexed(component.name())));
    }
    for (ComposedIndexDefinition index : entity.composedIndexes()) {
      method.addCode(
          new IndexKeyCode(
                  entity,
                  index,
                  component ->
                      new IndexKeyCode.Value(
                          CodeBlock.of("$N.$N()", variable, component.name()),
                          component.presence()))
              .put());
    }
    return method.build();
  }

  private static MethodSpec read(EntityDefinition entity, ComponentReader reader) {
    return MethodSpec.methodBuilder("read")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(entity.record())
        .addParameter(Names.ITEM_READER, "item")
        .addStatement("return $L", reader.construct(entity.element(), entity.components()))
        .build();
  }
}
