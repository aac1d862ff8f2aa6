package dev.dovetail.handlers.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.handlers.todos.GetTodo;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.RouteModel;
import dev.dovetail.testkit.ColdStart;
import dev.dovetail.testkit.FunctionError;
import dev.dovetail.testkit.LambdaResult;
import dev.dovetail.testkit.LocalLambda;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The functions as they are deployed: the zip, and Lambda's own runtime in JVMs of their own. */
@Tag("packaged")
@EnabledOnOs(OS.LINUX)
class PackagedFunctionsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String GET_TODO =
      "{\"version\":\"2.0\",\"routeKey\":\"GET /todos/{id}\",\"rawPath\":\"/todos/1\","
          + "\"rawQueryString\":\"\",\"headers\":{},\"pathParameters\":{\"id\":\"1\"},"
          + "\"requestContext\":{\"requestId\":\"reference-1\",\"http\":{\"method\":\"GET\"},"
          + "\"authorizer\":{\"jwt\":{\"claims\":{\"sub\":\"ann\"}}}}}";

  @TempDir private static Path folder;
  private static Deployed deployed;

  @BeforeAll
  static void deploy() throws IOException {
    deployed = Deployed.start(folder);
  }

  @AfterAll
  static void end() throws IOException {
    deployed.close();
  }

  @Test
  void functions_all_answerAndLoadNothingTheyShouldNot() throws Exception {
    answerAll();
    answerAll();
    Map<String, Integer> loaded = new HashMap<>();
    for (FunctionModel function : deployed.all().keySet()) {
      loaded.put(function.name(), new LoadedClasses(folder, function).names().size());
    }
    answerAll();

    for (FunctionModel function : deployed.all().keySet()) {
      LoadedClasses classes = new LoadedClasses(folder, function);
      assertThat(deployed.all().get(function).coldStarts()).as(function.name()).isEqualTo(1);
      assertThat(classes.names())
          .as(function.name())
          .contains(function.handler())
          .noneMatch(name -> name.contains("databind"))
          // The runtime's own JSON library, for handlers of other types.
          .noneMatch(name -> name.startsWith("com.amazonaws.lambda.thirdparty"));
      assertThat(classes.names())
          .as(function.name())
          .noneMatch(name -> name.startsWith("jdk.proxy") || name.contains(".$Proxy"));
      // Where the SDK makes its first call, it asks enums for their values.
      assertThat(classes.usersOfReflection())
          .as(function.name())
          .allMatch(name -> name.startsWith("software.amazon.awssdk."));
      // Later JDKs make no class for a member. The runtime makes the handler by reflection.
      assertThat(classes.startUsedReflection()).isEqualTo(Runtime.version().feature() < 18);
      assertThat(classes.after(loaded.get(function.name()))).as(function.name()).isEmpty();
    }
  }

  /** Takes every function to the table and back, and then to each of its routes. */
  private static void answerAll() throws Exception {
    for (URI api : deployed.apis()) {
      answerAll(api);
    }
    for (FunctionModel function : deployed.all().keySet()) {
      if (function.routes().isEmpty()) {
        LambdaResult result = deployed.all().get(function).invoke("{\"Records\":[]}");
        assertThat(result.error()).as(function.name()).isEmpty();
      }
    }
  }

  private static void answerAll(URI api) throws Exception {
    HttpResponse<String> created =
        deployed.send(api, "POST", "/todos", "{\"content\":\"Buy milk\"}");
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    String path = "/todos/" + JSON.readTree(created.body()).path("id").asText();
    assertThat(deployed.send(api, "GET", path, "").statusCode()).isEqualTo(200);
    JsonNode list = JSON.readTree(deployed.send(api, "GET", "/todos", "").body());
    assertThat(list.path("items")).hasSize(1);
    assertThat(deployed.send(api, "PATCH", path, "{\"status\":\"DONE\"}").statusCode())
        .isEqualTo(200);
    assertThat(deployed.send(api, "DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(deployed.send(api, "GET", path, "").statusCode()).isEqualTo(404);
    for (FunctionModel function : deployed.all().keySet()) {
      for (RouteModel route : function.routes()) {
        HttpResponse<String> answer =
            deployed.send(api, route.method().name(), Deployed.path(route), "{}");
        assertThat(answer.statusCode()).as(function.name() + answer.body()).isBetween(200, 499);
      }
    }
  }

  @Test
  void start_withoutAVariable_isAnErrorThatNamesIt() throws Exception {
    int started = 0;
    for (FunctionModel function : Deployed.functions()) {
      if (function.uses().isEmpty()) {
        continue;
      }
      try (LocalLambda lambda = Deployed.configured(function).start()) {
        FunctionError error = lambda.invoke("{}").error().orElseThrow();

        assertThat(error.type()).isEqualTo("java.lang.IllegalStateException");
        assertThat(error.message()).contains("TABLE_NAME is not set");
        started++;
      }
    }
    assertThat(started).isGreaterThanOrEqualTo(5);
  }

  @Test
  void function_coldAndWarm_tellsWhatItTook() throws Exception {
    try (LocalLambda lambda = getTodo(Deployed.TABLE, 1, false)) {
      LambdaResult first = lambda.invoke(GET_TODO);
      LambdaResult second = lambda.invoke(GET_TODO);

      ColdStart start = first.coldStart().orElseThrow();
      assertThat(status(first)).isEqualTo(404);
      assertThat(status(second)).isEqualTo(404);
      assertThat(second.duration()).isLessThan(first.duration()).isLessThan(start.init());
      System.out.printf(
          "get-todo: start %d ms (%d ms CPU), first %d ms, second %d ms, %d MB%n",
          start.init().toMillis(),
          start.cpu().toMillis(),
          first.duration().toMillis(),
          second.duration().toMillis(),
          second.memoryMegabytes());
    }
  }

  @Test
  void function_afterASnapshot_answers() throws Exception {
    try (LocalLambda lambda = getTodo(Deployed.TABLE, 1, true)) {
      LambdaResult result = lambda.invoke(GET_TODO);

      assertThat(status(result)).isEqualTo(404);
      assertThat(result.coldStart().orElseThrow().restore()).isPositive();
    }
  }

  @Test
  void function_fourInvocationsAtATime_answersAllInOneEnvironment() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (LocalLambda lambda = getTodo(Deployed.TABLE, 4, false)) {
      List<Future<LambdaResult>> results = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        results.add(threads.submit(() -> lambda.invoke(GET_TODO)));
      }
      for (Future<LambdaResult> result : results) {
        assertThat(status(result.get())).isEqualTo(404);
      }
      assertThat(lambda.coldStarts()).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void function_whoseTableIsMissing_answersAndLogsAProblem() throws Exception {
    try (LocalLambda lambda = getTodo("none", 1, false)) {
      LambdaResult failed = lambda.invoke(GET_TODO);

      assertThat(failed.error()).isEmpty();
      assertThat(status(failed)).isEqualTo(500);
      assertThat(failed.text()).contains("reference-1").doesNotContain("none", "Exception");
      assertThat(failed.logs())
          .anyMatch(
              event ->
                  event.contains("reference-1")
                      && event.contains(failed.requestId())
                      && event.contains("ResourceNotFoundException"));
      assertThat(status(lambda.invoke(GET_TODO))).isEqualTo(500);
      assertThat(lambda.coldStarts()).isEqualTo(1);
    }
  }

  private static LocalLambda getTodo(String table, int concurrency, boolean snapStart)
      throws IOException {
    FunctionModel function =
        Deployed.functions().stream()
            .filter(each -> each.handler().equals(GetTodo.class.getName()))
            .findFirst()
            .orElseThrow();
    var builder =
        Deployed.configured(function)
            .environment("TABLE_NAME", table)
            .environment("CURSOR_SECRETS", Deployed.SECRETS)
            .dynamoDb(deployed.endpoint())
            .concurrency(concurrency);
    return (snapStart ? builder.snapStart() : builder).start();
  }

  private static int status(LambdaResult result) throws IOException {
    assertThat(result.error()).isEmpty();
    return JSON.readTree(result.payload()).path("statusCode").asInt();
  }
}
