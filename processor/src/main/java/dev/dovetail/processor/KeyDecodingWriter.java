package dev.dovetail.processor;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes the method that takes a key apart, and the record of what it finds. */
final class KeyDecodingWriter {
  private static final String DECODED = "Decoded";

  private final EntityDefinition entity;
  private final PrivateMethods methods;
  private final ClassName decoded;

  KeyDecodingWriter(EntityDefinition entity, PrivateMethods methods) {
    this.entity = entity;
    this.methods = methods;
    this.decoded = entity.schema().nestedClass(DECODED);
  }

  MethodSpec method() {
    boolean named = !entity.keyComponents().isEmpty();
    CodeBlock decoder =
        CodeBlock.of(
            "$T.of(key, $S, $S)", Names.KEY_DECODER, entity.pk().text(), entity.sk().text());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("decode")
            .addJavadoc(
                "{@return the components of a key, or nothing if no {@link $T} has this key}\n",
                entity.record())
            .addModifiers(entity.visibility())
            .addModifiers(Modifier.STATIC)
            .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), decoded))
            .addParameter(Names.ITEM_KEY, "key")
            .beginControlFlow("try");
    if (named) {
      method.addStatement("$T facets = $L", Names.KEY_DECODER, decoder);
    } else {
      method.addStatement("$L", decoder);
    }
    result(method);
    return method
        .nextControlFlow("catch ($T e)", Names.INVALID_KEY)
        .addStatement("return $T.empty()", Optional.class)
        .endControlFlow()
        .build();
  }

  private void result(MethodSpec.Builder method) {
    CodeBlock arguments =
        entity.keyComponents().stream()
            .map(name -> CodeBlock.of("\n$L", value(component(name))))
            .collect(CodeBlock.joining(","));
    CodeBlock made = CodeBlock.of("new $T($L)", decoded, arguments);
    if (!isConverted() && entity.shards() == 0) {
      method.addStatement("return $T.of($L)", Optional.class, made);
      return;
    }
    method
        .addStatement("$T decoded = $L", decoded, made)
        .addComment(
            isConverted()
                ? "A codec may read more than it writes."
                : "The shard follows from the sort key.")
        .addStatement(
            "return $N($L).equals(key) ? $T.of(decoded) : $T.empty()",
            KeysWriter.KEY,
            entity.keyComponents().stream()
                .map(name -> "decoded." + name + "()")
                .collect(Collectors.joining(", ")),
            Optional.class,
            Optional.class);
  }

  private boolean isConverted() {
    return entity.keyComponents().stream()
        .anyMatch(name -> component(name).kind() instanceof Kind.Converted);
  }

  /** The record with the components of the key, in the order of the templates. */
  TypeSpec record() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    TypeSpec.Builder type =
        TypeSpec.recordBuilder(DECODED)
            .addJavadoc("The components of a key.\n")
            .addModifiers(entity.visibility());
    boolean first = true;
    for (String name : entity.keyComponents()) {
      Component component = component(name);
      constructor.addParameter(
          TypeName.get(component.presentType()).withoutAnnotations(), component.name());
      String form = form(component);
      if (form != null) {
        type.addJavadoc((first ? "\n" : "") + "@param $N $L\n", name, form);
        first = false;
      }
    }
    return type.recordConstructor(constructor.build()).build();
  }

  /** What the key holds of a text, or null if it is the text itself. */
  private static @Nullable String form(Component component) {
    if (!(component.encoding() instanceof Encoding.Text text)) {
      return null;
    }
    return switch (text.form()) {
      case AS_IS -> null;
      case NORMALIZED -> "the text in normalisation form C, as the key has it";
      case CASE_INSENSITIVE -> "the folded text, as the key has it";
    };
  }

  private CodeBlock value(Component component) {
    CodeBlock stored = stored(component);
    return component.kind() instanceof Kind.Converted converted
        ? CodeBlock.of(
            "facets.decoded($S, $N, $L)",
            component.name(),
            methods.codec(converted.codec()),
            stored)
        : stored;
  }

  private CodeBlock stored(Component component) {
    CodeBlock facet =
        FacetCode.atMost(component, CodeBlock.of("facets.facet($S)", component.name()));
    Encoding encoding = Objects.requireNonNull(component.encoding());
    if (component.kind().stored() instanceof Kind.Enumeration enumeration) {
      return CodeBlock.of("$N(facets, $S)", constant(enumeration), component.name());
    } else if (encoding instanceof Encoding.Text) {
      String method = FacetCode.suffixed("decode", component);
      return CodeBlock.of(
          "$T.$N($L)", Names.FACET, method.equals("decode") ? "decodeString" : method, facet);
    } else if (component.kind().scalar() == Scalar.DECIMAL) {
      return CodeBlock.of(
          "$T.decodeDecimal($L, $L)", Names.FACET, facet, ((Encoding.Decimal) encoding).scale());
    }
    ChronoUnit unit = encoding instanceof Encoding.Fixed fixed ? FacetCode.unit(fixed) : null;
    if (unit != null) {
      return CodeBlock.of(
          "$T.decodeInstant($L, $T.$N)", Names.FACET, facet, ChronoUnit.class, unit.name());
    }
    return CodeBlock.of(
        "$T.$N($L)", Names.FACET, method(Objects.requireNonNull(component.kind().scalar())), facet);
  }

  private static String method(Scalar scalar) {
    return switch (scalar) {
      case BOOLEAN -> "decodeBoolean";
      case LONG -> "decodeLong";
      case INT -> "decodeInt";
      case SHORT -> "decodeShort";
      case BYTE -> "decodeByte";
      case BIG_INTEGER -> "decodeBigInteger";
      case UUID -> "decodeUuid";
      case LOCAL_DATE -> "decodeDate";
      case YEAR_MONTH -> "decodeMonth";
      default -> throw new IllegalArgumentException(scalar + " is no facet");
    };
  }

  private String constant(Kind.Enumeration enumeration) {
    TypeName type = PrivateMethods.name(enumeration.type().asType());
    String name = enumeration.type().getSimpleName().toString();
    return methods.method(
        "decode " + type,
        "decode" + name,
        type,
        method ->
            method
                .addParameter(Names.KEY_DECODER, "facets")
                .addParameter(String.class, "name")
                .addCode(
                    EnumCode.decode(
                        enumeration,
                        CodeBlock.of("$T.decodeString(facets.facet(name))", Names.FACET),
                        CodeBlock.of("facets.unknownConstant(name, $S)", name))));
  }

  private Component component(String name) {
    return entity.component(name).orElseThrow();
  }
}
