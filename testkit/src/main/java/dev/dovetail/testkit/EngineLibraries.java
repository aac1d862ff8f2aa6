package dev.dovetail.testkit;

import java.security.CodeSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.util.VersionInfo;

/**
 * Refuses libraries with which no engine can work. The project of the tests chooses their versions,
 * and the engine would fail later, with the name of a class or method that nobody has written.
 */
final class EngineLibraries {
  /** The first that reads parsers made by the ANTLR with which those of the engine were made. */
  private static final Version ANTLR = new Version(4, 10, 0);

  /** The first with factory methods of {@code AttributeValue}, which repositories call. */
  private static final Version SDK = new Version(2, 47, 3);

  private static final String ANTLR_CLASS = "org.antlr.v4.runtime.RuntimeMetaData";

  private EngineLibraries() {}

  private static final class Found {
    private static final Optional<String> PROBLEM = problem();
  }

  /**
   * A version of three numbers; what follows them says nothing here.
   *
   * @param major the first
   * @param minor the second
   * @param patch the third
   */
  record Version(int major, int minor, int patch) implements Comparable<Version> {
    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?.*");

    /** {@return the version that a text begins with, or none if it does not} */
    static Optional<Version> of(String text) {
      Matcher numbers = NUMBERS.matcher(text);
      if (!numbers.matches()) {
        return Optional.empty();
      }
      String patch = numbers.group(3);
      return Optional.of(
          new Version(
              Integer.parseInt(numbers.group(1)),
              Integer.parseInt(numbers.group(2)),
              patch == null ? 0 : Integer.parseInt(patch)));
    }

    @Override
    public int compareTo(Version other) {
      int difference = Integer.compare(major, other.major);
      if (difference == 0) {
        difference = Integer.compare(minor, other.minor);
      }
      return difference == 0 ? Integer.compare(patch, other.patch) : difference;
    }

    @Override
    public String toString() {
      return major + "." + minor + "." + patch;
    }
  }

  /**
   * Does nothing where an engine can work.
   *
   * @throws IllegalStateException if it can't; the message says what to type
   */
  static void requireUsable() {
    if (Found.PROBLEM.isPresent()) {
      throw new IllegalStateException(Found.PROBLEM.get());
    }
  }

  private static Optional<String> problem() {
    return sdk(VersionInfo.SDK_VERSION, place(VersionInfo.class)).or(EngineLibraries::antlr);
  }

  /** {@return what is wrong with a version of the SDK, if anything is} */
  static Optional<String> sdk(String version, String place) {
    return refusal("Dovetail", "software.amazon.awssdk:sdk-core", version, place, SDK);
  }

  private static Optional<String> antlr() {
    try {
      Class<?> type = Class.forName(ANTLR_CLASS, true, EngineLibraries.class.getClassLoader());
      return antlr(String.valueOf(type.getField("VERSION").get(null)), place(type));
    } catch (ReflectiveOperationException e) {
      return Optional.of(
          "DynamoDB Local needs "
              + library("org.antlr:antlr4-runtime", ANTLR)
              + ", but it is not on the class path of the tests. Remove what excludes it.");
    }
  }

  /** {@return what is wrong with a version of ANTLR, if anything is} */
  static Optional<String> antlr(String version, String place) {
    return refusal("DynamoDB Local", "org.antlr:antlr4-runtime", version, place, ANTLR);
  }

  private static Optional<String> refusal(
      String who, String library, String version, String place, Version least) {
    Optional<Version> found = Version.of(version);
    if (found.isEmpty() || found.get().compareTo(least) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        who
            + " needs "
            + library(library, least)
            + ", but the tests have "
            + version
            + place
            + ". Another library or the dependencyManagement of the project chooses it: `mvn"
            + " dependency:tree -Dverbose -Dincludes="
            + library
            + "` shows which. Give a later version in dependencyManagement; docs/testing.md has"
            + " the lines.");
  }

  private static String library(String library, Version least) {
    return library + " " + least + " or later";
  }

  private static String place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null || source.getLocation() == null ? "" : ", of " + source.getLocation();
  }
}
