package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HttpConformanceTest {
  private static final FunctionModel THINGS =
      FunctionsModel.load(HttpConformanceTest.class.getClassLoader()).functions().stream()
          .filter(function -> function.handler().equals(ThingsFunction.class.getName()))
          .findFirst()
          .orElseThrow();
  private static final Path PAGE = Path.of("../docs/conformance.md");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (\\d+) \\| [^|]* \\| ([^|]*) \\| `([a-z0-9-]+)` \\|$");
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?m)^\\| (\\d+) \\| [^|]* \\| \\[`?\\w+`?\\]\\(([^)]+)\\) \\|$");

  @TestFactory
  Stream<DynamicTest> function_withoutDefect_passesAllChecks() {
    return Stream.of(false, true)
        .flatMap(cors -> things(cors, new ThingsFunction(cors, false)).checks())
        .map(check -> DynamicTest.dynamicTest(check.toString(), check::run));
  }

  @TestFactory
  Stream<DynamicTest> function_withADefect_failsTheCheckOfItsName() {
    return Defects.all().entrySet().stream()
        .map(
            defect ->
                DynamicTest.dynamicTest(
                    defect.getKey(),
                    () ->
                        assertThat(failed(defect.getKey(), defect.getValue()))
                            .containsExactly(defect.getKey())));
  }

  /** Each check but the first, which shows that the examples are right, can fail. */
  @Test
  void checks_all_haveADefectThatFailsThem() {
    Set<String> missing = new TreeSet<>();
    for (HttpRule rule : HttpRule.values()) {
      missing.add(rule.text());
    }
    missing.removeAll(Defects.all().keySet());

    assertThat(missing).containsExactly("example-succeeds");
  }

  private static Set<String> failed(String name, Defect defect) {
    boolean cors = name.startsWith("cors-") && !name.equals("cors-left-to-the-source");
    RequestStreamHandler right = new ThingsFunction(cors, false);
    RequestStreamHandler failing = new ThingsFunction(cors, true);
    Map<String, AssertionError> failed = new TreeMap<>();
    things(cors, defect.in(right))
        .failing(defect.in(failing))
        .checks()
        .forEach(
            check -> {
              try {
                check.run();
              } catch (AssertionError e) {
                failed.putIfAbsent(check.name(), e);
              }
            });
    failed.forEach(
        (check, error) -> {
          if (!check.equals(name)) {
            throw new AssertionError(name + " also fails " + check, error);
          }
        });
    return failed.keySet();
  }

  private static HttpConformance things(boolean cors, RequestStreamHandler handler) {
    HttpConformance things =
        HttpConformance.of(THINGS, handler)
            .example("POST /things", () -> HttpExample.of("/things").json("{\"name\":\"a\"}"))
            .example("GET /things", () -> HttpExample.of("/things?word=abc"))
            .example("GET /things/{id}", () -> HttpExample.of("/things/one"))
            .example("DELETE /things/{id}", () -> HttpExample.of("/things/one"))
            .required("POST /things", "name")
            .refused("GET /things", 400, HttpExample.of("/things"))
            .failing(new ThingsFunction(cors, true));
    return cors ? things.origin(ThingsFunction.ORIGIN) : things;
  }

  @Test
  void checks_routeWithoutExample_areRefusedWithWhatToAdd() {
    HttpConformance none = HttpConformance.of(THINGS, Functions.ECHO);

    assertThatIllegalArgumentException()
        .isThrownBy(none::checks)
        .withMessageContaining(".example(\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.example("GET /thing", () -> HttpExample.of("/thing")))
        .withMessageContaining("\"GET /thing\"")
        .withMessageContaining("GET /things");
  }

  @Test
  void page_table_isThatOfTheChecks() throws Exception {
    Set<String> written = new TreeSet<>();
    Matcher row = ROW.matcher(Files.readString(PAGE));
    while (row.find()) {
      written.add(row.group(1) + " " + row.group(3) + " " + row.group(2));
    }
    Set<String> checks = new TreeSet<>();
    for (HttpRule rule : HttpRule.values()) {
      checks.add(rule.point() + " " + rule.text() + " " + sources(rule));
    }

    assertThat(written).isEqualTo(checks);
  }

  @Test
  void page_points_areAllThereAndThoseElsewhereLeadToATest() throws Exception {
    Set<Integer> points = new TreeSet<>();
    String page = Files.readString(PAGE);
    Matcher row = ROW.matcher(page);
    while (row.find()) {
      points.add(Integer.valueOf(row.group(1)));
    }
    Matcher elsewhere = ELSEWHERE.matcher(page);
    int count = 0;
    while (elsewhere.find()) {
      count++;
      points.add(Integer.valueOf(elsewhere.group(1)));
      Path test = PAGE.resolveSibling(elsewhere.group(2));
      assertThat(Files.readString(test)).containsPattern("@(Parameterized)?Test\\b");
    }

    assertThat(count).isGreaterThan(5);
    assertThat(points).hasSize(25).contains(0, 24);
  }

  /** {@return the sources on which a check of some route is run} */
  private static String sources(HttpRule rule) {
    Set<HttpSource> sources = new TreeSet<>();
    for (boolean cors : new boolean[] {false, true}) {
      things(cors, Functions.ECHO)
          .checks()
          .filter(check -> check.name().equals(rule.text()))
          .forEach(check -> sources.add(check.source()));
    }
    return sources.size() == HttpSource.values().length
        ? "all"
        : String.join(
            ", ",
            Arrays.stream(HttpSource.values()).filter(sources::contains).map(Enum::name).toList());
  }
}
