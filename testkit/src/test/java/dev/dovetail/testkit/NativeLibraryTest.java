package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;

class NativeLibraryTest {
  private static final Pattern LIBRARY = Pattern.compile(".*/native/([^/]+)/([^/]+)/[^/]+$");

  @TempDir private Path folder;

  /** As docs/testing.md and the error of {@link NativeLibrary} say. */
  @Test
  void libraries_ofDynamoDbLocal_areForThesePlatforms() throws Exception {
    Path jar =
        Path.of(
            SQLiteLibraryLoader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (JarFile file = new JarFile(jar.toFile())) {
      List<String> platforms =
          file.stream()
              .map(entry -> LIBRARY.matcher(entry.getName()))
              .filter(Matcher::matches)
              .map(found -> found.group(1) + " " + found.group(2))
              .toList();

      assertThat(platforms)
          .containsExactlyInAnyOrder(
              "Linux aarch64",
              "Linux x86",
              "Linux x86_64",
              "Mac aarch64",
              "Mac x86_64",
              "Windows x86",
              "Windows x86_64");
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void load_inAJvmThatIsKilled_leavesNoFile() throws Exception {
    assertThat(run()).isEqualTo("loaded");
    assertThat(files()).isEmpty();
  }

  @Test
  void deleteOld_filesOfJvmsThatHaveEnded_goAndOthersStay() throws Exception {
    long own = ProcessHandle.current().pid();
    Path ofAnEndedJvm = Files.createFile(folder.resolve("dovetail-sqlite-999999999-1-x.dll"));
    Path ofThisJvm = Files.createFile(folder.resolve("dovetail-sqlite-" + own + "-1-x.dll"));
    Path ofOthers = Files.createFile(folder.resolve("dovetail-sqlite-no-number-x.dll"));

    NativeLibrary.deleteOld(folder);

    assertThat(ofAnEndedJvm).doesNotExist();
    assertThat(ofThisJvm).exists();
    assertThat(ofOthers).exists();
  }

  @Test
  void load_withTheFolderOfDynamoDbLocal_unpacksThere() throws Exception {
    Path none = folder.resolve("none");

    assertThat(run("-Djava.io.tmpdir=" + none, "-Dorg.sqlite.tmpdir=" + folder.resolve("temp")))
        .endsWith("loaded"); // Newer JDKs warn of the folder.
  }

  @Test
  void load_onASystemWithoutALibrary_saysWhereThereAreSome() throws Exception {
    assertThat(run("-Dos.arch=sparc"))
        .contains("SQLite on")
        .contains("sparc")
        .contains("Linux with glibc (x86_64, aarch64, x86), macOS (aarch64, x86_64)")
        .contains("-Dorg.sqlite.lib.path");
  }

  @Test
  void load_ofALibraryThatTheUserNames_leavesItWhereItIs() throws Exception {
    String name = System.mapLibraryName("sqlite4java");
    Path own = Files.createDirectory(folder.resolve("own"));
    Path jar =
        Path.of(
            SQLiteLibraryLoader.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (JarFile file = new JarFile(jar.toFile())) {
      String platform =
          software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoaderUtil
              .getNativeLibFolderPathForCurrentOS();
      String entry =
          SQLiteLibraryLoader.class.getPackageName().replace('.', '/')
              + "/native/"
              + platform
              + "/"
              + name;
      Files.copy(file.getInputStream(file.getEntry(entry)), own.resolve(name));
    }

    assertThat(run("-Dorg.sqlite.lib.path=" + own)).isEqualTo("loaded");
    assertThat(own.resolve(name)).exists();
  }

  private List<Path> files() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("temp"))) {
      return files.toList();
    }
  }

  /** What a JVM says that loads it. */
  private String run(String... options) throws Exception {
    Path temp = Files.createDirectories(folder.resolve("temp"));
    Path output = folder.resolve("output");
    List<String> command =
        Stream.of(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-Djava.io.tmpdir=" + temp),
                Stream.of(options),
                Stream.of("-cp", System.getProperty("java.class.path"), Loading.class.getName()))
            .flatMap(each -> each)
            .toList();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("the JVM has ended").isTrue();
    return Files.readString(output).strip();
  }

  /** Loads the library, and ends without any clean-up. */
  static final class Loading {
    private Loading() {}

    /** Does it. */
    public static void main(String... arguments) {
      try {
        NativeLibrary.load();
        System.out.println("loaded");
      } catch (IllegalStateException e) {
        System.out.println(e.getMessage());
      }
      Runtime.getRuntime().halt(0);
    }
  }
}
