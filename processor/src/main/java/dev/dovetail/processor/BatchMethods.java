package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Parses the methods with {@code @BatchGet}, {@code @BatchPut} and {@code @BatchDelete}. */
final class BatchMethods {
  private final Types types;
  private final MethodChecks checks;
  private final Reporter reporter;

  BatchMethods(Types types, Reporter reporter) {
    this.types = types;
    this.checks = new MethodChecks(types, reporter);
    this.reporter = reporter;
  }

  Optional<RepositoryMethod> get(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    Optional<BatchKey> key = key(entity, signature);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    TypeMirror element = element(key.get().component());
    List<? extends TypeMirror> arguments = arguments(result, Names.BATCH_READ_NAME);
    boolean legal =
        arguments.size() == 2
            && types.isSameType(arguments.get(0), element)
            && checks.isRecord(arguments.get(1), entity);
    String expected = "BatchRead<" + KindResolver.written(element) + ", " + entity.name() + ">";
    return checks.returns(signature, result, legal, expected)
        ? Optional.of(
            new RepositoryMethod.BatchGet(
                signature, key.get(), signature.annotation().flag("consistent", false)))
        : Optional.empty();
  }

  Optional<RepositoryMethod> put(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    boolean sound = unguarded(entity, signature);
    List<Parameter> parameters = signature.parameters();
    sound &= writes(signature, result, entity.element().asType());
    if (parameters.size() != 1
        || !checks.isOf(parameters.get(0).type(), "java.util.List", entity)) {
      if (parameters.stream().noneMatch(parameter -> Unresolved.in(parameter.type()))) {
        wrongParameters(signature, "one parameter of type List<" + entity.name() + ">");
      }
      sound = false;
    }
    return sound ? Optional.of(new RepositoryMethod.BatchPut(signature)) : Optional.empty();
  }

  Optional<RepositoryMethod> delete(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    boolean sound = unguarded(entity, signature);
    Optional<BatchKey> key = key(entity, signature);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    sound &= writes(signature, result, element(key.get().component()));
    return sound
        ? Optional.of(new RepositoryMethod.BatchDelete(signature, key.get()))
        : Optional.empty();
  }

  /** Checks that nothing of the entity has to be guarded, and that the source says so. */
  private boolean unguarded(EntityDefinition entity, RepositoryMethod.Signature signature) {
    boolean sound = signature.annotation().flag("unguarded", true);
    if (!sound) {
      reporter.error(
          signature.annotation(),
          "unguarded",
          Diagnostic.BATCH_GUARDED,
          signature.name(),
          MethodChecks.operation(signature));
    }
    Component version = entity.roles().get(AttributeRole.VERSION);
    if (version != null) {
      reporter.error(
          signature.element(),
          Diagnostic.BATCH_VERSION,
          signature.name(),
          MethodChecks.operation(signature),
          entity.name(),
          version.name());
    }
    for (UniqueDefinition unique : entity.uniques()) {
      reporter.error(
          signature.element(),
          Diagnostic.BATCH_UNIQUE,
          signature.name(),
          MethodChecks.operation(signature),
          entity.name(),
          unique.component().name());
    }
    return sound && version == null && entity.uniques().isEmpty();
  }

  private boolean writes(
      RepositoryMethod.Signature signature, TypeMirror result, TypeMirror element) {
    List<? extends TypeMirror> arguments = arguments(result, Names.BATCH_WRITE_NAME);
    boolean legal =
        result.getKind() == TypeKind.VOID
            || arguments.size() == 1 && types.isSameType(arguments.get(0), element);
    return checks.returns(
        signature, result, legal, "BatchWrite<" + KindResolver.written(element) + "> or void");
  }

  private List<? extends TypeMirror> arguments(TypeMirror type, String generic) {
    return checks.isNamed(type, generic) ? ((DeclaredType) type).getTypeArguments() : List.of();
  }

  private Optional<BatchKey> key(EntityDefinition entity, RepositoryMethod.Signature signature) {
    List<Parameter> lists = new ArrayList<>();
    List<Parameter> single = new ArrayList<>();
    for (Parameter parameter : signature.parameters()) {
      (checks.isNamed(parameter.type(), "java.util.List") ? lists : single).add(parameter);
    }
    if (!checks.withKey(entity, single, signature.name())) {
      return Optional.empty();
    }
    List<String> left = new ArrayList<>(entity.keyComponents());
    boolean keysOnly = left.containsAll(Parameter.names(single));
    left.removeAll(Parameter.names(single));
    if (lists.size() != 1 || left.size() != 1 || !keysOnly) {
      wrongParameters(signature, expected(entity));
      return Optional.empty();
    }
    return entity
        .component(left.get(0))
        .filter(component -> isListOf(lists.get(0), component, entity, signature))
        .map(component -> new BatchKey(lists.get(0), component));
  }

  private boolean isListOf(
      Parameter list,
      Component component,
      EntityDefinition entity,
      RepositoryMethod.Signature signature) {
    if (Unresolved.in(list.type())) {
      return false;
    }
    List<? extends TypeMirror> arguments = ((DeclaredType) list.type()).getTypeArguments();
    TypeMirror element = element(component);
    if (arguments.size() == 1 && types.isSameType(arguments.get(0), element)) {
      return true;
    }
    reporter.error(
        list.element(),
        Diagnostic.PARAMETER_TYPE,
        list.name(),
        signature.name(),
        KindResolver.written(list.type()),
        component.name(),
        entity.name(),
        KindResolver.written(component.type()),
        "List<" + KindResolver.written(element) + ">",
        list.name());
    return false;
  }

  /** The type of a component's values as elements of a list. */
  private TypeMirror element(Component component) {
    return component.presentType() instanceof PrimitiveType primitive
        ? types.boxedClass(primitive).asType()
        : component.presentType();
  }

  private String expected(EntityDefinition entity) {
    List<String> texts = new ArrayList<>();
    List<String> names = List.copyOf(entity.keyComponents());
    for (int i = 0; i < names.size(); i++) {
      Component component = entity.component(names.get(i)).orElseThrow();
      boolean last = i == names.size() - 1;
      texts.add(
          last
              ? "List<" + KindResolver.written(element(component)) + "> " + names.get(i)
              : KindResolver.written(component.type()) + " " + names.get(i));
    }
    return "the components of the key, one of them as a List"
        + (texts.isEmpty()
            ? ", but the key of " + entity.name() + " has none: there is one item"
            : ", such as: " + String.join(", ", texts));
  }

  private void wrongParameters(RepositoryMethod.Signature signature, String expected) {
    reporter.error(
        signature.element(),
        Diagnostic.METHOD_PARAMETERS,
        signature.name(),
        MethodChecks.operation(signature),
        Parameter.list(signature.parameters()),
        expected);
  }
}
