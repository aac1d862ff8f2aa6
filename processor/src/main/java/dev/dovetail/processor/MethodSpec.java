package dev.dovetail.processor;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** A method or constructor of a generated class. */
final class MethodSpec {
  private final Declaration declaration;
  private final String name;
  private final TypeName returned;
  private final List<ParameterSpec> parameters;
  private final CodeBlock code;

  private MethodSpec(Builder builder) {
    declaration = builder.declaration;
    name = builder.name;
    returned = builder.returned;
    parameters = List.copyOf(builder.parameters);
    code = builder.code.build();
  }

  static Builder methodBuilder(String name) {
    return new Builder(name);
  }

  static Builder constructorBuilder() {
    return new Builder("");
  }

  String name() {
    return name;
  }

  List<ParameterSpec> parameters() {
    return parameters;
  }

  boolean isConstructor() {
    return name.isEmpty();
  }

  /**
   * Adds the method.
   *
   * @param type the simple name of the class that has it
   * @param implied the modifiers that need not be written there
   */
  void addTo(CodeBlock.Builder to, String type, Set<Modifier> implied) {
    declaration.addTo(to, implied);
    if (isConstructor()) {
      to.text(type);
    } else {
      to.add(returned).text(" ").text(name);
    }
    if (!declaration.has(Modifier.ABSTRACT)) {
      to.add(new CodePart.Parameters(parameterNames()));
    }
    ParameterSpec.addTo(to, parameters);
    if (declaration.has(Modifier.ABSTRACT)) {
      to.text(";\n");
    } else {
      to.text(" {\n").add(CodePart.Mark.INDENT).add(new CodePart.Variables(parameterNames()));
      to.add(code).add(CodePart.Mark.VARIABLES_END).add(CodePart.Mark.LINE_END);
      to.add(CodePart.Mark.UNINDENT).text("}\n");
    }
  }

  private Set<String> parameterNames() {
    Set<String> names = new HashSet<>();
    for (ParameterSpec parameter : parameters) {
      names.add(parameter.name());
    }
    return names;
  }

  /** Gathers what a method has. */
  static final class Builder {
    private final Declaration declaration = new Declaration();
    private final String name;
    private TypeName returned = new TypeName.Plain("void");
    private final List<ParameterSpec> parameters = new ArrayList<>();
    private final CodeBlock.Builder code = CodeBlock.builder();

    private Builder(String name) {
      this.name = name;
    }

    Builder addJavadoc(String format, Object... arguments) {
      declaration.javadoc(format, arguments);
      return this;
    }

    Builder addAnnotation(Class<?> type) {
      declaration.annotation(AnnotationSpec.of(ClassName.get(type)));
      return this;
    }

    Builder addModifiers(Modifier... modifiers) {
      declaration.modifiers(modifiers);
      return this;
    }

    Builder returns(TypeName type) {
      returned = type;
      return this;
    }

    Builder returns(Type type) {
      return returns(TypeName.get(type));
    }

    Builder addParameter(ParameterSpec parameter) {
      parameters.add(parameter);
      return this;
    }

    Builder addParameter(TypeName type, String parameter) {
      return addParameter(new ParameterSpec(type, parameter));
    }

    Builder addParameter(Type type, String parameter) {
      return addParameter(TypeName.get(type), parameter);
    }

    Builder addParameters(Iterable<ParameterSpec> more) {
      more.forEach(parameters::add);
      return this;
    }

    Builder addCode(String format, Object... arguments) {
      code.add(format, arguments);
      return this;
    }

    Builder addCode(CodeBlock block) {
      code.add(block);
      return this;
    }

    Builder addComment(String format, Object... arguments) {
      code.text("// ").add(format, arguments).text("\n");
      return this;
    }

    Builder addStatement(String format, Object... arguments) {
      code.addStatement(format, arguments);
      return this;
    }

    Builder beginControlFlow(String format, Object... arguments) {
      code.beginControlFlow(format, arguments);
      return this;
    }

    Builder nextControlFlow(String format, Object... arguments) {
      code.nextControlFlow(format, arguments);
      return this;
    }

    Builder endControlFlow() {
      code.endControlFlow();
      return this;
    }

    MethodSpec build() {
      return new MethodSpec(this);
    }
  }
}
