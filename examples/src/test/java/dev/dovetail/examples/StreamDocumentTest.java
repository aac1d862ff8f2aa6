package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page about streams says of Java 21, and of functions. */
class StreamDocumentTest {
  @TempDir private Path folder;

  @Test
  void switch_overAllChanges_compilesOnJava21() throws IOException {
    assumeThat(Runtime.version().feature()).isGreaterThanOrEqualTo(21);

    assertThat(errors(example())).isEmpty();
  }

  @Test
  void switch_thatForgetsAChange_doesNotCompile() throws IOException {
    assumeThat(Runtime.version().feature()).isGreaterThanOrEqualTo(21);

    List<String> cases = example().lines().filter(line -> line.contains("case ")).toList();
    assertThat(cases).hasSize(6);
    for (String forgotten : cases.subList(1, cases.size())) {
      assertThat(errors(example().replace(forgotten, "")))
          .as(forgotten)
          .containsExactly("compiler.err.not.exhaustive.statement");
    }
  }

  @Test
  void function_eventOfLambda_isHandledWithAllDigits() throws IOException {
    Sales sales = new Sales();
    String order =
        """
        {"Records": [{"eventID": "1", "eventName": "INSERT", "eventSource": "aws:dynamodb",
          "dynamodb": {"SequenceNumber": "111", "StreamViewType": "NEW_AND_OLD_IMAGES",
            "Keys": {"pk": {"S": "CUSTOMER#ann"}, "sk": {"S": "ORDER#1"}},
            "NewImage": {"pk": {"S": "CUSTOMER#ann"}, "sk": {"S": "ORDER#1"}, "_type": {"S": "ORDER"},
              "email": {"S": "ann"}, "id": {"S": "0190b8a0-0000-7000-8000-0000000000aa"},
              "total": {"N": "12345678901234567890.123456789012345678"},
              "createdAt": {"S": "2026-11-21T00:00:00.000000000Z"}, "version": {"N": "1"}}}}]}
        """;
    ByteArrayOutputStream reply = new ByteArrayOutputStream();
    sales.handleRequest(
        new ByteArrayInputStream(order.getBytes(StandardCharsets.UTF_8)), reply, null);

    assertThat(reply.toString(StandardCharsets.UTF_8)).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(sales.totals())
        .containsExactly(new BigDecimal("12345678901234567890.123456789012345678"));
  }

  private static String example() throws IOException {
    String page = Files.readString(Path.of("../docs/streams.md"));
    int start = page.indexOf("```java\nswitch (") + "```java\n".length();
    return page.substring(start, page.indexOf("```", start));
  }

  /** The codes of javac's errors for a method with a body. */
  private List<String> errors(String body) {
    String source =
        """
        import dev.dovetail.Change.Inserted;
        import dev.dovetail.examples.shop.*;
        import dev.dovetail.examples.shop.ShopTableChange.*;
        import software.amazon.awssdk.services.dynamodb.model.Record;

        class Example {
          void handle(Record record) {
            %s
          }

          void mail(Order order) {}
        }
        """
            .formatted(body);
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    ToolProvider.getSystemJavaCompiler()
        .getTask(
            null,
            null,
            diagnostics,
            List.of(
                "--release",
                "21",
                "-proc:none",
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path")),
            null,
            List.of(
                new SimpleJavaFileObject(
                    URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
                  @Override
                  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return source;
                  }
                }))
        .call();
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(Diagnostic::getCode)
        .toList();
  }
}
