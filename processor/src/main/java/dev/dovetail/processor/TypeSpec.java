package dev.dovetail.processor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeMirror;

/** A generated class, interface or record. */
final class TypeSpec {
  private final Builder has;

  private TypeSpec(Builder builder) {
    has = builder;
  }

  /** What a type is, with the modifiers that its methods and types need not have. */
  private enum Kind {
    CLASS(Set.of(), Set.of()),
    INTERFACE(
        EnumSet.of(Modifier.PUBLIC, Modifier.ABSTRACT),
        EnumSet.of(Modifier.PUBLIC, Modifier.STATIC)),
    RECORD(Set.of(), Set.of());

    private final Set<Modifier> impliedOfMethods;
    private final Set<Modifier> impliedOfTypes;

    Kind(Set<Modifier> impliedOfMethods, Set<Modifier> impliedOfTypes) {
      this.impliedOfMethods = impliedOfMethods;
      this.impliedOfTypes = impliedOfTypes;
    }
  }

  static Builder classBuilder(String name) {
    return new Builder(Kind.CLASS, name);
  }

  static Builder classBuilder(ClassName name) {
    return classBuilder(name.simpleName());
  }

  static Builder recordBuilder(String name) {
    return new Builder(Kind.RECORD, name);
  }

  static Builder interfaceBuilder(ClassName name) {
    return new Builder(Kind.INTERFACE, name.simpleName());
  }

  String name() {
    return has.name;
  }

  List<Element> originatingElements() {
    return List.copyOf(has.origins);
  }

  /** Adds the type as that of a file. */
  void addTo(CodeBlock.Builder code) {
    addTo(code, Set.of());
  }

  private void addTo(CodeBlock.Builder code, Set<Modifier> implied) {
    // The types in it have no short names yet.
    code.add(new CodePart.Body(has.name, Set.of(), Set.of()));
    header(code, implied);
    Set<String> nested = new LinkedHashSet<>();
    for (TypeSpec type : has.types) {
      nested.add(type.name());
    }
    code.add(CodePart.Mark.BODY_END).text(" {\n");
    code.add(new CodePart.Body(has.name, nested, has.inherited)).add(CodePart.Mark.INDENT);
    members(code);
    code.add(CodePart.Mark.UNINDENT).add(CodePart.Mark.BODY_END).text("}\n");
  }

  private void header(CodeBlock.Builder code, Set<Modifier> implied) {
    Set<Modifier> unwritten = EnumSet.noneOf(Modifier.class);
    unwritten.addAll(implied);
    if (has.kind != Kind.CLASS) {
      unwritten.add(Modifier.STATIC);
    }
    has.declaration.addTo(code, unwritten);
    code.text(has.kind.name().toLowerCase(Locale.ROOT)).text(" ").text(has.name);
    if (has.kind == Kind.RECORD) {
      ParameterSpec.addTo(code, has.components);
    }
    supertypes(code, " extends ", has.superclasses);
    supertypes(code, " implements ", has.superinterfaces);
  }

  private static void supertypes(CodeBlock.Builder code, String keyword, List<TypeName> types) {
    String before = keyword;
    for (TypeName type : types) {
      code.text(before).add(type);
      before = ", ";
    }
  }

  /** Static fields come first, then others, constructors, methods and types. */
  private void members(CodeBlock.Builder code) {
    boolean first = true;
    for (boolean isStatic : new boolean[] {true, false}) {
      for (FieldSpec field : has.fields) {
        if (field.isStatic() == isStatic) {
          code.text(first ? "" : "\n");
          field.addTo(code);
          first = false;
        }
      }
    }
    for (boolean isConstructor : new boolean[] {true, false}) {
      for (MethodSpec method : has.methods) {
        if (method.isConstructor() == isConstructor) {
          code.text(first ? "" : "\n");
          method.addTo(code, has.name, has.kind.impliedOfMethods);
          first = false;
        }
      }
    }
    for (TypeSpec type : has.types) {
      code.text(first ? "" : "\n");
      type.addTo(code, has.kind.impliedOfTypes);
      first = false;
    }
  }

  /** Gathers what a type has. */
  static final class Builder {
    private final Declaration declaration = new Declaration();
    private final Kind kind;
    private final String name;
    private final List<Element> origins = new ArrayList<>();
    private final List<ParameterSpec> components = new ArrayList<>();
    private final List<TypeName> superclasses = new ArrayList<>();
    private final List<TypeName> superinterfaces = new ArrayList<>();
    private final List<FieldSpec> fields = new ArrayList<>();
    private final List<MethodSpec> methods = new ArrayList<>();
    private final List<TypeSpec> types = new ArrayList<>();
    private final Set<String> inherited = new HashSet<>();

    private Builder(Kind kind, String name) {
      this.kind = kind;
      this.name = name;
    }

    Builder addOriginatingElement(Element element) {
      origins.add(element);
      return this;
    }

    Builder addJavadoc(String format, Object... arguments) {
      declaration.javadoc(format, arguments);
      return this;
    }

    Builder addAnnotation(AnnotationSpec annotation) {
      declaration.annotation(annotation);
      return this;
    }

    Builder addModifiers(Modifier... modifiers) {
      declaration.modifiers(modifiers);
      return this;
    }

    Builder superclass(TypeName type) {
      superclasses.add(type);
      return this;
    }

    Builder addSuperinterface(TypeName type) {
      superinterfaces.add(type);
      return this;
    }

    Builder addSuperinterface(TypeMirror type) {
      inherited.addAll(InheritedNames.of(type).types());
      return addSuperinterface(TypeName.get(type));
    }

    /** Gives a record the parameters of a constructor as components. */
    Builder recordConstructor(MethodSpec constructor) {
      components.addAll(constructor.parameters());
      return this;
    }

    Builder addField(FieldSpec field) {
      fields.add(field);
      return this;
    }

    Builder addField(TypeName type, String field, Modifier... modifiers) {
      return addField(FieldSpec.builder(type, field, modifiers).build());
    }

    Builder addFields(Iterable<FieldSpec> more) {
      more.forEach(fields::add);
      return this;
    }

    Builder addMethod(MethodSpec method) {
      methods.add(method);
      return this;
    }

    Builder addType(TypeSpec type) {
      types.add(type);
      return this;
    }

    Builder addTypes(Iterable<TypeSpec> more) {
      more.forEach(types::add);
      return this;
    }

    List<Element> originatingElements() {
      return origins;
    }

    TypeSpec build() {
      return new TypeSpec(this);
    }
  }
}
