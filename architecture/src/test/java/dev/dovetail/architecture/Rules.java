package dev.dovetail.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;

/** The rules of the rooms below a root package: the project's own, or that of a test. */
final class Rules {
  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

  private final String root;
  private final List<Room> rooms;

  Rules(String root) {
    this.root = root;
    this.rooms = Room.all(root);
  }

  /** A room sees the rooms and libraries that it names, and nothing else. */
  ArchRule arrows(Room room) {
    return classes()
        .that()
        .resideInAnyPackage(room.packageNames())
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(room.visible(rooms))
        .as(room.name() + " uses " + room.rooms() + " and " + room.libraries() + " only");
  }

  /** HTTP functions without a table carry neither core nor the SDK. */
  ArchRule lambdaWithoutCore() {
    DescribedPredicate<HasName> corner = nameMatching(".*\\.lambda\\.RepositoryProblems(\\$.*)?");
    return noClasses()
        .that()
        .resideInAPackage(root + ".lambda..")
        .and(
            DescribedPredicate.not(
                resideInAnyPackage(root + ".lambda.streams..", root + ".lambda.tables..")))
        .and(DescribedPredicate.not(corner))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(root, root + ".key..", root + ".spi..", "software.amazon.awssdk.."))
        .as("lambda uses core and the SDK in RepositoryProblems, for streams and for tables only");
  }

  /** What runs in a Lambda function is plain calls, in generated classes too. */
  ArchRule noReflection() {
    return noClasses()
        .that()
        .resideInAnyPackage(lambdaRuntime())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..")
        .orShould()
        .accessTargetWhere(isReflection())
        .orShould()
        .dependOnClassesThat(
            nameMatching(
                "software\\.amazon\\.awssdk\\.enhanced\\.dynamodb\\.mapper\\.(Bean|Immutable)TableSchema"))
        .as("core, lambda, handlers and authorizer use no reflection");
  }

  /** Output goes through what is made for it; programs talk to who started them. */
  ArchRule noStandardStreams() {
    String[] programs = {
      root + ".local..", root + ".benchmarks..", root + ".infra.app..", root + ".plain.."
    };
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and(DescribedPredicate.not(resideInAnyPackage(programs)))
        .and(DescribedPredicate.not(nameMatching(".*\\.charts\\.Program")))
        .and(DescribedPredicate.not(nameMatching(".*\\.lambda\\.FailureLog")))
        .and(DescribedPredicate.not(nameMatching(".*\\.testkit\\.LocalGateway(\\$.*)?")))
        .and(DescribedPredicate.not(nameMatching(".*\\.testkit\\.PolicyTrial")))
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .as(
            "only programs, the local gateway, the failure log and what a policy test lists at its"
                + " end write to the console");
  }

  /** Null is an exception to the rule everywhere. */
  ArchRule nullMarked() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(
            new ArchCondition<>("be in a package with @NullMarked") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NULL_MARKED);
                events.add(
                    new SimpleConditionEvent(
                        type, marked, type.getName() + " is in a package without @NullMarked"));
              }
            });
  }

  /**
   * Packages form layers. The table of the handlers is left out: it names the repositories of all
   * features, and the functions of all features take it.
   */
  ArchRule noCycles() {
    SliceAssignment byPackage =
        new SliceAssignment() {
          @Override
          public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return name.startsWith(root) && !name.equals(root + ".handlers")
                ? SliceIdentifier.of(name)
                : SliceIdentifier.ignore();
          }

          @Override
          public String getDescription() {
            return "packages";
          }
        };
    return slices().assignedFrom(byPackage).should().beFreeOfCycles();
  }

  private String[] lambdaRuntime() {
    return new String[] {
      root,
      root + ".key..",
      root + ".spi..",
      root + ".lambda..",
      root + ".handlers..",
      root + ".authorizer.."
    };
  }

  private static DescribedPredicate<JavaAccess<?>> isReflection() {
    return DescribedPredicate.describe(
        "is a reflective method of Class or TableSchema",
        access -> {
          String owner = access.getTargetOwner().getName();
          String method = access.getName();
          return owner.equals("java.lang.Class")
                  && method.matches(
                      "forName|newInstance|get(Declared)?(Method|Field|Constructor)s?|getRecordComponents")
              || owner.equals("software.amazon.awssdk.enhanced.dynamodb.TableSchema")
                  && method.matches("from(Bean|ImmutableClass|Class)");
        });
  }
}
