package dev.dovetail.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;

/** What all generated files have in common. */
final class SourceFile {
  private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

  private static final AnnotationSpec SUPPRESSED =
      AnnotationSpec.builder(SuppressWarnings.class)
          .addMember("value", "{$S, $S}", "deprecation", "removal")
          .build();

  private SourceFile() {}

  static AnnotationSpec generated() {
    AnnotationSpec.Builder generated = AnnotationSpec.builder(Names.GENERATED);
    return generated
        .addMember("value", CodeBlock.of("$S", DovetailProcessor.class.getName()))
        .build();
  }

  static JavaFile of(ClassName name, TypeSpec type) {
    return of(name, type, type.originatingElements());
  }

  /**
   * Makes a file.
   *
   * @param named the types whose parts the code names, if not all that it comes from
   */
  static JavaFile of(ClassName name, TypeSpec type, List<? extends Element> named) {
    TypeSpec quiet =
        Deprecations.in(named) ? type.toBuilder().addAnnotation(SUPPRESSED).build() : type;
    return JavaFile.builder(name.packageName(), quiet)
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  static ParameterSpec parameter(Parameter parameter) {
    TypeName type = TypeName.get(parameter.type());
    return ParameterSpec.builder(nullable(parameter.element(), type), parameter.name()).build();
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
    return Nullness.isAnnotated(element)
        ? plain.annotated(AnnotationSpec.builder(NULLABLE).build())
        : plain;
  }
}
