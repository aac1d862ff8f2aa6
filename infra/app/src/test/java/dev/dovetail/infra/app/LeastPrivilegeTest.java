package dev.dovetail.infra.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.DynamoDbAppTable;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.LocalGateway;
import dev.dovetail.testkit.PolicyGuard;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Runs the functions on the table of the template, each held to the policy that the template gives
 * it: what it needs is allowed, and what is allowed is needed.
 */
class LeastPrivilegeTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TABLE = "deployed";

  private static LocalDynamoDb db;
  private static CreateTableRequest template;
  private static Deployed single;
  private static Deployed routed;

  /** Functions, and the policies of their roles by their handlers. */
  private record Deployed(FunctionsModel functions, Map<String, JsonNode> policies) {
    /** {@return guards that hold each function to its own policy} */
    Map<String, PolicyGuard> guards() {
      Map<String, PolicyGuard> guards = new HashMap<>();
      policies.keySet().forEach(handler -> guards.put(handler, guard(handler)));
      return guards;
    }

    PolicyGuard guard(String handler) {
      return RolePolicy.guard(Objects.requireNonNull(policies.get(handler), handler), TABLE);
    }

    LocalGateway start(Map<String, PolicyGuard> guards, Outage outage) throws Exception {
      LocalGateway.Builder gateway =
          LocalGateway.builder().log(new PrintStream(OutputStream.nullOutputStream()));
      for (FunctionModel function : functions.functions()) {
        AppTable table = DynamoDbAppTable.on(client(guards.get(function.handler()), outage), TABLE);
        gateway.function(
            function,
            (RequestStreamHandler)
                Class.forName(function.handler())
                    .getConstructor(AppTable.class)
                    .newInstance(table));
      }
      return gateway.start();
    }
  }

  @BeforeAll
  static void deploy(@TempDir Path folder, @TempDir Path other) throws IOException {
    FunctionsModel all = FunctionsModel.load(LeastPrivilegeTest.class.getClassLoader());
    Assembly dev = new Assembly(folder, Map.of("stage", "dev")).write();
    single = deployed(all.single(), dev);
    Map<String, String> context = Map.of("stage", "dev", "functions", "routed");
    routed = deployed(all.routed(), new Assembly(other, context).write());
    db = LocalDynamoDb.start();
    template = TemplateTable.request(TABLE, dev.properties("AWS::DynamoDB::Table").get(0));
    db.client().createTable(template);
  }

  private static Deployed deployed(FunctionsModel functions, Assembly assembly) throws IOException {
    // A function that the stream calls makes no request to the table itself.
    FunctionsModel called =
        new FunctionsModel(
            functions.format(),
            functions.functions().stream().filter(function -> function.stream() == null).toList());
    Set<String> handlers =
        called.functions().stream().map(FunctionModel::handler).collect(Collectors.toSet());
    Map<String, JsonNode> policies = new HashMap<>();
    assembly.policies().forEach((handler, policy) -> policies.put(handler.split("::")[0], policy));
    policies.keySet().retainAll(handlers);
    return new Deployed(called, policies);
  }

  @AfterAll
  static void stop() {
    db.close();
  }

  @Test
  void functions_eachWithItsOwnPolicy_doTheirWorkAndUseAllOfIt() throws Exception {
    for (Deployed deployed : List.of(single, routed)) {
      Map<String, PolicyGuard> guards = deployed.guards();
      Outage outage = new Outage();
      try (LocalGateway gateway = deployed.start(guards, outage)) {
        Caller caller = new Caller(gateway.uri());
        useTodos(caller);
        useLinks(caller);
        useEpicFailures(caller);
        useFlavours(caller);
        useKeys(caller, outage);
      }
      guards.forEach(
          (handler, guard) -> assertThat(guard.unused()).as("unused by " + handler).isEmpty());
      db.client().deleteTable(table -> table.tableName(TABLE));
      db.client().createTable(template);
    }
  }

  private static void useTodos(Caller caller) throws Exception {
    String id = caller.call("POST", "/todos", "{\"content\":\"Buy oil\"}", 201).path("id").asText();
    caller.call("GET", "/todos/" + id, "", 200);
    assertThat(caller.call("GET", "/todos", "", 200).path("items")).hasSize(1);
    caller.call("PATCH", "/todos/" + id, "{\"content\":\"Buy lamp oil\"}", 200);
    String status = caller.call("GET", "/todos/" + id, "", 200).path("status").asText();
    assertThat(caller.call("GET", "/todos?status=" + status, "", 200).path("items")).hasSize(1);
    assertThat(caller.call("GET", "/batch?ids=" + id, "", 207).at("/items/0/status").asInt())
        .isEqualTo(200);
    caller.call("DELETE", "/todos/" + id, "", 204);
    caller.call("GET", "/todos/" + id, "", 404);
    JsonNode batch = caller.call("POST", "/batch", "{\"items\":[{\"content\":\"a\"}]}", 207);
    assertThat(batch.at("/items/0/status").asInt()).isEqualTo(201);
    caller.call("DELETE", batch.at("/items/0/location").asText(), "", 204);
  }

  private static void useLinks(Caller caller) throws Exception {
    String id =
        caller.call("POST", "/links", "{\"url\":\"https://a.org\"}", 201).path("id").asText();
    caller.call("GET", "/links/" + id, "", 200);
    assertThat(caller.call("GET", "/links", "", 200).path("items")).isNotEmpty();
  }

  private static void useEpicFailures(Caller caller) throws Exception {
    caller.call(
        "POST",
        "/epic-failures",
        "{\"failureID\":\"001\",\"taskAttempted\":\"a\",\"whyItFailed\":\"b\",\"lessonsLearned\":[\"c\"]}",
        201);
    assertThat(caller.call("GET", "/epic-failures", "", 200).path("items")).hasSize(1);
    caller.call("DELETE", "/epic-failures/001", "", 204);
  }

  private static void useFlavours(Caller caller) throws Exception {
    String id = caller.call("POST", "/flavours", "{\"name\":\"Mint\"}", 201).path("id").asText();
    caller.call("GET", "/flavours/" + id, "", 200);
    assertThat(caller.call("GET", "/flavours", "", 200).path("items")).hasSize(1);
    caller.call("DELETE", "/flavours/" + id, "", 204);
  }

  /** What fails and is sent again with its key, and then once more. */
  private static void useKeys(Caller caller, Outage outage) throws Exception {
    Map<String, String> bodies =
        Map.of(
            "/todos", "{\"content\":\"a\"}",
            "/batch", "{\"items\":[{\"content\":\"a\"}]}",
            "/links", "{\"url\":\"https://a.org\"}",
            "/flavours", "{\"name\":\"Lime\"}",
            "/epic-failures",
                "{\"failureID\":\"002\",\"taskAttempted\":\"a\",\"whyItFailed\":\"b\",\"lessonsLearned\":[\"c\"]}");
    for (Map.Entry<String, String> body : bodies.entrySet()) {
      int status = body.getKey().equals("/batch") ? 207 : 201;
      Caller again = caller.with("k1");
      outage.begin();
      again.call("POST", body.getKey(), body.getValue(), 500);
      outage.end();
      JsonNode first = again.call("POST", body.getKey(), body.getValue(), status);
      assertThat(again.call("POST", body.getKey(), body.getValue(), status)).isEqualTo(first);
    }
  }

  @Test
  void function_withThePolicyOfAnother_isRefused() throws Exception {
    PolicyGuard reading = single.guard("dev.dovetail.handlers.todos.GetTodo");
    Map<String, PolicyGuard> guards = new HashMap<>();
    single.policies().keySet().forEach(handler -> guards.put(handler, reading));
    try (LocalGateway gateway = single.start(guards, new Outage())) {
      Caller caller = new Caller(gateway.uri());

      caller.call("POST", "/todos", "{\"content\":\"Buy oil\"}", 500);
      caller.call("GET", "/todos", "", 500);
      caller.call("GET", "/epic-failures", "", 500);
      caller.call("GET", "/todos/0198c5a6-0000-7000-8000-000000000000", "", 404);
    }
  }

  @Test
  void policy_ofDeletingEpicFailures_isForTransactionsOnly() {
    DynamoDbClient deleting =
        client(single.guard("dev.dovetail.handlers.epicfailures.DeleteEpicFailure"), new Outage());
    String id = "FAILURE_ID#001";
    String shard = "EPIC_FAILURES#~1";

    for (String pk : List.of(id, shard)) {
      assertDenied(() -> deleting.deleteItem(b -> b.tableName(TABLE).key(key(pk))));
      deleting.transactWriteItems(b -> b.transactItems(deletion(pk)));
    }
    deleting.getItem(b -> b.tableName(TABLE).key(key(id)));
    assertDenied(() -> deleting.getItem(b -> b.tableName(TABLE).key(key(shard))));
    assertDenied(() -> deleting.transactWriteItems(b -> b.transactItems(deletion("USER#ann"))));
  }

  @Test
  void policy_ofReading_isForTheKeysOfUsersOnly() {
    DynamoDbClient reading =
        client(single.guard("dev.dovetail.handlers.todos.GetTodo"), new Outage());

    reading.getItem(b -> b.tableName(TABLE).key(key("USER#ann")));
    assertDenied(() -> reading.getItem(b -> b.tableName(TABLE).key(key("ORDER#1"))));
    assertDenied(
        () ->
            reading.query(
                b ->
                    b.tableName(TABLE)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(
                            Map.of(":pk", AttributeValue.fromS("USER#ann")))));
    assertDenied(() -> reading.scan(b -> b.tableName(TABLE)));
  }

  private static DynamoDbClient client(PolicyGuard guard, Outage outage) {
    return db.clientBuilder(guard)
        .overrideConfiguration(options -> options.addExecutionInterceptor(outage))
        .build();
  }

  private static Map<String, AttributeValue> key(String pk) {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("s"));
  }

  private static TransactWriteItem deletion(String pk) {
    return TransactWriteItem.builder().delete(d -> d.tableName(TABLE).key(key(pk))).build();
  }

  private static void assertDenied(ThrowingCallable call) {
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(call)
        .satisfies(
            e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException"));
  }

  /** Calls the gateway as one user. */
  private record Caller(URI gateway, String key) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    Caller(URI gateway) {
      this(gateway, "");
    }

    Caller with(String idempotencyKey) {
      return new Caller(gateway, idempotencyKey);
    }

    JsonNode call(String method, String target, String body, int status) throws Exception {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(gateway.resolve(target))
              .method(method, BodyPublishers.ofString(body))
              .header("authorization", "Bearer ann")
              .header("content-type", "application/json");
      if (!key.isEmpty()) {
        request.header("idempotency-key", key);
      }
      HttpResponse<String> reply = HTTP.send(request.build(), BodyHandlers.ofString());
      assertThat(reply.statusCode())
          .as(method + " " + target + ": " + reply.body())
          .isEqualTo(status);
      return JSON.readTree(reply.body());
    }
  }
}
