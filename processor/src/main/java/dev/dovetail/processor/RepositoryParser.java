package dev.dovetail.processor;

import dev.dovetail.model.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Turns a repository interface into its definition, or reports everything that is wrong with it.
 */
final class RepositoryParser {
  private final Types types;
  private final AbstractMethods abstractMethods;
  private final EntityParser entities;
  private final Reporter reporter;
  private final ConditionParser conditions;
  private final CollectionParser collections;
  private final ReadMethods reads;
  private final WriteMethods writes;
  private final UpsertMethods upserts;
  private final MoveMethods moves;
  private final ModifyMethods modifies;
  private final BatchMethods batches;
  private final AsyncMethods asyncs;

  RepositoryParser(
      Types types, EntityParser entities, ProjectionParser projections, Reporter reporter) {
    this.types = types;
    this.abstractMethods = new AbstractMethods(types);
    this.entities = entities;
    this.reporter = reporter;
    this.conditions = new ConditionParser(types, reporter);
    this.collections = new CollectionParser(types, entities, reporter);
    this.reads = new ReadMethods(types, projections, collections, reporter);
    this.writes = new WriteMethods(types, reporter);
    MethodChecks checks = new MethodChecks(types, reporter);
    this.upserts = new UpsertMethods(writes, checks, reporter);
    this.moves = new MoveMethods(writes, checks, reporter);
    this.modifies = new ModifyMethods(types, reporter);
    this.batches = new BatchMethods(types, reporter);
    this.asyncs = new AsyncMethods(types, reporter);
  }

  /**
   * Returns the definition, or nothing if an error was reported or a type does not exist.
   *
   * @param accessor the table's method that returns the repository, which may be of another jar and
   *     so have no position of its own
   */
  Optional<RepositoryDefinition> parse(TypeElement repository, ExecutableElement accessor) {
    List<ExecutableElement> abstracts = abstractMethods.of(repository);
    if (abstracts.stream().allMatch(method -> operationsOf(method).isEmpty())) {
      reporter.error(accessor, Diagnostic.REPOSITORY_EMPTY, repository.getSimpleName());
      return Optional.empty();
    }
    boolean sound = true;
    Map<ExecutableElement, Annotated> operations = new LinkedHashMap<>();
    for (ExecutableElement method : abstracts) {
      List<Annotated> found = operationsOf(method);
      if (found.size() == 1) {
        operations.put(method, found.get(0));
      } else {
        reporter.error(
            at(method, repository),
            Diagnostic.METHOD_OPERATION,
            method.getSimpleName(),
            repository.getSimpleName(),
            found.isEmpty() ? "no operation" : found.size() + " operations");
        sound = false;
      }
    }
    if (operations.isEmpty()) {
      return Optional.empty();
    }
    Optional<EntityDefinition> entity = entityOf(repository, operations.keySet());
    if (entity.isEmpty()) {
      return Optional.empty();
    }
    if (operations.entrySet().stream()
        .anyMatch(
            method ->
                ParameterNames.lack(method.getKey(), operation(method.getValue()), entity.get()))) {
      String name = repository.getSimpleName().toString();
      reporter.error(accessor, Diagnostic.PARAMETER_NAMES_MISSING, name, name);
      return Optional.empty();
    }
    return parse(repository, entity.get(), operations, sound);
  }

  private Optional<RepositoryDefinition> parse(
      TypeElement repository,
      EntityDefinition entity,
      Map<ExecutableElement, Annotated> operations,
      boolean soFarSound) {
    boolean sound = soFarSound;
    List<RepositoryMethod> methods = new ArrayList<>();
    for (Map.Entry<ExecutableElement, Annotated> entry : operations.entrySet()) {
      Optional<RepositoryMethod> method =
          parse(repository, entity, entry.getKey(), entry.getValue());
      method.ifPresent(methods::add);
      sound &= method.isPresent();
    }
    return sound
        ? Optional.of(new RepositoryDefinition(repository, entity, methods))
        : Optional.empty();
  }

  private Optional<RepositoryMethod> parse(
      TypeElement repository,
      EntityDefinition entity,
      ExecutableElement method,
      Annotated annotation) {
    ExecutableType type =
        (ExecutableType) types.asMemberOf((DeclaredType) repository.asType(), method);
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      parameters.add(
          new Parameter(
              parameter, parameter.getSimpleName().toString(), type.getParameterTypes().get(i)));
    }
    TypeMirror result = asyncs.result(type.getReturnType());
    Optional<MethodConditions> demanded =
        conditions.parse(entity, method, operation(annotation), parameters);
    if (demanded.isEmpty()) {
      return Optional.empty();
    }
    RepositoryMethod.Signature signature =
        new RepositoryMethod.Signature(
            method,
            annotation,
            demanded.get().others(),
            demanded.get(),
            result.getKind() != TypeKind.VOID,
            writes.isPrepared(result),
            asyncs.isAsync(type.getReturnType()));
    Operation operation = operation(annotation);
    if (!asyncs.canBe(signature, operation, type.getReturnType())) {
      return Optional.empty();
    }
    return parse(entity, operation, signature, result)
        .filter(parsed -> asyncs.isAlone(entity, parsed, type.getReturnType()));
  }

  private Optional<RepositoryMethod> parse(
      EntityDefinition entity,
      Operation operation,
      RepositoryMethod.Signature signature,
      TypeMirror result) {
    if (operation != Operation.QUERY
        && operation != Operation.COUNT
        && !reads.hasNoRange(signature)) {
      return Optional.empty();
    }
    if (operation != Operation.MOVE && !moves.absent(signature)) {
      return Optional.empty();
    }
    if (operation != Operation.UPDATE && !writes.hasNoActions(signature)) {
      return Optional.empty();
    }
    return switch (operation) {
      case CREATE -> writes.create(entity, signature, result);
      case GET -> reads.get(entity, signature, result);
      case QUERY -> reads.query(entity, signature, result);
      case COUNT -> reads.count(entity, signature, result);
      case SCAN -> reads.scan(entity, signature, result);
      case REPLACE -> writes.replace(entity, signature, result);
      case UPDATE -> writes.update(entity, signature, result);
      case UPSERT -> upserts.upsert(entity, signature, result);
      case MOVE -> moves.move(entity, signature, result);
      case MODIFY -> modifies.modify(entity, signature, result);
      case DELETE -> writes.delete(entity, signature, result);
      case CHECK -> writes.check(entity, signature, result);
      case BATCH_GET -> batches.get(entity, signature, result);
      case BATCH_PUT -> batches.put(entity, signature, result);
      case BATCH_DELETE -> batches.delete(entity, signature, result);
    };
  }

  private static List<Annotated> operationsOf(ExecutableElement method) {
    List<Annotated> found = new ArrayList<>();
    for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
      if (OPERATIONS.containsKey(Annotated.nameOf(mirror))) {
        found.add(Annotated.of(method, mirror));
      }
    }
    return found;
  }

  private static Operation operation(Annotated annotation) {
    return Objects.requireNonNull(OPERATIONS.get(Annotated.nameOf(annotation.mirror())));
  }

  private static final Map<String, Operation> OPERATIONS = new HashMap<>();

  static {
    for (Operation operation : Operation.values()) {
      OPERATIONS.put(Names.CORE + "." + ConstantName.camelCase(operation.name()), operation);
    }
  }

  private Optional<EntityDefinition> entityOf(
      TypeElement repository, Iterable<ExecutableElement> methods) {
    Map<String, TypeElement> found = new LinkedHashMap<>();
    boolean resolved = true;
    for (ExecutableElement method : methods) {
      ExecutableType type =
          (ExecutableType) types.asMemberOf((DeclaredType) repository.asType(), method);
      collectEntities(type.getReturnType(), found);
      type.getParameterTypes().forEach(parameter -> collectEntities(parameter, found));
      resolved &= !Unresolved.in(type.getReturnType()) && !Unresolved.in(type.getParameterTypes());
    }
    if (found.isEmpty()) {
      collectionOf(methods).ifPresent(entity -> found.put("", entity));
    }
    if (found.size() == 1) {
      return entities.parse(found.values().iterator().next());
    }
    if (!resolved) {
      return Optional.empty();
    }
    String named =
        found.isEmpty()
            ? "no record"
            : found.values().stream()
                .map(e -> e.getSimpleName().toString())
                .collect(Collectors.joining(" and "));
    reporter.error(
        repository,
        Diagnostic.REPOSITORY_ENTITY,
        repository.getSimpleName(),
        named,
        found.isEmpty()
            ? "Let a method return its record."
            : "Write a repository for each, and name both in the table.");
    return Optional.empty();
  }

  /** An entity of a repository that has queries for several entities only. */
  private Optional<TypeElement> collectionOf(Iterable<ExecutableElement> methods) {
    for (ExecutableElement method : methods) {
      Optional<TypeElement> first =
          collections.collected(asyncs.result(method.getReturnType())).flatMap(collections::first);
      if (first.isPresent()) {
        return first;
      }
    }
    return Optional.empty();
  }

  private void collectEntities(TypeMirror type, Map<String, TypeElement> found) {
    if (type.getKind() != TypeKind.DECLARED) {
      return;
    }
    TypeElement element = (TypeElement) types.asElement(type);
    if (Annotated.has(element, Names.ENTITY)) {
      found.put(element.getQualifiedName().toString(), element);
    }
    Annotated.find(element, Names.PROJECTION)
        .flatMap(projection -> Optional.ofNullable(projection.type("of")))
        .ifPresent(of -> collectEntities(of, found));
    ((DeclaredType) type).getTypeArguments().forEach(argument -> collectEntities(argument, found));
  }

  /** Errors of inherited methods of other jars have no position of their own. */
  private static Element at(ExecutableElement method, TypeElement repository) {
    return repository.equals(method.getEnclosingElement()) ? method : repository;
  }
}
