package dev.dovetail.testkit;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the engine's own logs out of the output of a test run. A level that the user has set, and a
 * Log4j that the user has brought, stay in charge.
 */
final class EngineLogs {
  private static final String LOG4J_FACTORY = "log4j2.loggerContextFactory";

  /** Held, because the logging system itself forgets loggers that nobody holds. */
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private EngineLogs() {}

  static synchronized void silence() {
    if (SQLITE.getLevel() == null) {
      SQLITE.setLevel(Level.OFF);
    }
    if (System.getProperty(LOG4J_FACTORY) == null && !log4jHasProvider()) {
      System.setProperty(
          LOG4J_FACTORY, "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
    }
  }

  private static boolean log4jHasProvider() {
    ClassLoader loader = EngineLogs.class.getClassLoader();
    return loader.getResource("META-INF/services/org.apache.logging.log4j.spi.Provider") != null;
  }
}
