package dev.dovetail;

import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up what the requests of a table consume, in all and by pattern, such as for a test that
 * holds a pattern to a budget.
 *
 * <p>Safe for use by any number of threads.
 */
public final class CapacityMeter implements OperationListener {
  private final Map<String, ConsumedUnits> byPattern = new TreeMap<>();
  private ConsumedUnits total = ConsumedUnits.NONE;
  private int requests;
  private int failures;

  /** Makes a meter at zero. */
  public CapacityMeter() {}

  @Override
  public synchronized void completed(OperationReport report) {
    requests++;
    failures += report.failure().isPresent() ? 1 : 0;
    ConsumedUnits consumed = report.consumed().orElse(ConsumedUnits.NONE);
    total = total.plus(consumed);
    if (report.pattern().isPresent()) {
      String pattern = report.pattern().get();
      byPattern.put(pattern, byPattern.getOrDefault(pattern, ConsumedUnits.NONE).plus(consumed));
    }
  }

  /** {@return what all requests since the last reset have consumed} */
  public synchronized ConsumedUnits total() {
    return total;
  }

  /** {@return what each pattern has consumed since the last reset, by its name} */
  public synchronized Map<String, ConsumedUnits> byPattern() {
    return Map.copyOf(byPattern);
  }

  /** {@return how many requests were reported since the last reset} */
  public synchronized int requests() {
    return requests;
  }

  /** {@return how many of them failed, with units that DynamoDB does not tell} */
  public synchronized int failures() {
    return failures;
  }

  /** Starts again at zero. */
  public synchronized void reset() {
    byPattern.clear();
    total = ConsumedUnits.NONE;
    requests = 0;
    failures = 0;
  }
}
