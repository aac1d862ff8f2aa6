package dev.dovetail.lambda.tables;

import dev.dovetail.ConsumedUnits;
import dev.dovetail.OperationListener;
import dev.dovetail.OperationReport;
import dev.dovetail.lambda.HttpOptions;
import dev.dovetail.lambda.Invocation;
import java.util.Optional;

/**
 * Adds what the repositories consume to the metrics of the request that they work for: {@code
 * ReadUnits}, {@code WriteUnits}, and {@code DynamoDbRequests}.
 *
 * <p>Requests from other threads than the one that handles the request are left out. Safe for use
 * by any number of threads.
 *
 * @see HttpOptions#withMetrics
 */
public final class CapacityMetrics implements OperationListener {
  /** Makes a listener for the options of a table. */
  public CapacityMetrics() {}

  @Override
  public void completed(OperationReport report) {
    Optional<Invocation> invocation = Invocation.current();
    if (invocation.isEmpty()) {
      return;
    }
    ConsumedUnits consumed = report.consumed().orElse(ConsumedUnits.NONE);
    invocation.get().add("DynamoDbRequests", 1);
    invocation.get().add("ReadUnits", consumed.read().total());
    invocation.get().add("WriteUnits", consumed.write().total());
  }
}
