package dev.dovetail.testkit;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Begins to load the engine when JUnit begins to look for tests. JUnit finds it by itself, so this
 * class is public; nobody else needs it.
 */
public final class EarlyStart implements LauncherSessionListener {
  /** For JUnit. */
  public EarlyStart() {}

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    WarmUp.begin();
  }
}
