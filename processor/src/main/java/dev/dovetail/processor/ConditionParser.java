package dev.dovetail.processor;

import dev.dovetail.model.AttributeRole;
import dev.dovetail.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Types;

/** Finds the parameters of a method that demand something of items beyond their keys. */
final class ConditionParser {
  private final MethodChecks checks;
  private final Reporter reporter;

  ConditionParser(Types types, Reporter reporter) {
    this.checks = new MethodChecks(types, reporter);
    this.reporter = reporter;
  }

  /** Whether a parameter may have any name. */
  static boolean isNamed(VariableElement parameter) {
    return parameter.asType().toString().startsWith(Names.CONDITION_NAME)
        || annotation(parameter).filter(a -> a.valueOrNull("value") != null).isPresent();
  }

  /** Returns the conditions, or nothing if an error was reported or a type does not exist. */
  Optional<MethodConditions> parse(
      EntityDefinition entity,
      ExecutableElement method,
      Operation operation,
      List<Parameter> parameters) {
    String name = method.getSimpleName().toString();
    List<Parameter> conditions = new ArrayList<>();
    List<MethodConditions.Compared> compared = new ArrayList<>();
    boolean sound = true;
    for (Parameter parameter : parameters) {
      Optional<Annotated> annotation = annotation(parameter.element());
      if (annotation.isPresent()) {
        sound &= isTaken(operation, name, parameter, annotation.get());
        Optional<MethodConditions.Compared> found =
            compared(entity, name, parameter, annotation.get());
        found.ifPresent(compared::add);
        sound &= found.isPresent();
      } else if (checks.isNamed(parameter.type(), Names.CONDITION_NAME)) {
        sound &= isTaken(operation, name, parameter);
        conditions.add(parameter);
      }
    }
    if (sound && !conditions.isEmpty()) {
      sound = isOne(entity, method, conditions);
    }
    return sound
        ? Optional.of(
            new MethodConditions(
                parameters, conditions.isEmpty() ? null : conditions.get(0), compared))
        : Optional.empty();
  }

  private static Optional<Annotated> annotation(VariableElement parameter) {
    return Annotated.find(parameter, Names.EXPECT)
        .or(() -> Annotated.find(parameter, Names.FILTER));
  }

  private boolean isOne(
      EntityDefinition entity, ExecutableElement method, List<Parameter> conditions) {
    if (conditions.size() == 1
        && checks.isOf(conditions.get(0).type(), Names.CONDITION_NAME, entity)) {
      return true;
    }
    if (conditions.stream().noneMatch(parameter -> Unresolved.in(parameter.type()))) {
      reporter.error(
          conditions.get(conditions.size() - 1).element(),
          Diagnostic.CONDITION_PARAMETERS,
          method.getSimpleName(),
          Parameter.list(conditions),
          entity.name());
    }
    return false;
  }

  private boolean isTaken(
      Operation operation, String method, Parameter parameter, Annotated annotation) {
    boolean filter = isFilter(annotation);
    boolean ranged = !RangeParameter.isPlain(parameter);
    if (!ranged && (filter ? operation == Operation.QUERY : isConditional(operation))) {
      return true;
    }
    reporter.error(
        annotation,
        "value",
        Diagnostic.CONDITION_NOT_TAKEN,
        parameter.name(),
        method,
        filter ? "has @Filter" : "has @Expect",
        ranged
            ? "it is a bound of the range as well. Keep one of the two"
            : reason(operation, filter));
    return false;
  }

  private boolean isTaken(Operation operation, String method, Parameter parameter) {
    if (operation == Operation.QUERY || isConditional(operation)) {
      return true;
    }
    reporter.error(
        parameter.element(),
        Diagnostic.CONDITION_NOT_TAKEN,
        parameter.name(),
        method,
        "is a " + KindResolver.written(parameter.type()),
        reason(operation, false));
    return false;
  }

  private static boolean isConditional(Operation operation) {
    return operation == Operation.REPLACE
        || operation == Operation.UPDATE
        || operation == Operation.DELETE
        || operation == Operation.CHECK;
  }

  private static boolean isFilter(Annotated annotation) {
    return annotation.mirror().getAnnotationType().toString().equals(Names.FILTER);
  }

  private static String reason(Operation operation, boolean filter) {
    return switch (operation) {
      case QUERY -> "the method reads many items, and leaves some out by @Filter. Write @Filter";
      case REPLACE, UPDATE, DELETE, CHECK ->
          "the method is about one item, and compares it by @Expect. Write @Expect";
      case CREATE -> "a create needs that there is no item to compare with. Remove it";
      case BATCH_PUT, BATCH_DELETE ->
          "DynamoDB takes no conditions in a batch. Remove it, or write the items one by one";
      default ->
          filter
              ? "the method reads what it has the key of. Remove it"
              : "the method writes nothing. Remove it, and compare what it returns";
    };
  }

  private Optional<MethodConditions.Compared> compared(
      EntityDefinition entity, String method, Parameter parameter, Annotated annotation) {
    String name = annotation.text("value", parameter.name());
    Optional<Component> component = entity.component(name);
    if (component.isEmpty()) {
      reporter.error(
          annotation,
          "value",
          Diagnostic.CONDITION_UNKNOWN_COMPONENT,
          parameter.name(),
          method,
          isFilter(annotation) ? "@Filter" : "@Expect",
          name,
          entity.name(),
          String.join(", ", entity.componentNames()),
          Suggestion.of(name, entity.componentNames(), "\"", "\""));
      return Optional.empty();
    }
    boolean sound = isFilter(annotation) || isNoKey(entity, method, component.get(), annotation);
    sound &= checks.same(entity, component.get(), parameter, method);
    return sound
        ? Optional.of(new MethodConditions.Compared(parameter, component.get(), annotation))
        : Optional.empty();
  }

  private boolean isNoKey(
      EntityDefinition entity, String method, Component component, Annotated annotation) {
    String name = component.name();
    boolean key = entity.keyComponents().contains(name);
    if (!key && entity.roleOf(name) != AttributeRole.VERSION) {
      return true;
    }
    reporter.error(
        annotation,
        "value",
        Diagnostic.CONDITION_ON_KEY,
        annotation.element().getSimpleName(),
        method,
        "@Expect",
        name,
        key ? "is part of the key: with another value, it is another item" : "is the @Version",
        key
            ? "Remove it, as the method finds the item by " + name
            : "Name the parameter "
                + name
                + " and remove @Expect, which is a StaleVersion if it differs; @Replace expects the"
                + " version of the record");
    return false;
  }

  /**
   * Checks that DynamoDB can filter by what a query compares.
   *
   * @param given the names of the parameters that are part of the key that is read
   */
  boolean canFilter(
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      KeySource source,
      List<String> given) {
    boolean sound = true;
    if (entity.shards() > 0 && source.index().isEmpty() && !signature.conditions().isEmpty()) {
      reporter.error(
          signature.element(), Diagnostic.FILTER_SHARDED, signature.name(), entity.shards());
      sound = false;
    }
    for (MethodConditions.Compared compared : signature.conditions().compared()) {
      String name = compared.component().name();
      boolean known = given.contains(name) || source.partition().contains(name);
      boolean attribute =
          source instanceof KeySource.Attributes attributes && attributes.definition().has(name);
      if (known || attribute) {
        reporter.error(
            compared.annotation(),
            "value",
            Diagnostic.CONDITION_ON_KEY,
            compared.parameter().name(),
            signature.name(),
            "@Filter",
            name,
            known
                ? "all items that are read have in common, as they are read by " + source
                : "is part of " + source + ", and DynamoDB filters by no attribute of a key",
            known
                ? "Remove one of the two"
                : "Give it without @Filter after all that comes before it in the key, or read the"
                    + " table or another index");
        sound = false;
      }
    }
    return sound;
  }
}
