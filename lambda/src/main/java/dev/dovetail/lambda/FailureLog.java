package dev.dovetail.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes one line of JSON for each request that failed.
 *
 * <p>The line has types and stacks, never the event and never a message of foreign code, which may
 * hold values; messages of this project's own exceptions are written without what they quote, such
 * as keys.
 */
final class FailureLog {
  private static final String QUOTED = "\"[^\"]*\"?";
  private static final int MAX_FRAMES = 40;
  private static final int MAX_EXCEPTIONS = 8;

  private static final String FAILED = "{\"level\":\"ERROR\",\"code\":\"log_failed\"}\n";

  private FailureLog() {}

  static void write(Invocation invocation, Response response, @Nullable Throwable failure) {
    LogLevel level = response.status() >= 500 ? LogLevel.ERROR : LogLevel.INFO;
    if (level.compareTo(invocation.options().logLevel()) < 0) {
      return;
    }
    try {
      JsonWriter out = LogLine.start(invocation, level).number("status", response.status());
      if (response.problem().isPresent()) {
        out.text("code", response.problem().get().code());
      }
      LogLine.identify(out, invocation);
      if (failure != null) {
        writeFailure(out, failure, response.status() >= 500);
      }
      print(invocation.context(), out.end().toString());
    } catch (RuntimeException e) {
      System.err.print(FAILED);
    }
  }

  /** Writes a line as it is: Lambda would wrap a text in JSON of its own. Never throws. */
  static void print(@Nullable Context context, String text) {
    String line = text + "\n";
    try {
      if (context != null && context.getLogger() != null) {
        context.getLogger().log(line.getBytes(StandardCharsets.UTF_8));
      } else {
        System.err.print(line);
      }
    } catch (RuntimeException e) {
      System.err.print(FAILED);
    }
  }

  static void writeFailure(JsonWriter out, Throwable failure, boolean stacks) {
    out.array("exceptions", related(failure), (one, item) -> writeOne(item, one, stacks));
  }

  /** {@return a failure, its causes and what failed while it was dealt with} */
  private static List<Throwable> related(Throwable failure) {
    List<Throwable> related = new ArrayList<>();
    for (Throwable t = failure;
        t != null && related.size() < MAX_EXCEPTIONS && !related.contains(t);
        t = t.getCause()) {
      related.add(t);
    }
    for (Throwable t : failure.getSuppressed()) {
      if (related.size() < MAX_EXCEPTIONS) {
        related.add(t);
      }
    }
    return related;
  }

  private static void writeOne(JsonWriter out, Throwable failure, boolean stack) {
    out.text("class", failure.getClass().getName());
    if (failure.getClass().getName().startsWith("dev.dovetail.") && failure.getMessage() != null) {
      out.text("message", failure.getMessage().replaceAll(QUOTED, "\"...\""));
    }
    awsName(failure).ifPresent(name -> out.text("aws", name));
    if (stack) {
      out.texts(
          "stack",
          Arrays.stream(failure.getStackTrace())
              .limit(MAX_FRAMES)
              .map(StackTraceElement::toString)
              .toList());
    }
  }

  private static Optional<String> awsName(Throwable failure) {
    return RepositoryProblems.understands(failure)
        ? RepositoryProblems.Mapping.describe(failure)
        : Optional.empty();
  }
}
