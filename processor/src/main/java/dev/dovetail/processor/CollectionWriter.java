package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the methods that turn lists, sets and maps into attribute values. */
final class CollectionWriter {
  private final PrivateMethods methods;
  private final ComponentWriter elements;

  /**
   * Writes for one class.
   *
   * @param elements writes the elements
   */
  CollectionWriter(PrivateMethods methods, ComponentWriter elements) {
    this.methods = methods;
    this.elements = elements;
  }

  /** Returns the name of the method for a component. */
  String method(String name, Kind kind) {
    String from = "from" + ComponentReader.capitalised(name);
    if (kind instanceof Kind.MapOf map) {
      TypeName element = PrivateMethods.name(map.elementType());
      return methods.method(
          "write " + name + " map of " + element,
          from,
          Names.ATTRIBUTE_VALUE,
          m -> map(m, name, map, element));
    }
    if (kind instanceof Kind.SetOf set) {
      TypeName element = PrivateMethods.name(set.elementType());
      return methods.method(
          "write " + name + " set of " + element,
          from,
          Names.ATTRIBUTE_VALUE,
          m -> set(m, name, set, element));
    }
    Kind.ListOf list = (Kind.ListOf) kind;
    TypeName element = PrivateMethods.name(list.elementType());
    return methods.method(
        "write " + name + " list of " + element,
        from,
        Names.ATTRIBUTE_VALUE,
        m -> list(m, name, list, element));
  }

  private void map(MethodSpec.Builder method, String name, Kind.MapOf map, TypeName element) {
    method
        .addParameter(ComponentReader.mapOf(element), "value")
        .addStatement(
            "$T<$T, $T> entries = new $T<>()",
            Map.class,
            String.class,
            Names.ATTRIBUTE_VALUE,
            LinkedHashMap.class)
        .beginControlFlow(
            "for ($T<$T, $T> entry : value.entrySet())",
            Map.Entry.class,
            String.class,
            element.box())
        .addStatement(
            "entries.put($T.mapKey($S, entry.getKey()), $L)",
            Names.ELEMENTS,
            name,
            element(name, map.element(), CodeBlock.of("entry.getValue()")))
        .endControlFlow()
        .addStatement("return $T.createM(entries)", Names.ATTRIBUTE_VALUE);
  }

  private void set(MethodSpec.Builder method, String name, Kind.SetOf set, TypeName element) {
    boolean numbers = set.element().attributeType().equals("N");
    method
        .addParameter(ComponentReader.parameterized(Set.class, element), "value")
        .addStatement(
            "$T<$T> elements = new $T<>(value.size())", List.class, String.class, ArrayList.class)
        .beginControlFlow("for ($T element : value)", element)
        .addStatement(
            "elements.add($L.$N())",
            element(name, set.element(), CodeBlock.of("element")),
            numbers ? "n" : "s")
        .endControlFlow()
        .addStatement(
            "return $T.$N($T.distinct(elements))",
            Names.ATTRIBUTE_VALUE,
            numbers ? "createNs" : "createSs",
            Names.ELEMENTS);
  }

  private void list(MethodSpec.Builder method, String name, Kind.ListOf list, TypeName element) {
    method
        .addParameter(ComponentReader.parameterized(List.class, element), "value")
        .addStatement(
            "$T<$T> elements = new $T<>(value.size())",
            List.class,
            Names.ATTRIBUTE_VALUE,
            ArrayList.class)
        .beginControlFlow("for ($T element : value)", element)
        .addStatement("elements.add($L)", element(name, list.element(), CodeBlock.of("element")))
        .endControlFlow()
        .addStatement("return $T.createL(elements)", Names.ATTRIBUTE_VALUE);
  }

  private CodeBlock element(String name, Kind kind, CodeBlock value) {
    return elements.value(
        name, kind, CodeBlock.of("$T.element($S, $L)", Names.ATTRIBUTES, name, value));
  }
}
