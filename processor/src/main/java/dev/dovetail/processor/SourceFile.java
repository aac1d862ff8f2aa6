package dev.dovetail.processor;

import java.util.List;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;

/** What all generated files have in common. */
final class SourceFile {
  private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

  private static final AnnotationSpec SUPPRESSED =
      new AnnotationSpec(
          ClassName.get(SuppressWarnings.class),
          List.of(CodeBlock.of("{$S, $S}", "deprecation", "removal")));

  private SourceFile() {}

  static AnnotationSpec generated() {
    return new AnnotationSpec(
        Names.GENERATED, List.of(CodeBlock.of("$S", DovetailProcessor.class.getName())));
  }

  static JavaFile of(ClassName name, TypeSpec.Builder type) {
    return of(name, type, type.originatingElements());
  }

  /**
   * Makes a file.
   *
   * @param named the types whose parts the code names, if not all that it comes from
   */
  static JavaFile of(ClassName name, TypeSpec.Builder type, List<? extends Element> named) {
    if (Deprecations.in(named)) {
      type.addAnnotation(SUPPRESSED);
    }
    return new JavaFile(name.packageName(), type.build());
  }

  static ParameterSpec parameter(Parameter parameter) {
    TypeName type = TypeName.get(parameter.type());
    return new ParameterSpec(nullable(parameter.element(), type), parameter.name());
  }

  /** The name of a variable that holds an item: the record's, unless that is taken. */
  static String variable(EntityDefinition entity) {
    String name = KindResolver.decapitalised(entity.name());
    return SourceVersion.isName(name) && !name.equals("attributes") && !name.equals("item")
        ? name
        : "record";
  }

  private static TypeName nullable(Element element, TypeName type) {
    TypeName plain = type.withoutAnnotations();
    return Nullness.isAnnotated(element) ? plain.annotated(NULLABLE) : plain;
  }
}
