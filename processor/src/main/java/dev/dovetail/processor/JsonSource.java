package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the class that reads, and from bodies also writes, a record. */
final class JsonSource {
  private static final String JSON = "json";
  private static final String VALUE = "value";
  private static final String QUERY = "query";

  private final JsonDefinition definition;
  private final ClassName record;
  private final JsonTypeFields fields;
  private final Map<JsonMember, CodeBlock> types = new LinkedHashMap<>();

  private JsonSource(JsonDefinition definition) {
    this.definition = definition;
    this.record = ClassName.get(definition.element());
    this.fields = new JsonTypeFields(definition.members());
    for (JsonMember member : definition.members()) {
      types.put(member, fields.typeOf(member.component(), member.kind()));
    }
  }

  static JavaFile write(JsonDefinition definition) {
    return new JsonSource(definition).write();
  }

  private JavaFile write() {
    boolean body = definition.form() == JsonForm.BODY;
    TypeSpec.Builder type =
        TypeSpec.classBuilder(definition.type())
            .addOriginatingElement(definition.element())
            .addJavadoc(
                body
                    ? "Reads and writes {@link $T} as a JSON object.\n"
                    : "Reads {@link $T} from query parameters.\n",
                record)
            .addAnnotation(SourceFile.generated())
            .addModifiers(definition.visibility())
            .addModifiers(Modifier.FINAL)
            .superclass(
                ParameterizedTypeName.get(
                    ClassName.get(Names.LAMBDA, body ? "RecordType" : "QueryType"), record))
            .addField(instance());
    fields.addTo(type);
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (body) {
      type.addMethod(of()).addMethod(read(JSON, "JsonObject")).addMethod(writeMembers());
    } else {
      type.addMethod(read(QUERY, "Fields"));
    }
    return SourceFile.of(definition.type(), type);
  }

  private FieldSpec instance() {
    return FieldSpec.builder(definition.type(), JsonTypeFields.INSTANCE)
        .addJavadoc("The only instance, immutable and safe for use by any number of threads.\n")
        .addModifiers(definition.visibility())
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .initializer("new $T()", definition.type())
        .build();
  }

  private MethodSpec of() {
    return MethodSpec.methodBuilder("of")
        .addJavadoc("{@return the members of a record, such as the body of a response}\n")
        .addModifiers(definition.visibility())
        .addModifiers(Modifier.STATIC)
        .returns(ClassName.get(Names.LAMBDA, "JsonBody"))
        .addParameter(record, VALUE)
        .addStatement("return $N.body($N)", JsonTypeFields.INSTANCE, VALUE)
        .build();
  }

  private MethodSpec read(String source, String type) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("read")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .returns(record)
            .addParameter(ClassName.get(Names.LAMBDA, type), source);
    if (definition.ignoreUnknown()) {
      method.addStatement("$N.allowUnknown()", source);
    }
    List<CodeBlock> values = new ArrayList<>();
    types.forEach((member, memberType) -> values.add(value(source, member, memberType)));
    if (values.isEmpty()) {
      return method.addStatement("return new $T()", record).build();
    }
    return method
        .addStatement("return new $T(\n$L)", record, CodeBlock.join(values, ",\n"))
        .build();
  }

  private static CodeBlock value(String source, JsonMember member, CodeBlock type) {
    String method =
        switch (member.presence()) {
          case REQUIRED -> "required";
          case OPTIONAL, EMPTY, DEFAULT -> "optional";
          case NULLABLE -> "nullable";
          case PATCH -> "patch";
        };
    CodeBlock read = CodeBlock.of("$N.$N($S, $L)", source, method, member.name(), type);
    JsonDefault absent = member.absent();
    if (absent != null) {
      return CodeBlock.of("$L.orElse($L)", read, absent.code());
    }
    return member.presence() == JsonMember.Presence.EMPTY
        ? CodeBlock.of("$L.orElse($T.of())", read, collection(member.kind()))
        : read;
  }

  private static Class<?> collection(JsonKind kind) {
    if (kind instanceof JsonKind.Items items) {
      return items.isSet() ? Set.class : List.class;
    }
    return Map.class;
  }

  private MethodSpec writeMembers() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("write")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PROTECTED)
            .addParameter(record, VALUE)
            .addParameter(ClassName.get(Names.LAMBDA, "JsonWriter"), JSON);
    types.forEach(
        (member, type) -> {
          String verb =
              switch (member.presence()) {
                case REQUIRED, EMPTY, DEFAULT -> "value";
                case OPTIONAL -> "optional";
                case NULLABLE -> "nullable";
                case PATCH -> "patch";
              };
          CodeBlock value = CodeBlock.of("$N.$N()", VALUE, member.component());
          method.addStatement(
              "$N.$N($S, $L, $L)",
              JSON,
              verb,
              member.name(),
              member.presence() == JsonMember.Presence.OPTIONAL
                  ? CodeBlock.of("$L.orElse(null)", value)
                  : value,
              type);
        });
    return method.build();
  }
}
