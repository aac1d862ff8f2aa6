package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
  /** The function that the child runs; it answers one request for each argument. */
  static final class Main {
    private static final String EVENT =
        "{\"version\":\"2.0\",\"rawPath\":\"/a\",\"rawQueryString\":\"a=1\",\"headers\":"
            + "{\"content-type\":\"application/json\",\"origin\":\"https://a.com\","
            + "\"if-none-match\":\"\\\"1\\\"\"},\"requestContext\":{\"requestId\":\"r\","
            + "\"authorizer\":{\"jwt\":{\"claims\":{\"sub\":\"alice\"},\"scopes\":null}},"
            + "\"http\":{\"method\":\"POST\"}},\"body\":\"BODY\",\"isBase64Encoded\":false}";

    private Main() {}

    public static void main(String[] bodies) throws IOException {
      HttpFunction function =
          new HttpFunction(new HttpOptions(1000, Cors.allow("https://a.com"))) {
            @Override
            protected Response handle(Request request) {
              String user = request.requirePrincipal().subject();
              String text = request.json(json -> json.required("a", ValueType.text(1, 5)));
              if (text.equals("fail")) {
                throw new IllegalStateException();
              }
              request.ifNoneMatch().ifPresent(tags -> tags.matchesWeakly("1"));
              return Response.created("/a/1", out -> out.text("a", text).text("user", user))
                  .withEtag("1");
            }
          };
      for (String body : bodies) {
        byte[] event = EVENT.replace("BODY", body).getBytes(StandardCharsets.UTF_8);
        function.handleRequest(new ByteArrayInputStream(event), System.out, null);
        System.out.println();
      }
    }
  }

  private static final String GOOD = "{\\\"a\\\":\\\"b\\\"}";
  private static final String FAILING = "{\\\"a\\\":\\\"fail\\\"}";

  @Test
  void requests_withoutCoreOnTheClassPath_loadNoDatabind(@TempDir Path folder) throws Exception {
    List<String> loaded = loadedBy(folder, List.of(GOOD, "{", FAILING), 201, 400, 500);

    assertThat(loaded).anyMatch(line -> line.contains("com.fasterxml.jackson.core.JsonFactory"));
    assertThat(loaded)
        .noneMatch(line -> line.contains("databind"))
        .noneMatch(line -> line.contains("com.amazonaws.services.lambda.runtime.events"))
        .noneMatch(line -> line.contains("software.amazon.awssdk"));
  }

  @Test
  void request_good_makesNoLambdaOfTheKitsOwn(@TempDir Path folder) throws Exception {
    List<String> loaded = loadedBy(folder, List.of(GOOD), 201);

    assertThat(loaded).anyMatch(line -> line.contains("StartTest$Main$1$$Lambda"));
    assertThat(loaded)
        .filteredOn(line -> line.contains("dev.dovetail.lambda.") && line.contains("$$Lambda"))
        .allMatch(line -> line.contains("StartTest$Main"));
  }

  /** {@return the classes that a child loads, one a line, while it answers requests} */
  private static List<String> loadedBy(Path folder, List<String> bodies, int... statuses)
      throws IOException, InterruptedException {
    Path classes = folder.resolve("classes.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xlog:class+load:file=" + classes);
    command.add("-cp");
    command.add(classPath());
    command.add(Main.class.getName());
    command.addAll(bodies);
    Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(child.waitFor()).as(output).isZero();
    for (int status : statuses) {
      assertThat(output).contains("\"statusCode\":" + status);
    }
    return Files.readAllLines(classes);
  }

  /** {@return the class path of the tests, with databind but without core and the SDK} */
  private static String classPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    assertThat(path).contains("jackson-databind");
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(entry -> !entry.contains("awssdk"))
        .filter(entry -> !entry.replace('\\', '/').contains("/core/target/"))
        .filter(entry -> !entry.contains("dovetail-core"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
