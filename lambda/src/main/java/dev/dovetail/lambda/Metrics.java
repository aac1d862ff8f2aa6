package dev.dovetail.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;

/**
 * Writes the metrics of a request as a log line in CloudWatch's embedded metric format, so that
 * nothing is sent while the client waits.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">
 *     Embedded metric format</a>
 */
final class Metrics {
  private static final String UNKNOWN = "unknown";
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private Metrics() {}

  static void write(String namespace, Invocation invocation, int status) {
    JsonWriter out = new JsonWriter(1024).start();
    out.start("_aws").number("Timestamp", System.currentTimeMillis());
    out.raw("CloudWatchMetrics", definitions(namespace, invocation.amounts()));
    out.end();
    Context context = invocation.context();
    String name = context == null ? null : context.getFunctionName();
    out.text("function", name == null ? UNKNOWN : name);
    out.text("endpoint", endpoint(invocation));
    out.number("Requests", 1)
        .number("Latency", millis(invocation.nanos()))
        .number("ClientErrors", status >= 400 && status < 500 ? 1 : 0)
        .number("ServerErrors", status >= 500 ? 1 : 0);
    for (Map.Entry<String, Double> amount : invocation.amounts().entrySet()) {
      out.number(amount.getKey(), BigDecimal.valueOf(amount.getValue()));
    }
    out.number("status", status);
    LogLine.identify(out, invocation);
    FailureLog.print(context, out.end().toString());
  }

  /** What clients can make up is no dimension: each value of one is a metric of its own. */
  private static String endpoint(Invocation invocation) {
    String route = invocation.route().orElse(UNKNOWN);
    String method = invocation.event().method();
    return route.equals(UNKNOWN) || !METHODS.contains(method) ? UNKNOWN : method + " " + route;
  }

  private static BigDecimal millis(long nanos) {
    return BigDecimal.valueOf(nanos, 6).setScale(3, RoundingMode.HALF_UP);
  }

  private static String definitions(String namespace, Map<String, Double> amounts) {
    JsonWriter out = new JsonWriter(512).start();
    out.text("Namespace", namespace).raw("Dimensions", "[[\"function\",\"endpoint\"]]");
    StringBuilder metrics = new StringBuilder("[");
    add(metrics, "Requests", "Count");
    add(metrics, "Latency", "Milliseconds");
    add(metrics, "ClientErrors", "Count");
    add(metrics, "ServerErrors", "Count");
    for (String name : amounts.keySet()) {
      add(metrics, name, "Count");
    }
    metrics.setCharAt(metrics.length() - 1, ']');
    return "[" + out.raw("Metrics", metrics.toString()).end() + "]";
  }

  private static void add(StringBuilder metrics, String name, String unit) {
    metrics.append(new JsonWriter(64).start().text("Name", name).text("Unit", unit).end());
    metrics.append(',');
  }
}
