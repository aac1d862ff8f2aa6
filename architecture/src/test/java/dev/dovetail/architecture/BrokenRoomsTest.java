package dev.dovetail.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows that each rule finds what it is for, in rooms that break all of them. */
class BrokenRoomsTest {
  private static final String ROOT = "dev.dovetail.architecture.broken";
  private static final Rules RULES = new Rules(ROOT);
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(ROOT);
  private static final Pattern OURS = Pattern.compile("<(" + Pattern.quote(ROOT) + "[\\w.$]*)");

  static List<Room> rooms() {
    return Room.all(ROOT);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void arrows_everyForbiddenThing_isFound(Room room) {
    Set<String> forbidden =
        names(
            type ->
                type.getSimpleName().startsWith("Sees")
                    && JavaClass.Predicates.resideInAnyPackage(room.packageNames()).test(type));

    Set<String> found = violators(RULES.arrows(room));

    // That lambda sees core outside its corner is for another rule to find.
    forbidden.remove(ROOT + ".lambda.Lambda$SeesCore");
    assertThat(forbidden).hasSizeGreaterThan(2);
    assertThat(found).isEqualTo(forbidden);
  }

  @Test
  void lambdaWithoutCore_aClassOutsideTheCorner_isFound() {
    assertThat(violators(RULES.lambdaWithoutCore()))
        .containsExactlyInAnyOrder(
            ROOT + ".lambda.Lambda$SeesCore",
            ROOT + ".lambda.Lambda$SeesSdkClient",
            ROOT + ".lambda.databind.Databind$SeesCore");
  }

  @Test
  void noReflection_everyWay_isFound() {
    assertThat(violators(RULES.noReflection()))
        .isEqualTo(
            names(
                type ->
                    type.getName().contains("Reflection$")
                        && !type.getSimpleName().equals("Lambdas")));
  }

  @Test
  void noStandardStreams_aClassThatIsNotMadeForIt_isFound() {
    assertThat(violators(RULES.noStandardStreams())).containsExactly(ROOT + ".lambda.Console");
  }

  @Test
  void nullMarked_aPackageWithoutIt_isFound() {
    String report = String.join("\n", report(RULES.nullMarked()));

    assertThat(report).contains(ROOT + ".Core is in", ROOT + ".infra.cdk.Cdk is in");
    assertThat(report).doesNotContain(ROOT + ".infra.Plan");
  }

  @Test
  void noCycles_packagesThatSeeEachOther_areFound() {
    assertThat(report(RULES.noCycles())).anyMatch(line -> line.contains("Cycle detected"));
  }

  private static List<String> report(ArchRule rule) {
    return rule.evaluate(CLASSES).getFailureReport().getDetails();
  }

  /** The classes that the report says to be at fault: the first that each of its lines names. */
  private static Set<String> violators(ArchRule rule) {
    return report(rule).stream()
        .map(OURS::matcher)
        .filter(matcher -> matcher.find())
        .map(matcher -> owner(matcher.group(1)))
        .collect(Collectors.toSet());
  }

  /** A line names a class, or a member of one. */
  private static String owner(String name) {
    return CLASSES.contain(name) ? name : name.substring(0, name.lastIndexOf('.'));
  }

  private static Set<String> names(Predicate<JavaClass> predicate) {
    return CLASSES.stream().filter(predicate).map(JavaClass::getName).collect(Collectors.toSet());
  }
}
