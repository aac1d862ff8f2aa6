package dev.dovetail.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Parses the methods with {@code @Scan}. */
final class ScanMethods {
  static final String SEGMENT = "segment";
  static final String SEGMENTS = "segments";

  private final ReadResults results;
  private final MethodChecks checks;
  private final ExpiryRule expiry;
  private final IndexProjectionRule indexes;
  private final Reporter reporter;

  ScanMethods(ReadResults results, MethodChecks checks, Reporter reporter) {
    this.results = results;
    this.checks = checks;
    this.expiry = new ExpiryRule(reporter);
    this.indexes = new IndexProjectionRule(reporter);
    this.reporter = reporter;
  }

  /**
   * The scan, or nothing if an error was reported.
   *
   * @param source what is read
   */
  Optional<RepositoryMethod> scan(
      EntityDefinition entity,
      RepositoryMethod.Signature signature,
      TypeMirror result,
      KeySource source) {
    Optional<ReadResult> way = results.ofScan(entity, signature, result);
    if (way.isEmpty() || !parameters(signature)) {
      return Optional.empty();
    }
    Optional<ReadElement> element = results.elementOfQuery(entity, result);
    boolean sound = expiry.check(entity, signature);
    sound &= checks.consistent(signature, source);
    return sound && element.isPresent() && indexes.holds(entity, signature, source, element.get())
        ? Optional.of(
            new RepositoryMethod.Scan(
                signature,
                source,
                signature.annotation().flag("consistent", false),
                ExpiryRule.includes(signature),
                (ReadResult.Lazy) way.get(),
                element.get()))
        : Optional.empty();
  }

  /** Checks that a method takes nothing, or a segment. */
  private boolean parameters(RepositoryMethod.Signature signature) {
    List<Parameter> parameters = signature.parameters();
    if (parameters.isEmpty()
        || Parameter.names(parameters).equals(List.of(SEGMENT, SEGMENTS))
            && parameters.stream().allMatch(p -> p.type().getKind() == TypeKind.INT)) {
      return true;
    }
    reporter.error(
        signature.element(),
        Diagnostic.METHOD_PARAMETERS,
        signature.name(),
        MethodChecks.operation(signature),
        Parameter.list(parameters),
        "nothing, or: int segment, int segments");
    return false;
  }
}
