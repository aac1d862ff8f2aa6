package dev.dovetail.benchmarks.testkit;

import java.nio.file.Path;

/** Ways to test with DynamoDB, each with a suite of the same tests. */
enum Contender {
  DOVETAIL("Dovetail: an engine for each test", Suites.Dovetail.class),
  DOVETAIL_WIRE("Dovetail, over the wire", Suites.DovetailOverTheWire.class),
  EMBEDDED("one embedded engine by hand, drop and create", Suites.Embedded.class),
  HTTP("HTTP server in the JVM by hand, drop and create", Suites.HttpInTheJvm.class),
  HTTP_OF_CORE(
      "the same, by the HTTP client that comes with core (url-connection)",
      Suites.HttpOfCore.class),
  HTTP_PROCESS("HTTP server as a process by hand, drop and create", Suites.HttpProcess.class),
  TEMPEST("Tempest's method: HTTP server in the JVM, clients for each test", Suites.Tempest.class),
  DYNALITE("dynalite as a process by hand, drop and create", Suites.Dynalite.class);

  /** Where npm has put dynalite. */
  static final String DYNALITE_FOLDER = "dynalite.folder";

  private final String description;
  private final Class<?> suite;

  Contender(String description, Class<?> suite) {
    this.description = description;
    this.suite = suite;
  }

  String description() {
    return description;
  }

  Class<?> suite() {
    return suite;
  }

  static Path dynaliteFolder() {
    return Path.of(System.getProperty(DYNALITE_FOLDER, ""));
  }

  /** Whether it is the testkit itself. */
  boolean ofDovetail() {
    return this == DOVETAIL || this == DOVETAIL_WIRE;
  }
}
