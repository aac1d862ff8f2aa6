package dev.dovetail.lambda.streams;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Writes the log's line about a record or a message that failed: types and stacks, never attributes
 * and never a message of foreign code, which may hold them.
 */
final class FailureLine {
  private static final String OURS = "dev.dovetail.";
  private static final String QUOTED = "\"[^\"]*\"?";
  private static final int MAX_FRAMES = 40;
  private static final int MAX_EXCEPTIONS = 8;

  private FailureLine() {}

  static String of(Record record, Throwable failure) {
    StringBuilder line = start("record_failed");
    member(line, "eventId", record.eventID());
    member(line, "sequenceNumber", record.dynamodb().sequenceNumber());
    return end(line, failure);
  }

  static String of(QueueMessage message, Throwable failure) {
    StringBuilder line = start("message_failed");
    member(line, "messageId", message.id());
    member(line, "receiveCount", Integer.toString(message.receiveCount()));
    return end(line, failure);
  }

  private static StringBuilder start(String code) {
    return new StringBuilder("{\"level\":\"ERROR\",\"code\":\"").append(code).append('"');
  }

  private static String end(StringBuilder line, Throwable failure) {
    line.append(",\"exceptions\":[");
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable t = failure;
        t != null && seen.size() < MAX_EXCEPTIONS && seen.add(t);
        t = t.getCause()) {
      if (seen.size() > 1) {
        line.append(',');
      }
      exception(line, t);
    }
    return line.append("]}\n").toString();
  }

  private static void exception(StringBuilder line, Throwable t) {
    line.append("{\"class\":").append(quoted(t.getClass().getName()));
    if (t.getClass().getName().startsWith(OURS) && t.getMessage() != null) {
      member(line, "message", t.getMessage().replaceAll(QUOTED, "\"...\""));
    }
    line.append(",\"stack\":[");
    StackTraceElement[] stack = t.getStackTrace();
    for (int i = 0; i < Math.min(stack.length, MAX_FRAMES); i++) {
      if (i > 0) {
        line.append(',');
      }
      line.append(quoted(stack[i].toString()));
    }
    line.append("]}");
  }

  private static void member(StringBuilder line, String name, @Nullable String value) {
    if (value != null) {
      line.append(",\"").append(name).append("\":").append(quoted(value));
    }
  }

  /** {@return a text as a JSON string} */
  static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }
}
