package dev.dovetail.processor;

import javax.lang.model.element.TypeElement;

/** What a record is read from. */
enum JsonForm {
  /** A JSON object. */
  BODY(
      "JsonRecord",
      "Json",
      "Members are of type String, boolean, short, int, long, BigDecimal, Instant, LocalDate, UUID, an enum with constants, a"
          + " record with @JsonRecord, List or Set or Map<String, ...> of these, and Optional, Patch or @Nullable of all of"
          + " these."),
  /** The parameters of a query. */
  QUERY(
      "QueryRecord",
      "Query",
      "Parameters are of type String, boolean, short, int, long, BigDecimal, Instant, LocalDate, UUID, an enum with constants,"
          + " List or Set of these, and Optional or @Nullable of all of these.");

  private final String annotation;
  private final String suffix;
  private final String types;

  JsonForm(String annotation, String suffix, String types) {
    this.annotation = annotation;
    this.suffix = suffix;
    this.types = types;
  }

  /** The annotation without its package. */
  String annotation() {
    return annotation;
  }

  /** The name of the annotation. */
  String qualifiedAnnotation() {
    return Names.LAMBDA + "." + annotation;
  }

  /** What can be in such a record, for people. */
  String types() {
    return types;
  }

  /** The generated class of a record. */
  ClassName type(TypeElement record) {
    ClassName name = ClassName.get(record);
    return ClassName.get(name.packageName(), String.join("", name.simpleNames()) + suffix);
  }
}
