package dev.dovetail.handlers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.RouteModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every function loads, from its constructor to an answer that needed the table. */
class ColdStartTest {
  private static final Map<String, String> BODIES =
      Map.of(
          "POST /todos", "{\"content\":\"a\"}",
          "PATCH /todos/{id}", "{\"content\":\"a\"}",
          "POST /batch", "{\"items\":[{\"content\":\"a\"}]}",
          "POST /flavours", "{\"name\":\"a\"}",
          "POST /links", "{\"url\":\"https://example.com\"}",
          "POST /epic-failures",
              "{\"failureID\":\"1\",\"taskAttempted\":\"a\",\"whyItFailed\":\"b\","
                  + "\"lessonsLearned\":[\"c\"]}",
          "DELETE /epic-failures", "{\"failureID\":\"1\"}");

  /** Makes each function as Lambda does, and calls it once. */
  static final class Main {
    private Main() {}

    public static void main(String[] handlersAndEvents) throws Exception {
      for (int i = 0; i < handlersAndEvents.length; i += 2) {
        HttpFunction function =
            (HttpFunction) Class.forName(handlersAndEvents[i]).getConstructor().newInstance();
        byte[] event = Files.readAllBytes(Path.of(handlersAndEvents[i + 1]));
        function.handleRequest(new ByteArrayInputStream(event), System.out, null);
        System.out.println();
      }
    }
  }

  @Test
  void functions_all_loadNoDatabindAndNoEventClasses(@TempDir Path folder) throws Exception {
    List<String> arguments = new ArrayList<>();
    for (FunctionModel function :
        FunctionsModel.load(ColdStartTest.class.getClassLoader()).functions()) {
      if (function.routes().isEmpty()) {
        continue;
      }
      RouteModel route = function.routes().get(0);
      Path event = folder.resolve(function.name() + ".json");
      Files.writeString(event, event(route));
      arguments.add(function.handler());
      arguments.add(event.toString());
    }
    List<String> answers = new ArrayList<>();
    List<String> loaded = run(folder, arguments, answers);

    // An empty table has no item to read, to change or to remove.
    assertThat(answers)
        .hasSize(arguments.size() / 2)
        .allMatch(answer -> answer.matches("\\{\"statusCode\":(20[017]|404),.*"));
    assertThat(loaded)
        .anyMatch(line -> line.contains("dev.dovetail.handlers.DynamoDbAppTable"))
        .anyMatch(line -> line.contains("dev.dovetail.lambda.RoutedFunction"))
        .anyMatch(line -> line.contains("dynamodb.DefaultDynamoDbClient"));
    assertThat(loaded)
        .noneMatch(line -> line.contains("databind"))
        .noneMatch(line -> line.contains("com.amazonaws.services.lambda.runtime.events"))
        .noneMatch(line -> line.contains("dev.dovetail.model."));
  }

  private static String event(RouteModel route) {
    String key = route.method() + " " + route.path();
    return """
        {"version":"2.0","routeKey":"%s","rawPath":"%s","rawQueryString":"%s",
        "headers":{"content-type":"application/json","idempotency-key":"k1"},"requestContext":{"requestId":"r",
        "authorizer":{"jwt":{"claims":{"sub":"ann"}}},"http":{"method":"%s"}},"body":"%s"}
        """
        .formatted(
            key,
            route.path().replace("{id}", "1"),
            route.path().equals("/batch") ? "ids=1" : "",
            route.method(),
            BODIES.getOrDefault(key, "").replace("\"", "\\\""));
  }

  /** {@return the classes that a child loads while it answers, one a line} */
  private static List<String> run(Path folder, List<String> arguments, List<String> answers)
      throws Exception {
    HttpServer table =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    table.createContext("/", ColdStartTest::answerAsAnEmptyTable);
    table.start();
    try {
      Path classes = folder.resolve("classes.txt");
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("-XX:TieredStopAtLevel=1");
      command.add("-Xlog:class+load:file=" + classes);
      command.add("-cp");
      command.add(
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
      command.add(Main.class.getName());
      command.addAll(arguments);
      ProcessBuilder builder = new ProcessBuilder(command);
      builder
          .environment()
          .putAll(
              Map.of(
                  "TABLE_NAME", "app",
                  "AWS_REGION", "eu-central-1",
                  "CURSOR_SECRETS", "1:abcdefghijklmnopqrstuvwxyz012345",
                  "AWS_ACCESS_KEY_ID", "local",
                  "AWS_SECRET_ACCESS_KEY", "local",
                  "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:" + table.getAddress().getPort()));
      builder.redirectError(folder.resolve("err.txt").toFile());
      Process child = builder.start();
      String output = new String(child.getInputStream().readAllBytes(), UTF_8);
      assertThat(child.waitFor()).as(output + Files.readString(folder.resolve("err.txt"))).isZero();
      answers.addAll(output.lines().toList());
      return Files.readAllLines(classes);
    } finally {
      table.stop(0);
    }
  }

  private static void answerAsAnEmptyTable(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    String operation = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String answer =
        operation.endsWith(".Query")
            ? "{\"Items\":[],\"Count\":0,\"ScannedCount\":0}"
            : operation.endsWith(".BatchGetItem") ? "{\"Responses\":{\"app\":[]}}" : "{}";
    byte[] bytes = answer.getBytes(UTF_8);
    exchange.getResponseHeaders().add("content-type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
