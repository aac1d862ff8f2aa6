package dev.dovetail.processor;

import dev.dovetail.model.IndexScope;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An index of an entity whose key the library composes and writes.
 *
 * @param annotation where it was declared
 * @param name its name
 * @param method what the names of the methods that compose its keys start with
 * @param key what a query of it reads
 */
record ComposedIndexDefinition(
    Annotated annotation, String name, String method, KeySource.Composed key) {

  static ComposedIndexDefinition global(
      Annotated annotation, String name, String method, Template pk, Optional<Template> sk) {
    String sort = sk.isPresent() ? "_" + name + "_sk" : null;
    return new ComposedIndexDefinition(
        annotation,
        name,
        method,
        new KeySource.Composed(
            Optional.of(name), IndexScope.GLOBAL, "_" + name + "_pk", sort, pk, sk.orElse(null)));
  }

  static ComposedIndexDefinition local(
      Annotated annotation, String name, String method, Template tablePk, Template sk) {
    return new ComposedIndexDefinition(
        annotation,
        name,
        method,
        new KeySource.Composed(
            Optional.of(name), IndexScope.LOCAL, Names.PK, "_" + name + "_sk", tablePk, sk));
  }

  IndexScope scope() {
    return isLocal() ? IndexScope.LOCAL : IndexScope.GLOBAL;
  }

  boolean isLocal() {
    return key.scope() == IndexScope.LOCAL;
  }

  /** The attributes that the library writes for the index, and their templates. */
  Map<String, Template> written() {
    Map<String, Template> written = new LinkedHashMap<>();
    if (!isLocal()) {
      written.put(key.partitionAttribute(), key.pk());
    }
    String sort = key.sortAttribute();
    Template sk = key.sk();
    if (sort != null && sk != null) {
      written.put(sort, sk);
    }
    return written;
  }

  /** The method that composes an attribute. */
  String method(String attribute) {
    if (attribute.equals(Names.PK)) {
      return Names.PK;
    }
    return method + (attribute.equals(key.partitionAttribute()) ? "Pk" : "Sk");
  }

  /** The components of the written templates, each once. */
  Set<String> components() {
    Set<String> components = new LinkedHashSet<>();
    written().values().forEach(template -> components.addAll(template.components()));
    return components;
  }
}
