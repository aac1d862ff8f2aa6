package dev.dovetail.infra.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.DynamoDbAppTable;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.LocalGateway;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the functions on the table of the template, each held to the policy that the template gives
 * it: what it needs is allowed, and what is allowed is needed.
 */
class LeastPrivilegeTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TABLE = "deployed";

  private static Map<String, JsonNode> policies;
  private static LocalDynamoDb db;

  @BeforeAll
  static void deploy(@TempDir Path folder) throws IOException {
    Assembly dev = new Assembly(folder, Map.of("stage", "dev")).write();
    policies = new HashMap<>();
    Set<String> called = new HashSet<>();
    functions().forEach(function -> called.add(function.handler()));
    dev.policies()
        .forEach(
            (handler, policy) -> {
              // A function that the stream calls makes no request to the table itself.
              if (called.contains(handler.split("::")[0])) {
                policies.put(handler.split("::")[0], policy);
              }
            });
    db = LocalDynamoDb.start();
    db.client()
        .createTable(TemplateTable.request(TABLE, dev.properties("AWS::DynamoDB::Table").get(0)));
  }

  @AfterAll
  static void stop() {
    db.close();
  }

  @Test
  void functions_eachWithItsOwnPolicy_doTheirWorkAndUseAllOfIt() throws Exception {
    Map<String, GuardedClient> clients = new HashMap<>();
    policies.forEach(
        (handler, policy) ->
            clients.put(handler, new GuardedClient(db.client(), new Policy(policy))));
    try (LocalGateway gateway = start(clients)) {
      Caller caller = new Caller(gateway.uri());

      String id =
          caller.call("POST", "/todos", "{\"content\":\"Buy oil\"}", 201).path("id").asText();
      caller.call("GET", "/todos/" + id, "", 200);
      assertThat(caller.call("GET", "/todos", "", 200).path("items")).hasSize(1);
      caller.call("PATCH", "/todos/" + id, "{\"content\":\"Buy lamp oil\"}", 200);
      String status = caller.call("GET", "/todos/" + id, "", 200).path("status").asText();
      assertThat(caller.call("GET", "/todos?status=" + status, "", 200).path("items")).hasSize(1);
      caller.call("DELETE", "/todos/" + id, "", 204);
      caller.call("GET", "/todos/" + id, "", 404);

      id = caller.call("POST", "/flavours", "{\"name\":\"Mint\"}", 201).path("id").asText();
      caller.call("GET", "/flavours/" + id, "", 200);
      assertThat(caller.call("GET", "/flavours", "", 200).path("items")).hasSize(1);
      caller.call("DELETE", "/flavours/" + id, "", 204);
    }
    clients.forEach(
        (handler, client) ->
            assertThat(client.used())
                .as(handler)
                .isEqualTo(new Policy(policies.get(handler)).allowed()));
  }

  @Test
  void function_withThePolicyOfAnother_isRefused() throws Exception {
    JsonNode reading = policies.get("dev.dovetail.handlers.todos.GetTodo");
    Map<String, GuardedClient> clients = new HashMap<>();
    policies
        .keySet()
        .forEach(
            handler -> clients.put(handler, new GuardedClient(db.client(), new Policy(reading))));
    try (LocalGateway gateway = start(clients)) {
      Caller caller = new Caller(gateway.uri());

      caller.call("POST", "/todos", "{\"content\":\"Buy oil\"}", 500);
      caller.call("GET", "/todos", "", 500);
      caller.call("GET", "/todos/0198c5a6-0000-7000-8000-000000000000", "", 404);
    }
  }

  @Test
  void policy_ofReading_isForTheKeysOfUsersOnly() {
    Policy reading = new Policy(policies.get("dev.dovetail.handlers.todos.GetTodo"));

    assertThat(reading.allows("dynamodb:GetItem", "table", List.of("USER#ann"))).isTrue();
    assertThat(reading.allows("dynamodb:GetItem", "table", List.of("ORDER#1"))).isFalse();
    assertThat(reading.allows("dynamodb:GetItem", "table", List.of())).isFalse();
    assertThat(reading.allows("dynamodb:Query", "table", List.of("USER#ann"))).isFalse();
    assertThat(reading.allows("dynamodb:Scan", "table", List.of())).isFalse();
  }

  private static List<FunctionModel> functions() {
    return FunctionsModel.load(LeastPrivilegeTest.class.getClassLoader()).functions().stream()
        .filter(function -> function.stream() == null)
        .toList();
  }

  private static LocalGateway start(Map<String, GuardedClient> clients) throws Exception {
    LocalGateway.Builder gateway =
        LocalGateway.builder().log(new PrintStream(OutputStream.nullOutputStream()));
    for (FunctionModel function : functions()) {
      AppTable table = DynamoDbAppTable.on(clients.get(function.handler()).client(), TABLE);
      gateway.function(
          function,
          (RequestStreamHandler)
              Class.forName(function.handler()).getConstructor(AppTable.class).newInstance(table));
    }
    return gateway.start();
  }

  /** Calls the gateway as one user. */
  private record Caller(URI gateway) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    JsonNode call(String method, String target, String body, int status) throws Exception {
      HttpResponse<String> reply =
          HTTP.send(
              HttpRequest.newBuilder(gateway.resolve(target))
                  .method(method, BodyPublishers.ofString(body))
                  .header("authorization", "Bearer ann")
                  .header("content-type", "application/json")
                  .build(),
              BodyHandlers.ofString());
      assertThat(reply.statusCode())
          .as(method + " " + target + ": " + reply.body())
          .isEqualTo(status);
      return JSON.readTree(reply.body());
    }
  }
}
