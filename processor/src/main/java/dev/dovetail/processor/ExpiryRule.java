package dev.dovetail.processor;

/** Only where items expire can a method ask for those that have. */
final class ExpiryRule {
  private static final String INCLUDE_EXPIRED = "includeExpired";

  private final Reporter reporter;

  ExpiryRule(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Whether a method asks for items that have expired. */
  static boolean includes(RepositoryMethod.Signature signature) {
    return signature.annotation().flag(INCLUDE_EXPIRED, false);
  }

  boolean check(EntityDefinition entity, RepositoryMethod.Signature signature) {
    if (!includes(signature) || entity.timeToLive().isPresent()) {
      return true;
    }
    reporter.error(
        signature.annotation(),
        INCLUDE_EXPIRED,
        Diagnostic.INCLUDE_EXPIRED_UNUSED,
        signature.name(),
        entity.name());
    return false;
  }
}
