package dev.dovetail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;

/** Takes from the SDK's metrics of one request how often it was sent. */
final class AttemptCounter implements MetricPublisher {
  private volatile @Nullable Integer attempts;

  @Override
  public void publish(MetricCollection metrics) {
    List<Integer> retries = metrics.metricValues(CoreMetric.RETRY_COUNT);
    if (!retries.isEmpty()) {
      attempts = retries.get(retries.size() - 1) + 1;
    }
  }

  /** How often it was sent, or null if the client has no metrics. */
  @Nullable Integer attempts() {
    return attempts;
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
