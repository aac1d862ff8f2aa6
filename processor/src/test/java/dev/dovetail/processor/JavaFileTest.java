package dev.dovetail.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

class JavaFileTest {
  private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

  private static String text(TypeSpec.Builder type) {
    return new JavaFile("org.example", type.build()).text(name -> false);
  }

  private static TypeSpec.Builder withFields(TypeName... types) {
    TypeSpec.Builder type = TypeSpec.classBuilder("Sample");
    for (int i = 0; i < types.length; i++) {
      type.addField(types[i], "f" + i);
    }
    return type;
  }

  @Test
  void text_typesOfOtherPackages_importsThemInOrder() {
    TypeName entry =
        ParameterizedTypeName.get(ClassName.get(Map.Entry.class), ClassName.get(String.class));

    assertThat(text(withFields(entry, ClassName.get(List.class))))
        .isEqualTo(
            """
            package org.example;

            import java.util.List;
            import java.util.Map;

            class Sample {
              Map.Entry<String> f0;

              List f1;
            }
            """);
  }

  @Test
  void text_twoTypesOfOneName_importsTheFirst() {
    assertThat(text(withFields(ClassName.get("a", "Part"), ClassName.get("b", "Part"))))
        .contains("import a.Part;", "  Part f0;", "  b.Part f1;")
        .doesNotContain("import b.Part;");
  }

  @Test
  void text_typeNamedAsOneOfThePackage_isNotImported() {
    assertThat(text(withFields(ClassName.get("a", "Part"), ClassName.get("org.example", "Part"))))
        .contains("  a.Part f0;", "  Part f1;")
        .doesNotContain("import");
  }

  @Test
  void text_typeNamedAsTheClassOrOneInIt_isNotImported() {
    TypeSpec.Builder type = withFields(ClassName.get("a", "Sample"), ClassName.get("a", "Inner"));
    type.addType(TypeSpec.classBuilder("Inner").build());
    type.addField(ClassName.get("org.example", "Sample").nestedClass("Inner"), "f2");

    assertThat(text(type))
        .contains("  a.Sample f0;", "  a.Inner f1;", "  Inner f2;", "  class Inner {")
        .doesNotContain("import");
  }

  @Test
  void text_nullableTypes_haveTheAnnotationWhereJavaDemandsIt() {
    ClassName nested = ClassName.get("org.example", "Todo").nestedClass("Status");
    TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), nested);
    TypeName bytes = new TypeName.Array(new TypeName.Plain("byte"));

    assertThat(
            text(
                withFields(
                    nested.annotated(NULLABLE),
                    list.annotated(NULLABLE),
                    bytes.annotated(NULLABLE))))
        .contains(
            "import org.jspecify.annotations.Nullable;",
            "  Todo. @Nullable Status f0;",
            "  @Nullable List<Todo.Status> f1;",
            "  byte @Nullable [] f2;");
  }

  @Test
  void text_longParameters_areWrappedAtTheHundredthColumn() {
    MethodSpec.Builder method = MethodSpec.methodBuilder("run").addModifiers(Modifier.PUBLIC);
    for (int i = 0; i < 8; i++) {
      method.addParameter(String.class, "parameter" + i);
    }
    method.addStatement("call(\n$S,\n$L)", "a\"\\\n", 1);

    assertThat(text(TypeSpec.classBuilder("Sample").addMethod(method.build())))
        .isEqualTo(
            """
            package org.example;

            class Sample {
              public void run(String parameter0, String parameter1, String parameter2, String parameter3,
                  String parameter4, String parameter5, String parameter6, String parameter7) {
                call(
                    "a\\"\\\\\\n",
                    1);
              }
            }
            """);
  }
}
