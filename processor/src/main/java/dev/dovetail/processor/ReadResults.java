package dev.dovetail.processor;

import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds out from the type that a query returns how it gives what it reads. */
final class ReadResults {
  private static final String PAGE_SIZE = "pageSize";
  private static final int MAX_PAGE = 1000;
  private static final int DEFAULT_PAGE = 100;
  private static final String STREAM = "java.util.stream.Stream";
  private static final String ITERABLE = "java.lang.Iterable";

  private final MethodChecks checks;
  private final Reporter reporter;

  ReadResults(MethodChecks checks, Reporter reporter) {
    this.checks = checks;
    this.reporter = reporter;
  }

  /** The result of a query, or nothing if an error was reported. */
  Optional<ReadResult> ofQuery(
      EntityDefinition entity, RepositoryMethod.Signature signature, TypeMirror result) {
    boolean paged = checks.isOf(result, Names.PAGE_NAME, entity);
    boolean once = checks.isOf(result, STREAM, entity);
    String name = entity.name();
    if (!checks.returns(
        signature,
        result,
        paged || once || checks.isOf(result, ITERABLE, entity),
        "Page<" + name + ">, Stream<" + name + "> or Iterable<" + name + ">")) {
      return Optional.empty();
    }
    if (!isPageSize(entity, signature, paged)) {
      return Optional.empty();
    }
    return Optional.of(
        paged
            ? new ReadResult.OnePage()
            : new ReadResult.Lazy(once, signature.annotation().number(PAGE_SIZE, DEFAULT_PAGE)));
  }

  /** The result of a count, or nothing if an error was reported. */
  Optional<ReadResult> ofCount(RepositoryMethod.Signature signature, TypeMirror result) {
    return checks.returns(signature, result, result.getKind() == TypeKind.LONG, "long")
        ? Optional.of(new ReadResult.Counted())
        : Optional.empty();
  }

  private boolean isPageSize(
      EntityDefinition entity, RepositoryMethod.Signature signature, boolean paged) {
    int size = signature.annotation().number(PAGE_SIZE, DEFAULT_PAGE);
    boolean given = signature.annotation().valueOrNull(PAGE_SIZE) != null;
    if (paged ? !given : size >= 1 && size <= MAX_PAGE) {
      return true;
    }
    String name = entity.name();
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
