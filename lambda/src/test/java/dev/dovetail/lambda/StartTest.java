package dev.dovetail.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
  /** The function that the child runs; it answers one good and two bad requests. */
  static final class Main {
    private static final String EVENT =
        "{\"version\":\"2.0\",\"rawPath\":\"/a\",\"rawQueryString\":\"a=1\",\"headers\":"
            + "{\"content-type\":\"application/json\"},\"requestContext\":{\"requestId\":\"r\","
            + "\"http\":{\"method\":\"POST\"}},\"body\":\"BODY\",\"isBase64Encoded\":false}";

    private Main() {}

    public static void main(String[] args) throws IOException {
      HttpFunction function =
          new HttpFunction(HttpOptions.defaults()) {
            @Override
            protected Response handle(Request request) {
              String text = request.json(json -> json.required("a", ValueType.text(1, 5)));
              if (text.equals("fail")) {
                throw new IllegalStateException();
              }
              return Response.ok(out -> out.text("a", text));
            }
          };
      for (String body : List.of("{\\\"a\\\":\\\"b\\\"}", "{", "{\\\"a\\\":\\\"fail\\\"}")) {
        byte[] event = EVENT.replace("BODY", body).getBytes(StandardCharsets.UTF_8);
        function.handleRequest(new ByteArrayInputStream(event), System.out, null);
        System.out.println();
      }
    }
  }

  @Test
  void requests_withoutCoreOnTheClassPath_loadNoDatabind(@TempDir Path folder) throws Exception {
    Path classes = folder.resolve("classes.txt");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + classes,
                "-cp",
                classPath(),
                Main.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(readAll(child.getInputStream()), StandardCharsets.UTF_8);

    assertThat(child.waitFor()).as(output).isZero();
    assertThat(output)
        .contains("\"statusCode\":200")
        .contains("\"statusCode\":400")
        .contains("\"statusCode\":500");
    List<String> loaded = Files.readAllLines(classes);
    assertThat(loaded).anyMatch(line -> line.contains("com.fasterxml.jackson.core.JsonFactory"));
    assertThat(loaded)
        .noneMatch(line -> line.contains("databind"))
        .noneMatch(line -> line.contains("com.amazonaws.services.lambda.runtime.events"))
        .noneMatch(line -> line.contains("software.amazon.awssdk"));
  }

  private static byte[] readAll(InputStream in) throws IOException {
    return in.readAllBytes();
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
