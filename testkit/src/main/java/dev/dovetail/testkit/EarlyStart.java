package dev.dovetail.testkit;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Begins to load the engine when JUnit begins to look for tests, unless the system property {@value
 * #PROPERTY} is {@code false}. JUnit finds it by itself, so this class is public; nobody else needs
 * it.
 */
public final class EarlyStart implements LauncherSessionListener {
  static final String PROPERTY = "dovetail.testkit.early-start";

  /** For JUnit. */
  public EarlyStart() {}

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (!System.getProperty(PROPERTY, "").equalsIgnoreCase("false")) {
      WarmUp.begin();
    }
  }
}
