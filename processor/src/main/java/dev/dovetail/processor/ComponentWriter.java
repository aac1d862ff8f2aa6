package dev.dovetail.processor;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the statements that put components into an {@code ItemWriter} called {@code item}. */
final class ComponentWriter {
  private final PrivateMethods methods;

  ComponentWriter(PrivateMethods methods) {
    this.methods = methods;
  }

  /**
   * Statements that put the attribute of a component into the item, if there is one.
   *
   * @param value an expression of the component's value
   * @param indexed whether the component is part of an index key
   */
  CodeBlock put(Component component, CodeBlock value, boolean indexed) {
    return ifPresent(
        component, value, present -> putPresent(component, present, indexed), CodeBlock.of(""));
  }

  /**
   * Statements that set an attribute of an update, or remove it if the value is absent.
   *
   * @param update the variable with the update
   */
  CodeBlock set(String update, Component component, CodeBlock value, boolean indexed) {
    CodeBlock remove = CodeBlock.of("$N.remove($S);\n", update, component.name());
    return act(
        component,
        value,
        indexed,
        present -> CodeBlock.of("$N.set($S, $L);\n", update, component.name(), present),
        remove);
  }

  /**
   * Statements that give the attribute of a component to one method of an update, or, if the value
   * is absent, to another.
   *
   * @param use the call with the attribute
   * @param otherwise the call without, or nothing
   */
  CodeBlock act(
      Component component,
      CodeBlock value,
      boolean indexed,
      Function<CodeBlock, CodeBlock> use,
      CodeBlock otherwise) {
    return ifPresent(
        component, value, present -> use.apply(attribute(component, present, indexed)), otherwise);
  }

  /**
   * Statements that demand that an attribute has a value, or is absent if the value is.
   *
   * @param condition the variable with what is demanded
   */
  CodeBlock compare(String condition, Component component, CodeBlock value) {
    boolean elements =
        component.kind() instanceof Kind.ListOf || component.kind() instanceof Kind.MapOf;
    String method = elements ? "expectElements" : "expect";
    return act(
        component,
        value,
        false,
        present -> CodeBlock.of("$N.$N($S, $L);\n", condition, method, component.name(), present),
        CodeBlock.of("$N.expectAbsent($S);\n", condition, component.name()));
  }

  /** An expression of the parameter that a key attribute is compared with. */
  CodeBlock keyValue(Component component, Parameter parameter) {
    CodeBlock value = CodeBlock.of("$N", parameter.name());
    Kind kind = component.kind();
    if (kind instanceof Kind.Single single && !single.scalar().isBoxed()) {
      return keyValue(single.scalar().reader(), component, value);
    } else if (kind instanceof Kind.Enumeration enumeration && !enumeration.isCoded()) {
      return keyValue("constant", component, value);
    }
    boolean checked =
        parameter.type().getKind().isPrimitive() || component.kind() instanceof Kind.Converted;
    CodeBlock present =
        checked ? value : CodeBlock.of("$T.required($S, $L)", Names.FACET, component.name(), value);
    return CodeBlock.of(
        isRefusedByKeys(component.kind().scalar()) ? "$T.key($S, $L)" : "$T.of($S, $L)",
        Names.ATTRIBUTES,
        component.name(),
        StoredCode.of(methods, component.name(), component.kind(), present, "key"));
  }

  private static CodeBlock keyValue(String method, Component component, CodeBlock value) {
    return CodeBlock.of("$T.$N($S, $L)", Names.KEY_VALUES, method, component.name(), value);
  }

  /** Whether there are values of a type that no key attribute has. */
  private static boolean isRefusedByKeys(@Nullable Scalar scalar) {
    if (scalar == null) {
      return false;
    }
    return switch (scalar) {
      case STRING, BYTES, INSTANT, LOCAL_DATE, YEAR_MONTH, DECIMAL, BIG_INTEGER -> true;
      default -> false;
    };
  }

  private CodeBlock ifPresent(
      Component component,
      CodeBlock value,
      Function<CodeBlock, CodeBlock> use,
      CodeBlock otherwise) {
    String name = component.name();
    CodeBlock test =
        switch (component.presence()) {
          case REQUIRED ->
              component.kind() instanceof Kind.SetOf
                  ? CodeBlock.of("!$T.required($S, $L).isEmpty()", Names.ATTRIBUTES, name, value)
                  : CodeBlock.of("");
          case NULLABLE ->
              component.kind() instanceof Kind.SetOf
                  ? CodeBlock.of("$L != null && !$L.isEmpty()", value, value)
                  : CodeBlock.of("$L != null", value);
          case OPTIONAL ->
              CodeBlock.of("$T.required($S, $L).isPresent()", Names.ATTRIBUTES, name, value);
        };
    CodeBlock present =
        component.presence() == Component.Presence.OPTIONAL
            ? CodeBlock.of("$L.get()", value)
            : value;
    CodeBlock used = use.apply(present);
    if (test.isEmpty()) {
      return used;
    }
    CodeBlock.Builder code = CodeBlock.builder().add("if ($L) {\n$>$L$<}", test, used);
    if (!otherwise.isEmpty()) {
      code.add(" else {\n$>$L$<}", otherwise);
    }
    return code.add("\n").build();
  }

  /**
   * A statement that puts a value that is not null, with the method for its type if there is one.
   */
  private CodeBlock putPresent(Component component, CodeBlock value, boolean indexed) {
    String method = "put";
    CodeBlock put = value;
    if (component.kind() instanceof Kind.Single single && single.scalar() != Scalar.EPOCH_SECONDS) {
      String reader = single.scalar().reader();
      method =
          indexed && isRefusedIfEmpty(single)
              ? "key" + ComponentReader.capitalised(reader)
              : reader;
      put = checked(component, value);
    } else if (component.kind() instanceof Kind.Enumeration enumeration && !enumeration.isCoded()) {
      method = "constant";
    } else {
      put = attribute(component, value, indexed);
    }
    return CodeBlock.of("item.$N($S, $L);\n", method, component.name(), put);
  }

  private static boolean isRefusedIfEmpty(Kind kind) {
    return kind.scalar() == Scalar.STRING || kind.scalar() == Scalar.BYTES;
  }

  private CodeBlock attribute(Component component, CodeBlock value, boolean indexed) {
    String name = component.name();
    Kind kind = component.kind();
    if (indexed && isRefusedIfEmpty(kind)) {
      return CodeBlock.of(
          "$T.key($S, $L)",
          Names.ATTRIBUTES,
          name,
          StoredCode.of(methods, name, kind, value, "stored"));
    }
    return value(name, kind, checked(component, value));
  }

  /** The value, told from null if nothing else does it. */
  private static CodeBlock checked(Component component, CodeBlock value) {
    Kind kind = component.kind();
    boolean needsCheck =
        component.isRequired()
            && (KeyCode.isBox(component)
                || kind instanceof Kind.Nested
                || kind instanceof Kind.Enumeration enumeration && enumeration.isCoded()
                || kind.isCollection())
            && !(kind instanceof Kind.SetOf);
    return needsCheck
        ? CodeBlock.of("$T.required($S, $L)", Names.ATTRIBUTES, component.name(), value)
        : value;
  }

  /** An expression of what is stored of a value that is not null. */
  CodeBlock value(String name, Kind kind, CodeBlock value) {
    if (kind instanceof Kind.Nested nested) {
      return CodeBlock.of("$N($L)", nested(nested), value);
    }
    if (kind.isCollection()) {
      return CodeBlock.of("$N($L)", new CollectionWriter(methods, this).method(name, kind), value);
    }
    return CodeBlock.of(
        "$T.of($S, $L)",
        kind.scalar() == Scalar.EPOCH_SECONDS ? Names.EPOCH_SECONDS : Names.ATTRIBUTES,
        name,
        StoredCode.of(methods, name, kind, value, "stored"));
  }

  private String nested(Kind.Nested nested) {
    TypeName type = PrivateMethods.name(nested.type().asType());
    return methods.method(
        "write " + type,
        "from" + nested.type().getSimpleName(),
        Names.ATTRIBUTE_VALUE,
        method -> {
          method
              .addParameter(type, "value")
              .addStatement("$T item = new $T()", Names.ITEM_WRITER, Names.ITEM_WRITER);
          for (Component component : nested.components()) {
            method.addCode(put(component, CodeBlock.of("value.$N()", component.name()), false));
          }
          method.addStatement("return item.toMap()");
        });
  }
}
