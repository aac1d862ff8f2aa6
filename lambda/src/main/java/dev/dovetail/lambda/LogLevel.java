package dev.dovetail.lambda;

import java.util.Locale;
import java.util.Map;

/** How much a log line matters; a function writes those from its own level on. */
public enum LogLevel {
  /** Steps within the code. */
  TRACE,
  /** What helps to find a mistake. */
  DEBUG,
  /** What happened. */
  INFO,
  /** What somebody should look at some day. */
  WARN,
  /** What has failed. */
  ERROR,
  /** What keeps the function from working at all. */
  FATAL;

  /** The environment variable that Lambda sets from the function's configuration. */
  static final String VARIABLE = "AWS_LAMBDA_LOG_LEVEL";

  /** {@return the level that the environment gives; INFO if it gives none that is known} */
  static LogLevel of(Map<String, String> environment) {
    String name = environment.getOrDefault(VARIABLE, "").strip().toUpperCase(Locale.ROOT);
    for (LogLevel level : values()) {
      if (level.name().equals(name)) {
        return level;
      }
    }
    return INFO;
  }
}
