package org.example;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.Launcher;

/** The JUnit that runs these tests is the one that was asked for. */
class VersionsTest {
  @Test
  void junit_ofThisRun_isTheOneThatWasAskedFor() {
    assertLoaded(Test.class, "junit-jupiter-api-" + System.getProperty("junit.version"));
    assertLoaded(
        Launcher.class, "junit-platform-launcher-" + System.getProperty("junit.platform.version"));
  }

  private static void assertLoaded(Class<?> type, String jar) {
    String place = type.getProtectionDomain().getCodeSource().getLocation().getPath();
    assertTrue(place.endsWith("/" + jar + ".jar"), type + " is of " + place + ", not of " + jar);
  }
}
