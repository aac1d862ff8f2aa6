package dev.dovetail.processor;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * The constants of a generated class that say what its members are. Each call of a generic method
 * has a constant of its own: javac takes long to infer types of calls within calls.
 */
final class JsonTypeFields {
  static final String INSTANCE = "TYPE";

  private static final ClassName TYPES = ClassName.get(Names.LAMBDA, "JsonTypes");
  private static final ClassName TYPE = ClassName.get(Names.LAMBDA, "JsonType");
  private static final ClassName FORMATS = ClassName.get(Names.LAMBDA, "TextFormat");

  private final Map<String, FieldSpec> fields = new LinkedHashMap<>();

  /** Names of types that a constant of the same name would hide. */
  private final Set<String> hidden = new HashSet<>(Set.of(INSTANCE));

  JsonTypeFields(List<JsonMember> members) {
    for (JsonMember member : members) {
      TypeElement enumeration = member.kind().enumeration();
      if (enumeration != null) {
        hidden.addAll(ClassName.get(enumeration).simpleNames());
      }
    }
  }

  void addTo(TypeSpec.Builder type) {
    fields.values().forEach(type::addField);
  }

  /** Returns an expression of the type of a component's values. */
  CodeBlock typeOf(String component, JsonKind kind) {
    if (kind instanceof JsonKind.Nested nested) {
      return CodeBlock.of("$T.$N", JsonForm.BODY.type(nested.record()), INSTANCE);
    }
    CodeBlock made = make(component, kind);
    String name = free(component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT));
    fields.put(
        name,
        FieldSpec.builder(
                ParameterizedTypeName.get(TYPE, kind.type()),
                name,
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer(made)
            .build());
    return CodeBlock.of("$N", name);
  }

  private String free(String name) {
    String free = name;
    for (int i = 2; fields.containsKey(free) || hidden.contains(free); i++) {
      free = name + "_" + i;
    }
    return free;
  }

  private CodeBlock make(String component, JsonKind kind) {
    if (kind instanceof JsonKind.Text text) {
      CodeBlock sizes = sizes(text.min(), text.max());
      return text.format() == null
          ? call("text", sizes)
          : call("text", sizes, CodeBlock.of("$T.$N", FORMATS, text.format()));
    } else if (kind instanceof JsonKind.Whole whole) {
      return call(whole.width().method(), bounds(whole.min(), whole.max(), whole.width()));
    } else if (kind instanceof JsonKind.Decimal decimal) {
      return call("decimal", bounds(decimal.min(), decimal.max(), JsonKind.Whole.Width.LONG));
    } else if (kind instanceof JsonKind.Plain plain) {
      return CodeBlock.of("$T.$N()", TYPES, plain.form().name().toLowerCase(Locale.ROOT));
    } else if (kind instanceof JsonKind.Codes codes) {
      return codes(codes.constants());
    } else if (kind instanceof JsonKind.Items items) {
      return call(
          items.isSet() ? "set" : "list",
          typeOf(component + "Item", items.element()),
          sizes(items.min(), items.max()));
    }
    JsonKind.MapOf map = (JsonKind.MapOf) kind;
    return call("map", typeOf(component + "Value", map.value()), sizes(map.min(), map.max()));
  }

  /** A call with those of the arguments that are not empty. */
  private static CodeBlock call(String method, CodeBlock... arguments) {
    CodeBlock all =
        Stream.of(arguments)
            .filter(argument -> !argument.isEmpty())
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of("$T.$N($L)", TYPES, method, all);
  }

  private static CodeBlock sizes(int min, int max) {
    return min == 0 && max == Integer.MAX_VALUE
        ? CodeBlock.of("")
        : CodeBlock.of("$L, $L", min, number(max));
  }

  private static CodeBlock bounds(long min, long max, JsonKind.Whole.Width width) {
    return min == width.least() && max == width.greatest()
        ? CodeBlock.of("")
        : CodeBlock.of("$L, $L", number(min, width), number(max, width));
  }

  private static CodeBlock codes(Kind.Enumeration enumeration) {
    ClassName type = ClassName.get(enumeration.type());
    if (!enumeration.isCoded()) {
      return CodeBlock.of("$T.names($T.values())", TYPES, type);
    }
    CodeBlock codes =
        enumeration.codes().stream()
            .map(code -> CodeBlock.of("$S", code))
            .collect(CodeBlock.joining(", "));
    CodeBlock constants =
        enumeration.constants().stream()
            .map(constant -> CodeBlock.of("$T.$N", type, constant.name()))
            .collect(CodeBlock.joining(", "));
    return CodeBlock.of("$T.codes(new String[] {$L}, $L)", TYPES, codes, constants);
  }

  private static CodeBlock number(int number) {
    return number == Integer.MAX_VALUE
        ? CodeBlock.of("$T.MAX_VALUE", Integer.class)
        : CodeBlock.of("$L", number);
  }

  private static CodeBlock number(long number, JsonKind.Whole.Width width) {
    if (number == width.least()) {
      return CodeBlock.of("$T.MIN_VALUE", width.type());
    } else if (number == width.greatest()) {
      return CodeBlock.of("$T.MAX_VALUE", width.type());
    }
    return switch (width) {
      case SHORT -> CodeBlock.of("(short) $L", number);
      case INT -> CodeBlock.of("$L", number);
      case LONG -> CodeBlock.of("$LL", number);
    };
  }
}
