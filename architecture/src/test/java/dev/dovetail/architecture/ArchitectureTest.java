package dev.dovetail.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  private static final String ROOT = "dev.dovetail";
  private static final Rules RULES = new Rules(ROOT);

  /** The rooms that have classes, with a number that they have in any case. */
  private static final Map<String, Integer> LANDED =
      Map.ofEntries(
          entry("model", 18),
          entry("core", 40),
          entry("lambda", 45),
          entry("lambda streams", 5),
          entry("lambda tables", 6),
          entry("lambda databind", 3),
          entry("processor", 50),
          entry("charts", 7),
          entry("testkit", 12),
          entry("handlers", 14),
          entry("authorizer", 10),
          entry("local", 8),
          entry("infra plan", 14),
          entry("infra cdk", 9),
          entry("infra app", 2),
          entry("examples", 14),
          entry("example plain", 7),
          entry("example spring", 11),
          entry("benchmarks", 10));

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/jmh_generated/"))
            .importPackages(ROOT);
  }

  static List<Room> rooms() {
    return Room.all(ROOT).stream().filter(room -> LANDED.containsKey(room.name())).toList();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void arrows_ofEveryRoom_hold(Room room) {
    RULES.arrows(room).check(classes);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void classes_ofEveryRoom_wereSeen(Room room) {
    assertThat(of(room)).hasSizeGreaterThan(LANDED.get(room.name()));
  }

  @Test
  void classes_all_belongToARoom() {
    List<JavaClass> housed = Room.all(ROOT).stream().flatMap(room -> of(room).stream()).toList();

    assertThat(classes).containsExactlyInAnyOrderElementsOf(housed);
    assertThat(rooms()).hasSize(LANDED.size());
  }

  @Test
  void lambda_withoutATable_carriesNoCore() {
    RULES.lambdaWithoutCore().check(classes);
  }

  @Test
  void lambdaRuntime_generatedClassesToo_usesNoReflection() {
    RULES.noReflection().check(classes);
  }

  @Test
  void output_goesThroughWhatIsMadeForIt() {
    RULES.noStandardStreams().check(classes);
  }

  @Test
  void packages_all_areNullMarked() {
    RULES.nullMarked().check(classes);
  }

  @Test
  void packages_all_areFreeOfCycles() {
    RULES.noCycles().check(classes);
  }

  /** Watched as a trend: what is public stays. */
  @Test
  void surface_ofEveryRoom_isPrinted() {
    StringBuilder table = new StringBuilder("room         types  public\n");
    for (Room room : rooms()) {
      List<JavaClass> types = of(room).stream().filter(ArchitectureTest::isType).toList();
      table.append(
          "%-12s %5d  %6d%n".formatted(room.name(), types.size(), publicTypes(room).size()));
    }
    System.out.println(table);
    assertThat(rooms()).allSatisfy(room -> assertThat(publicTypes(room)).isNotEmpty());
  }

  @Test
  void surface_ofTheProcessor_isTheProcessor() {
    Room processor =
        rooms().stream().filter(room -> room.name().equals("processor")).findFirst().orElseThrow();

    assertThat(publicTypes(processor))
        .extracting(JavaClass::getSimpleName)
        .containsExactly("DovetailProcessor");
  }

  private static List<JavaClass> of(Room room) {
    return classes.stream()
        .filter(JavaClass.Predicates.resideInAnyPackage(room.packageNames()))
        .toList();
  }

  private static List<JavaClass> publicTypes(Room room) {
    return of(room).stream()
        .filter(ArchitectureTest::isType)
        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
        .toList();
  }

  private static boolean isType(JavaClass type) {
    return type.isTopLevelClass() && !type.getSimpleName().equals("package-info");
  }
}
