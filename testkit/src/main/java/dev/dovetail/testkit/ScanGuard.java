package dev.dovetail.testkit;

import dev.dovetail.model.Operation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Notes the scans of an engine that no repository has declared. Safe for use by any number of
 * threads.
 */
final class ScanGuard {
  private static final int NAMED = 10;

  private final EngineTables tables;
  private final Set<Seen> seen = new LinkedHashSet<>();

  /** Asks tables for the patterns that they have. */
  ScanGuard(EngineTables tables) {
    this.tables = tables;
  }

  /**
   * A scan that no repository has made.
   *
   * @param what its table and index
   * @param origin where it comes from
   */
  private record Seen(String what, RequestOrigin origin) {
    @Override
    public String toString() {
      return what
          + (origin.place().isEmpty()
              ? ", sent by another thread or process"
              : ", at " + origin.place());
    }
  }

  synchronized void saw(ScanRequest scan, RequestOrigin origin) {
    if (scan.tableName() == null) {
      return; // It is refused.
    }
    // The run time of repositories scans where a method says so, and nowhere else.
    boolean declared = origin.ofRepository() || origin.caller() == null && isPattern(scan);
    if (!declared) {
      String index = scan.indexName() == null ? "" : ", index \"" + scan.indexName() + "\"";
      seen.add(new Seen("Scan on table \"" + scan.tableName() + "\"" + index, origin));
    }
  }

  /** Whether some pattern of the table does it, for a scan of which nobody knows whose it is. */
  private boolean isPattern(ScanRequest scan) {
    return tables.model(scan.tableName()).stream()
        .flatMap(model -> model.repositories().stream())
        .flatMap(repository -> repository.patterns().stream())
        .anyMatch(
            pattern ->
                pattern.operation() == Operation.SCAN
                    && Objects.equals(pattern.index(), scan.indexName()));
  }

  /**
   * Refuses scans that were neither declared nor made by the code of the tests.
   *
   * @param test the class of the test; what is compiled into the same place looks at tables as it
   *     likes
   * @throws AssertionError if there are any
   */
  synchronized void requireNone(Class<?> test) {
    List<Seen> undeclared = seen.stream().filter(each -> !each.origin().isBeside(test)).toList();
    if (!undeclared.isEmpty()) {
      StringBuilder text = new StringBuilder("A scan reads and pays for every item of its table:");
      undeclared.stream().limit(NAMED).forEach(each -> text.append("\n  ").append(each));
      throw new AssertionError(
          text.append("\nNo repository declares it. Query a partition or an index, or declare a")
              .append(" method with @Scan. If the code under test has to scan in another way,")
              .append(" annotate the test with @AllowScan(\"why\").")
              .toString());
    }
  }

  /** Forgets all scans until now. */
  synchronized void forget() {
    seen.clear();
  }
}
