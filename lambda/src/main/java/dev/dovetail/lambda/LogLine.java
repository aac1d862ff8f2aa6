package dev.dovetail.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The members that all log lines of an invocation have: a list of names, never the event. */
final class LogLine {
  private static final String ROOT = "Root=";

  private LogLine() {}

  static JsonWriter start(Invocation invocation, LogLevel level) {
    return new JsonWriter(512)
        .start()
        .text("timestamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
        .text("level", level.name());
  }

  /** Writes by what a line is found: both request ids, the trace, and the route. */
  static void identify(JsonWriter out, Invocation invocation) {
    out.text("reference", invocation.reference());
    Context context = invocation.context();
    if (context != null && context.getAwsRequestId() != null) {
      out.text("requestId", context.getAwsRequestId());
    }
    String trace = context == null ? null : trace(context);
    if (trace != null) {
      out.text("traceId", trace);
    }
    String method = invocation.event().method();
    if (Reference.isPlain(method)) {
      out.text("method", method);
    }
    if (invocation.route().isPresent()) {
      out.text("route", invocation.route().get());
    }
  }

  /** {@return the id of the trace, out of the header that the runtime may give instead} */
  private static @Nullable String trace(Context context) {
    String trace;
    try {
      trace = context.getXrayTraceId();
    } catch (LinkageError e) {
      return null; // A runtime whose interfaces are older than this code.
    }
    if (trace == null) {
      return null;
    }
    int root = trace.indexOf(ROOT);
    int end = trace.indexOf(';', Math.max(root, 0));
    String id =
        trace.substring(root < 0 ? 0 : root + ROOT.length(), end < 0 ? trace.length() : end);
    return Reference.isPlain(id) ? id : null;
  }
}
