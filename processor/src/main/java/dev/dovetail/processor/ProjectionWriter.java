package dev.dovetail.processor;

import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that reads a projection. */
final class ProjectionWriter {
  private ProjectionWriter() {}

  static JavaFile write(ProjectionDefinition projection) {
    PrivateMethods methods = new PrivateMethods();
    ClassName record = ClassName.get(projection.element());
    ClassName reader = projection.reader();
    boolean open = projection.element().getModifiers().contains(Modifier.PUBLIC);
    Modifier[] visibility = open ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    TypeSpec.Builder type =
        TypeSpec.classBuilder(reader)
            .addOriginatingElement(projection.element())
            .addOriginatingElement(projection.entity().element())
            .addJavadoc("Reads {@link $T} out of items.\n", record)
            .addAnnotation(SourceFile.generated())
            .addModifiers(visibility)
            .addModifiers(Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(Names.ITEM_PROJECTION, record))
            .addField(
                FieldSpec.builder(reader, SchemaWriter.INSTANCE)
                    .addJavadoc(
                        "The only instance, immutable and safe for use by any number of threads.\n")
                    .addModifiers(visibility)
                    .addModifiers(Modifier.STATIC, Modifier.FINAL)
                    .initializer("new $T()", reader)
                    .build())
            .addMethod(constructor(projection))
            .addMethod(
                MethodSpec.methodBuilder("read")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PROTECTED)
                    .returns(record)
                    .addParameter(Names.ITEM_READER, "item")
                    .addStatement(
                        "return $L",
                        new ComponentReader(methods)
                            .construct(projection.element(), projection.components()))
                    .build());
    methods.addTo(type);
    return SourceFile.of(
        reader, type, List.of(projection.element(), projection.entity().element()));
  }

  private static MethodSpec constructor(ProjectionDefinition projection) {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addStatement(
            "super($T.INSTANCE$L)",
            projection.entity().schema(),
            projection.components().stream()
                .map(component -> CodeBlock.of(", $S", component.name()))
                .collect(CodeBlock.joining("")))
        .build();
  }
}
