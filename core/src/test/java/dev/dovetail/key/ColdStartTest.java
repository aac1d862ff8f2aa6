package dev.dovetail.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the first facets of a function load. */
class ColdStartTest {
  @Test
  void encode_valuesOfAllTypes_loadsNothingThatIsSlow() throws Exception {
    Set<String> loaded = loaded(EveryFacet.PLAIN);
    loaded.removeAll(loaded());

    assertThat(loaded)
        .contains("dev.dovetail.key.DecimalFacet", "dev.dovetail.key.UnicodeForm")
        .noneMatch(name -> name.startsWith("java.text."))
        .noneMatch(name -> name.startsWith("jdk.internal.icu."))
        .noneMatch(name -> name.startsWith("java.util.regex."))
        .noneMatch(name -> name.startsWith("java.util.Formatter"))
        .noneMatch(name -> name.startsWith("java.util.stream."))
        .noneMatch(name -> name.startsWith("java.time.format.DateTimeFormatter"))
        .noneMatch(name -> name.contains("$$Lambda"))
        .noneMatch(name -> name.startsWith("java.lang.invoke.Lambda"))
        .noneMatch(name -> name.startsWith("java.lang.invoke.StringConcat"));
  }

  @Test
  void encodeNormalized_accents_loadsTheNormalizer() throws Exception {
    assertThat(loaded(EveryFacet.ACCENTED)).contains("java.text.Normalizer");
  }

  /** The names of the classes that a new virtual machine loads for {@link EveryFacet}. */
  private static Set<String> loaded(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                folder(Facet.class)
                    + File.pathSeparator
                    + folder(EveryFacet.class)
                    + File.pathSeparator
                    + folder(org.jspecify.annotations.Nullable.class),
                EveryFacet.class.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = output(process);
    assertThat(process.waitFor()).as(output).isZero();

    Set<String> names = new TreeSet<>();
    for (String line : output.split("\n")) {
      int tag = line.indexOf("[class,load] ");
      if (tag >= 0) {
        names.add(line.substring(tag).split(" ")[1]);
      }
    }
    assertThat(names).contains(EveryFacet.class.getName());
    return names;
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static Path folder(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
