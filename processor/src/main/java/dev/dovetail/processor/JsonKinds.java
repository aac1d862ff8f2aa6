package dev.dovetail.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds out how components are read and written, and reports those that can't be. */
final class JsonKinds {
  private final EnumConstants enums;
  private final JsonConstraints constraints;
  private final Visibility visibility;
  private final Reporter reporter;

  JsonKinds(Reporter reporter) {
    this.enums = new EnumConstants(reporter);
    this.constraints = new JsonConstraints(reporter);
    this.visibility = new Visibility(reporter);
    this.reporter = reporter;
  }

  /**
   * Returns the kind of a component's values, or nothing if an error was reported.
   *
   * @param wrapped whether the component is an {@code Optional} or a {@code Patch} of its value
   */
  Optional<JsonKind> of(
      TypeElement record, RecordComponentElement component, JsonForm form, boolean wrapped) {
    Search search = new Search(record, component, form);
    JsonKind kind = search.start(wrapped);
    if (kind == null && !search.told) {
      String type = written(component.asType());
      reporter.error(
          component,
          Diagnostic.JSON_COMPONENT_TYPE,
          component.getSimpleName(),
          record.getSimpleName(),
          type,
          form == JsonForm.BODY ? "a member of a JSON object" : "a parameter of a query",
          form.types());
    }
    return search.told ? Optional.empty() : Optional.ofNullable(kind);
  }

  static boolean isClass(TypeMirror type, String name) {
    return type instanceof DeclaredType declared && nameOf(declared).equals(name);
  }

  /** A type as the user would write it, without annotations. */
  static String written(TypeMirror type) {
    return PrivateMethods.name(type).toString().replaceAll("\\b[a-z_]\\w*\\.", "");
  }

  private static String nameOf(DeclaredType type) {
    return ((TypeElement) type.asElement()).getQualifiedName().toString();
  }

  /** The way from a component to what its values are made of. */
  private final class Search {
    private final TypeElement record;
    private final RecordComponentElement component;
    private final JsonForm form;

    /** Whether an error was reported, so that none follows from it. */
    private boolean told;

    Search(TypeElement record, RecordComponentElement component, JsonForm form) {
      this.record = record;
      this.component = component;
      this.form = form;
    }

    @Nullable JsonKind start(boolean wrapped) {
      TypeMirror type = component.asType();
      if (!wrapped) {
        return kind(type, JsonConstraints.on(component), true);
      }
      List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
      if (arguments.isEmpty() || isNullable(arguments.get(0))) {
        return null;
      }
      TypeMirror value = arguments.get(0);
      return kind(
          value, JsonConstraints.on(component).and(JsonConstraints.on(component, value)), true);
    }

    private @Nullable JsonKind kind(
        TypeMirror type, JsonConstraints.Declared declared, boolean collections) {
      JsonKind kind = unbounded(type, collections);
      if (kind == null) {
        return null;
      }
      Optional<JsonKind> bounded = constraints.apply(record, component, type, kind, declared);
      told |= bounded.isEmpty();
      return bounded.orElse(kind);
    }

    private @Nullable JsonKind unbounded(TypeMirror type, boolean collections) {
      if (type instanceof PrimitiveType primitive) {
        return switch (primitive.getKind()) {
          case BOOLEAN -> new JsonKind.Plain(JsonKind.Plain.Form.BOOL);
          case SHORT -> whole(JsonKind.Whole.Width.SHORT);
          case INT -> whole(JsonKind.Whole.Width.INT);
          case LONG -> whole(JsonKind.Whole.Width.LONG);
          default -> null;
        };
      }
      return type instanceof DeclaredType declared ? declared(declared, collections) : null;
    }

    private @Nullable JsonKind declared(DeclaredType type, boolean collections) {
      return switch (nameOf(type)) {
        case "java.lang.String" -> new JsonKind.Text(0, Integer.MAX_VALUE, null);
        case "java.lang.Boolean" -> new JsonKind.Plain(JsonKind.Plain.Form.BOOL);
        case "java.lang.Short" -> whole(JsonKind.Whole.Width.SHORT);
        case "java.lang.Integer" -> whole(JsonKind.Whole.Width.INT);
        case "java.lang.Long" -> whole(JsonKind.Whole.Width.LONG);
        case "java.math.BigDecimal" -> new JsonKind.Decimal(Long.MIN_VALUE, Long.MAX_VALUE);
        case "java.time.Instant" -> new JsonKind.Plain(JsonKind.Plain.Form.TIME);
        case "java.time.LocalDate" -> new JsonKind.Plain(JsonKind.Plain.Form.DATE);
        case "java.util.UUID" -> new JsonKind.Plain(JsonKind.Plain.Form.UUID);
        case "java.util.List" -> collections ? items(type, false) : null;
        case "java.util.Set" -> collections ? items(type, true) : null;
        case "java.util.Map" -> collections && form == JsonForm.BODY ? map(type) : null;
        default -> own((TypeElement) type.asElement());
      };
    }

    private static JsonKind whole(JsonKind.Whole.Width width) {
      return new JsonKind.Whole(width, width.least(), width.greatest());
    }

    private @Nullable JsonKind items(DeclaredType type, boolean set) {
      JsonKind element = element(type, 0);
      return element == null ? null : new JsonKind.Items(set, element, 0, Integer.MAX_VALUE);
    }

    private @Nullable JsonKind map(DeclaredType type) {
      JsonKind value = element(type, 1);
      return value == null || !isClass(type.getTypeArguments().get(0), "java.lang.String")
          ? null
          : new JsonKind.MapOf(value, 0, Integer.MAX_VALUE);
    }

    /** Collections hold collections in bodies only: a query has no place for them. */
    private @Nullable JsonKind element(DeclaredType type, int argument) {
      List<? extends TypeMirror> arguments = type.getTypeArguments();
      if (arguments.size() <= argument || isNullable(arguments.get(argument))) {
        return null;
      }
      TypeMirror element = arguments.get(argument);
      return kind(element, JsonConstraints.on(component, element), form == JsonForm.BODY);
    }

    private static boolean isNullable(TypeMirror type) {
      return Nullness.isAnnotated(type.getAnnotationMirrors());
    }

    private @Nullable JsonKind own(TypeElement type) {
      if (type.getKind() == ElementKind.ENUM) {
        Optional<List<Kind.Enumeration.Constant>> constants = enums.of(type, component);
        told |= constants.isEmpty() || !visibility.check(component, type, record);
        return constants
            .filter(all -> !all.isEmpty())
            .map(all -> new JsonKind.Codes(new Kind.Enumeration(type, all)))
            .orElse(null);
      }
      if (form == JsonForm.BODY && Annotated.has(type, JsonForm.BODY.qualifiedAnnotation())) {
        told |= !visibility.check(component, type, record);
        return new JsonKind.Nested(type);
      }
      return null;
    }
  }
}
