package dev.dovetail.testkit.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which checks find which defect, as a file says that {@code -P nightly} compares. A test there
 * with {@code -Ddovetail.contract.update=true} writes the file.
 */
class MutantFindersTest {
  private static final Path FILE = Path.of("src/test/resources/contract/mutants.txt");

  /** They are done a second time where requests leave something, and so find all of it again. */
  private static final Set<Rule> FOUND_AGAIN =
      EnumSet.of(
          Rule.QUERY_READS_ALL_IN_ORDER,
          Rule.COUNT_IS_THE_NUMBER_OF_ITEMS,
          Rule.SCAN_READS_ALL,
          Rule.BATCH_GET_TELLS_OF_EACH_KEY,
          Rule.BATCH_PUT_STORES_ALL,
          Rule.BATCH_DELETE_REMOVES_ALL);

  static List<Mutant> mutants() {
    return Mutant.all();
  }

  @Test
  void file_hasEachDefect_withItsOwnCheck() throws IOException {
    Map<String, Set<String>> found = read();

    assertThat(found.keySet())
        .containsExactlyElementsOf(mutants().stream().map(Mutant::name).toList());
    assertThat(mutants())
        .allSatisfy(m -> assertThat(found.get(m.name())).contains(m.rule().text()));
  }

  /** A check that finds nothing alone could go, or its defects are too large. */
  @Test
  void file_hasForEachCheck_aDefectThatNoOtherFinds() throws IOException {
    Map<String, Set<String>> found = read();
    Set<String> alone = new TreeSet<>();
    found.values().stream().filter(checks -> checks.size() == 1).forEach(alone::addAll);

    assertThat(Arrays.stream(Rule.values()).filter(rule -> !alone.contains(rule.text())))
        .containsExactlyInAnyOrderElementsOf(FOUND_AGAIN);
  }

  @ParameterizedTest
  @MethodSource("mutants")
  @EnabledIfSystemProperty(named = "dovetail.contract.all", matches = "true")
  void checks_thatFindADefect_areThoseOfTheFile(Mutant mutant) throws IOException {
    Set<String> finders = new TreeSet<>();
    RepositoryContractTest.mutated(mutant)
        .checks()
        .filter(RepositoryContractTest::fails)
        .forEach(check -> finders.add(check.name()));
    if (Boolean.getBoolean("dovetail.contract.update")) {
      write(mutant, finders);
    }

    assertThat(finders).isEqualTo(read().get(mutant.name()));
  }

  private static Map<String, Set<String>> read() throws IOException {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    if (Files.exists(FILE)) {
      for (String line : Files.readString(FILE, UTF_8).lines().toList()) {
        String[] parts = line.split(": ", 2);
        found.put(parts[0], new TreeSet<>(List.of(parts[1].split(", "))));
      }
    }
    return found;
  }

  private static void write(Mutant mutant, Set<String> finders) throws IOException {
    Map<String, Set<String>> found = read();
    found.put(mutant.name(), finders);
    String text =
        mutants().stream()
            .map(Mutant::name)
            .filter(found::containsKey)
            .map(name -> name + ": " + String.join(", ", found.get(name)) + "\n")
            .collect(Collectors.joining());
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, text, UTF_8);
  }
}
