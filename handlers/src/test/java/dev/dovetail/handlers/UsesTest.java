package dev.dovetail.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.tables.Idempotency;
import dev.dovetail.lambda.tables.IdempotencyRecords;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.UseModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds what functions declare to use against what their code calls. */
class UsesTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.dovetail.handlers");
  private static final JavaClass IDEMPOTENCY =
      new ClassFileImporter().importClass(Idempotency.class);
  private static final List<FunctionModel> FUNCTIONS =
      FunctionsModel.load(UsesTest.class.getClassLoader()).functions();

  @Test
  void functions_all_areInTheModel() {
    Set<String> handlers =
        CLASSES.stream()
            .filter(type -> type.isAssignableTo(RequestStreamHandler.class))
            .map(JavaClass::getName)
            .collect(Collectors.toSet());

    assertThat(handlers).hasSizeGreaterThanOrEqualTo(17);
    assertThat(FUNCTIONS)
        .extracting(FunctionModel::handler)
        .containsExactlyInAnyOrderElementsOf(handlers);
  }

  @Test
  void function_each_callsExactlyWhatItUses() {
    Set<String> repositories = repositories();
    int idempotent = 0;
    for (FunctionModel function : FUNCTIONS) {
      Map<String, Set<String>> declared = new TreeMap<>();
      for (UseModel use : function.uses()) {
        declared.put(use.repository(), new TreeSet<>(use.patterns()));
      }
      idempotent += declared.containsKey(IdempotencyRecords.class.getName()) ? 1 : 0;

      JavaClass handler = CLASSES.get(function.handler());
      Map<String, Set<String>> called = called(handler, repositories);
      for (JavaClass part : parts(handler)) {
        called(part, repositories)
            .forEach(
                (repository, patterns) ->
                    called.computeIfAbsent(repository, r -> new TreeSet<>()).addAll(patterns));
      }
      assertThat(called).as(function.handler()).isEqualTo(declared);
    }
    assertThat(idempotent).as("five that create, and their resources").isEqualTo(10);
  }

  @Test
  void function_thatServesOthers_isMadeOfExactlyThese() {
    Map<String, String> names = new TreeMap<>();
    FUNCTIONS.forEach(function -> names.put(function.handler(), function.name()));
    int routed = 0;
    for (FunctionModel function : FUNCTIONS) {
      List<String> serves = function.serves();
      if (serves != null) {
        assertThat(parts(CLASSES.get(function.handler())))
            .extracting(part -> names.get(part.getName()))
            .containsExactlyInAnyOrderElementsOf(serves);
        routed++;
      }
    }
    assertThat(routed).isGreaterThanOrEqualTo(4);
  }

  @Test
  void routes_ofSingleAndOfRoutedFunctions_areTheSame() {
    FunctionsModel all = FunctionsModel.load(UsesTest.class.getClassLoader());

    assertThat(routes(all.routed())).isEqualTo(routes(all.single())).hasSizeGreaterThan(13);
    assertThat(all.routed().functions()).hasSizeLessThan(all.single().functions().size());
  }

  private static List<String> routes(FunctionsModel functions) {
    return functions.functions().stream()
        .flatMap(function -> function.routes().stream())
        .map(route -> route.method() + " " + route.path() + " " + route.access())
        .sorted()
        .toList();
  }

  /** {@return the functions that a function makes, to serve their routes} */
  private static Set<JavaClass> parts(JavaClass handler) {
    return handler.getConstructorCallsFromSelf().stream()
        .map(call -> call.getTargetOwner())
        .filter(type -> type.isAssignableTo(HttpFunction.class))
        .filter(type -> !type.equals(handler) && CLASSES.contain(type.getName()))
        .collect(Collectors.toSet());
  }

  @Test
  void repositories_all_areCalledByFunctionsAlone() {
    Set<String> repositories = repositories();
    for (JavaClass type : CLASSES) {
      if (!type.isAssignableTo(RequestStreamHandler.class)) {
        assertThat(called(type, repositories)).as(type.getName()).isEmpty();
      }
    }
  }

  private static Set<String> repositories() {
    Set<String> repositories =
        CLASSES.get(AppTable.class).getMethods().stream()
            .map(method -> method.getRawReturnType().getName())
            .collect(Collectors.toSet());
    assertThat(repositories).isNotEmpty();
    return repositories;
  }

  private static Map<String, Set<String>> called(JavaClass caller, Set<String> repositories) {
    Map<String, Set<String>> called = new TreeMap<>();
    List<JavaAccess<?>> accesses = new ArrayList<>(caller.getAccessesFromSelf());
    if (accesses.stream().anyMatch(UsesTest::makesIdempotency)) {
      accesses.addAll(IDEMPOTENCY.getAccessesFromSelf());
    }
    for (JavaAccess<?> access : accesses) {
      String owner = access.getTargetOwner().getName();
      if (repositories.contains(owner)) {
        called.computeIfAbsent(owner, name -> new TreeSet<>()).add(access.getName());
      }
    }
    return called;
  }

  /** What goes around a function calls its repository in its place. */
  private static boolean makesIdempotency(JavaAccess<?> access) {
    return access.getTargetOwner().getName().equals(Idempotency.class.getName());
  }
}
