package dev.dovetail.processor;

import java.util.Set;
import javax.lang.model.element.Modifier;

/** A field of a generated class. */
final class FieldSpec {
  private final Declaration declaration;
  private final TypeName type;
  private final String name;
  private final CodeBlock initializer;

  private FieldSpec(Builder builder) {
    declaration = builder.declaration;
    type = builder.type;
    name = builder.name;
    initializer = builder.initializer.build();
  }

  static Builder builder(TypeName type, String name, Modifier... modifiers) {
    return new Builder(type, name).addModifiers(modifiers);
  }

  boolean isStatic() {
    return declaration.has(Modifier.STATIC);
  }

  void addTo(CodeBlock.Builder code) {
    declaration.addTo(code, Set.of());
    code.add(type).text(" ").text(name);
    if (!initializer.isEmpty()) {
      code.text(" = ").add(initializer);
    }
    code.text(";\n");
  }

  /** Gathers what a field has. */
  static final class Builder {
    private final Declaration declaration = new Declaration();
    private final TypeName type;
    private final String name;
    private final CodeBlock.Builder initializer = CodeBlock.builder();

    private Builder(TypeName type, String name) {
      this.type = type;
      this.name = name;
    }

    Builder addJavadoc(String format, Object... arguments) {
      declaration.javadoc(format, arguments);
      return this;
    }

    Builder addModifiers(Modifier... modifiers) {
      declaration.modifiers(modifiers);
      return this;
    }

    Builder initializer(String format, Object... arguments) {
      initializer.add(format, arguments);
      return this;
    }

    Builder initializer(CodeBlock code) {
      initializer.add(code);
      return this;
    }

    FieldSpec build() {
      return new FieldSpec(this);
    }
  }
}
