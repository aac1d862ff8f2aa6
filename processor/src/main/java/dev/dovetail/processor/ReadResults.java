package dev.dovetail.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds out from the type that a read returns what it makes of items, and how it gives them. */
final class ReadResults {
  private static final String PAGE_SIZE = "pageSize";
  private static final int MAX_PAGE = 1000;
  private static final int DEFAULT_PAGE = 100;
  private static final int DEFAULT_SCAN = 1000;
  private static final String STREAM = "java.util.stream.Stream";
  private static final String ITERABLE = "java.lang.Iterable";
  private static final String OPTIONAL = "java.util.Optional";

  private final Types types;
  private final ProjectionParser projections;
  private final MethodChecks checks;
  private final Reporter reporter;

  ReadResults(Types types, ProjectionParser projections, MethodChecks checks, Reporter reporter) {
    this.types = types;
    this.projections = projections;
    this.checks = checks;
    this.reporter = reporter;
  }

  /** What a get makes of an item, or nothing if there is an error. */
  Optional<ReadElement> ofGet(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    boolean legal =
        checks.isNamed(result, OPTIONAL) && isOfEntity(entity, result)
            || checks.isOf(result, Names.READ_NAME, entity);
    String name = entity.name();
    return checks.returns(signature, result, legal, "Optional<" + name + "> or Read<" + name + ">")
        ? element(entity, result)
        : Optional.empty();
  }

  /** What a query makes of an item, or nothing if there is an error. */
  Optional<ReadElement> elementOfQuery(EntityDefinition entity, TypeMirror result) {
    return isOfEntity(entity, result) ? element(entity, result) : Optional.empty();
  }

  /** How a query gives items, or nothing if an error was reported. */
  Optional<ReadResult> ofQuery(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    return signature.conditions().isEmpty()
        ? ofQuery(entity.element(), isOfEntity(entity, result), signature, result)
        : ofFiltered(entity, signature, result);
  }

  /** What a filter leaves of a page is no page: it may be empty, and not be the last. */
  private Optional<ReadResult> ofFiltered(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    if (checks.isOf(result, Names.PAGE_NAME, entity)) {
      reporter.error(
          signature.element(), Diagnostic.FILTER_RETURNS_PAGE, signature.name(), entity.name());
      return Optional.empty();
    }
    boolean legal = checks.isOf(result, Names.SLICE_NAME, entity);
    return checks.returns(signature, result, legal, "Slice<" + entity.name() + ">")
            && isPageSize(entity.name(), signature, true)
        ? Optional.of(new ReadResult.OneSlice())
        : Optional.empty();
  }

  /**
   * The same of a query for more than one entity.
   *
   * @param item what the items can be returned as
   * @param legal whether they are
   */
  Optional<ReadResult> ofQuery(
      TypeElement item, boolean legal, RepositoryMethod.Signature signature, TypeMirror result) {
    boolean paged = legal && checks.isNamed(result, Names.PAGE_NAME);
    boolean once = legal && checks.isNamed(result, STREAM);
    String name = item.getSimpleName().toString();
    if (!checks.returns(
        signature,
        result,
        paged || once || legal && checks.isNamed(result, ITERABLE),
        "Page<" + name + ">, Stream<" + name + "> or Iterable<" + name + ">")) {
      return Optional.empty();
    }
    if (!isPageSize(name, signature, paged)) {
      return Optional.empty();
    }
    return Optional.of(
        paged
            ? HydrateRule.isAsked(signature)
                ? new ReadResult.HydratedPage()
                : new ReadResult.OnePage()
            : new ReadResult.Lazy(once, signature.annotation().number(PAGE_SIZE, DEFAULT_PAGE)));
  }

  /**
   * The result of a query that makes one record of all items.
   *
   * @param aggregate the record, or null if the entity is no part of it
   */
  Optional<ReadResult> aggregated(
      RepositoryMethod.Signature signature,
      TypeMirror result,
      @Nullable AggregateDefinition aggregate,
      EntityDefinition entity) {
    if (aggregate == null) {
      return ofQuery(entity.element(), false, signature, result);
    }
    String name = aggregate.record().getSimpleName().toString();
    boolean legal = checks.isNamed(result, OPTIONAL);
    return checks.returns(signature, result, legal, "Optional<" + name + ">")
        ? Optional.of(new ReadResult.Aggregated(aggregate))
        : Optional.empty();
  }

  /** How a scan gives items, or nothing if an error was reported. */
  Optional<ReadResult> ofScan(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    boolean legal = isOfEntity(entity, result);
    boolean once = legal && checks.isNamed(result, STREAM);
    String name = entity.name();
    return checks.returns(
                signature,
                result,
                once || legal && checks.isNamed(result, ITERABLE),
                "Stream<" + name + "> or Iterable<" + name + ">")
            && isPageSize(name, signature, false)
        ? Optional.of(
            new ReadResult.Lazy(once, signature.annotation().number(PAGE_SIZE, DEFAULT_SCAN)))
        : Optional.empty();
  }

  /** The result of a count, or nothing if an error was reported. */
  Optional<ReadResult> ofCount(RepositoryMethod.Signature signature, TypeMirror result) {
    return checks.returns(signature, result, result.getKind() == TypeKind.LONG, "long")
        ? Optional.of(new ReadResult.Counted())
        : Optional.empty();
  }

  /** Whether a type has one argument, which is the record of an entity or a projection of it. */
  private boolean isOfEntity(EntityDefinition entity, TypeMirror result) {
    Optional<TypeMirror> argument = argument(result);
    if (argument.isEmpty() || checks.isRecord(argument.get(), entity)) {
      return argument.isPresent();
    }
    return Annotated.find(types.asElement(argument.get()), Names.PROJECTION)
        .map(projection -> projection.type("of"))
        .filter(of -> checks.isRecord(of, entity))
        .isPresent();
  }

  private Optional<ReadElement> element(EntityDefinition entity, TypeMirror result) {
    TypeMirror argument = argument(result).orElseThrow();
    return checks.isRecord(argument, entity)
        ? Optional.of(new ReadElement.Whole(entity))
        : projections
            .parse((TypeElement) types.asElement(argument))
            .map(ReadElement.Projected::new);
  }

  /** The only argument of a type, if that is a class. */
  private static Optional<TypeMirror> argument(TypeMirror type) {
    List<? extends TypeMirror> arguments =
        type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
    return arguments.size() == 1 && arguments.get(0).getKind() == TypeKind.DECLARED
        ? Optional.of(arguments.get(0))
        : Optional.empty();
  }

  private boolean isPageSize(String name, RepositoryMethod.Signature signature, boolean paged) {
    int size = signature.annotation().number(PAGE_SIZE, DEFAULT_PAGE);
    boolean given = signature.annotation().valueOrNull(PAGE_SIZE) != null;
    if (paged ? !given : size >= 1 && size <= MAX_PAGE) {
      return true;
    }
    reporter.error(
        signature.annotation(),
        PAGE_SIZE,
        Diagnostic.PAGE_SIZE,
        signature.name(),
        size,
        paged
            ? "returns a Page, of which the PageRequest says the size. Remove it, or return Stream<"
                + (name + "> or Iterable<" + name + ">.")
            : "a page has 1 to " + MAX_PAGE + " items. Write for example pageSize = 100");
    return false;
  }
}
