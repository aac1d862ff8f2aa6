package dev.dovetail.infra.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.infra.FunctionPlan;
import dev.dovetail.infra.Plan;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.TableModel;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Starts the functions from the very code that is deployed, with nothing else on the class path.
 */
class CodeTest {
  private static final Path CODE = Path.of("..", "..", "handlers", "target", "lambda.zip");

  @TempDir private static Path folder;
  private static URLClassLoader deployed;

  @BeforeAll
  static void unpack() throws IOException {
    List<URL> jars = new ArrayList<>();
    try (InputStream in = Files.newInputStream(CODE);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".jar")) {
          assertThat(entry.getName()).startsWith("lib/");
          Path jar = folder.resolve(entry.getName().substring("lib/".length()));
          Files.copy(zip, jar);
          jars.add(jar.toUri().toURL());
        }
      }
    }
    deployed = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  @AfterAll
  static void close() throws IOException {
    deployed.close();
  }

  static List<FunctionPlan> functions() {
    ClassLoader loader = CodeTest.class.getClassLoader();
    TableModel table = TableModel.load(loader, "app");
    FunctionsModel functions = FunctionsModel.load(loader);
    List<FunctionPlan> all = new ArrayList<>(Plan.of(table, functions.single()).functions());
    all.addAll(Plan.of(table, functions.routed()).functions());
    return all;
  }

  @ParameterizedTest
  @MethodSource("functions")
  void handler_inTheDeployedCode_startsAndHasTheMethodThatLambdaCalls(FunctionPlan function)
      throws ReflectiveOperationException {
    String[] handler = function.handler().split("::");

    Class<?> type = deployed.loadClass(handler[0]);
    Object started = type.getConstructor().newInstance();

    assertThat(started.getClass().getClassLoader()).isSameAs(deployed);
    assertThat(
            Arrays.stream(type.getMethods()).filter(method -> method.getName().equals(handler[1])))
        .singleElement()
        .satisfies(
            method ->
                assertThat(method.getParameterTypes())
                    .extracting(Class::getSimpleName)
                    .containsExactly("InputStream", "OutputStream", "Context"));
  }
}
