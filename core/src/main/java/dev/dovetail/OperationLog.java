package dev.dovetail;

import java.util.Objects;

/**
 * Logs each request of a table on one line: operation, table, index, pattern, items, units,
 * duration and the class of a failure, and no values.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class OperationLog implements OperationListener {
  private final System.Logger logger;
  private final System.Logger.Level level;

  /**
   * Makes a log.
   *
   * @param logger gets the lines
   * @param level their level; below that of the logger, nothing is written
   */
  public OperationLog(System.Logger logger, System.Logger.Level level) {
    this.logger = Objects.requireNonNull(logger, "logger");
    this.level = Objects.requireNonNull(level, "level");
  }

  @Override
  public void completed(OperationReport report) {
    if (logger.isLoggable(level)) {
      logger.log(level, report.toString());
    }
  }
}
