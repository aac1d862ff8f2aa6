package dev.dovetail.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dovetail.model.FunctionsModel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types what the page about the service says into a shell, and compares the answers. */
class ReferenceServicePageTest {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern ROUTE = Pattern.compile("\\| `([A-Z]+ /[^?`]*)(?:\\?[^`]*)?` \\| `");
  private static final Path SOURCES =
      Path.of("..", "handlers", "src", "main", "java", "dev", "dovetail", "handlers");
  private static final String SHELL = "sh\n";
  private static final String ANSWER = "http\n";
  private static final String END = "--- end of call ";

  @TempDir Path temp;

  /** Lines for a shell, and what they print. */
  private record Call(String lines, String answer) {}

  @Test
  void page_everyCall_isAnsweredAsItSays() throws Exception {
    assumeThat(has("bash") && has("curl")).as("bash and curl are installed").isTrue();
    List<Call> calls = calls(page());
    assertThat(calls).hasSizeGreaterThan(15);
    PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    try (Service service =
        Service.start(new Options(0, Optional.empty(), false, Optional.empty(), false), quiet)) {
      List<String> outputs = type(calls, service.uri().toString());
      for (int i = 0; i < calls.size(); i++) {
        assertAnswered(calls.get(i), outputs.get(i));
      }
    }
  }

  @Test
  void page_everyRoute_isServedAndIsCalled() throws Exception {
    List<String> listed = new ArrayList<>();
    Matcher route = ROUTE.matcher(page());
    while (route.find()) {
      listed.add(route.group(1));
    }
    PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    try (Service service =
        Service.start(new Options(0, Optional.empty(), false, Optional.empty(), false), quiet)) {
      assertThat(listed)
          .containsExactlyInAnyOrderElementsOf(
              service.banner().functions().stream()
                  .flatMap(function -> function.routes().stream())
                  .map(one -> one.method() + " " + one.path())
                  .toList());
    }
  }

  @Test
  void page_itsCode_isThatOfTheService() throws IOException {
    String page = page();
    String code = page.substring(page.indexOf("```java\n") + 8);
    String source = Files.readString(SOURCES.resolve("links/LinksFunction.java"));
    assertThat(source).contains(code.substring(0, code.indexOf("```")));

    FunctionsModel all = FunctionsModel.load(getClass().getClassLoader());
    assertThat(page)
        .contains(
            "# %d functions; single, the default, makes %d"
                .formatted(all.routed().functions().size(), all.single().functions().size()));
  }

  /** In one shell, so that a later call has the variables of an earlier one. */
  private List<String> type(List<Call> calls, String api) throws Exception {
    StringBuilder script = new StringBuilder("set -u\nAPI=" + api + "\n");
    for (int i = 0; i < calls.size(); i++) {
      script.append(calls.get(i).lines()).append("echo; echo '" + END + i + "'\n");
    }
    Path file = Files.writeString(temp.resolve("calls.sh"), script);
    Path out = temp.resolve("out.txt");
    Process shell =
        new ProcessBuilder("bash", file.toString())
            .redirectError(temp.resolve("err.txt").toFile())
            .redirectOutput(out.toFile())
            .start();
    assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String output = Files.readString(out).replace("\r\n", "\n");
    assertThat(shell.exitValue()).as(output).isZero();
    List<String> outputs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < calls.size(); i++) {
      int end = output.indexOf("\n" + END + i + "\n", start);
      outputs.add(output.substring(start, end));
      start = end + END.length() + String.valueOf(i).length() + 2;
    }
    return outputs;
  }

  /** Compares what the page shows of the answer; three dots stand for any text. */
  private static void assertAnswered(Call call, String output) {
    String as = call.lines() + "\nanswered:\n" + output;
    int head = output.indexOf("HTTP/1.1 ");
    assertThat(head).as(as).isNotNegative();
    String answer = output.substring(head);
    String[] parts = call.answer().strip().split("\n\n", 2);
    List<String> lines = answer.split("\n\n", 2)[0].lines().toList();
    List<String> expected = parts[0].lines().toList();
    assertThat(lines.get(0)).as(as).startsWith(expected.get(0));
    for (String header : expected.subList(1, expected.size())) {
      assertThat(lines)
          .as(as)
          .anyMatch(line -> Pattern.compile("(?i)" + pattern(header)).matcher(line).matches());
    }
    if (parts.length == 2) {
      String body = answer.substring(answer.indexOf("\n\n") + 2).lines().findFirst().orElse("");
      assertThat(body).as(as).matches(pattern(parts[1]));
    }
  }

  private static String pattern(String shown) {
    List<String> quoted = new ArrayList<>();
    for (String part : shown.split("\\.\\.\\.", -1)) {
      quoted.add(Pattern.quote(part));
    }
    return String.join("(?:[^\"\\\\]|\\\\.)*", quoted);
  }

  private static List<Call> calls(String page) {
    // Every other part is a block of code.
    String[] parts = page.split("```", -1);
    List<Call> calls = new ArrayList<>();
    for (int i = 1; i + 2 < parts.length; i += 2) {
      if (parts[i].startsWith(SHELL) && parts[i + 2].startsWith(ANSWER)) {
        assertThat(parts[i + 1]).isBlank();
        calls.add(
            new Call(parts[i].substring(SHELL.length()), parts[i + 2].substring(ANSWER.length())));
      }
    }
    return calls;
  }

  private static String page() throws IOException {
    return Files.readString(DOCS.resolve("reference-service.md"));
  }

  private static boolean has(String program) {
    try {
      Process process =
          new ProcessBuilder(program, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
