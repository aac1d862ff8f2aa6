package dev.dovetail.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.handlers.DynamoDbAppTable;
import dev.dovetail.lambda.Problem;
import dev.dovetail.local.Contract.Answer;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.LocalGateway;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the reference service answers, through the gateway, is what its OpenAPI document says. */
class ContractTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path DOCUMENT = Path.of("..", "docs", "reference", "openapi.json");

  /** Statuses that need more than a request: API Gateway, a failing table, or no time. */
  private static final Set<String> OF_FAILURES = Set.of("403", "429", "500", "503", "504");

  private static final Predicate<String> CONFLICT = status -> status.endsWith(" 409");

  private static JsonNode document = JSON.missingNode();
  private static List<Answer> answers = List.of();

  @BeforeAll
  static void callEveryOperation() throws Exception {
    document = JSON.readTree(Files.readString(DOCUMENT));
    PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    try (Service service =
        Service.start(new Options(0, Optional.empty(), false, Optional.empty(), false), quiet)) {
      Client client = new Client(service.uri(), document);
      client.callAll();
      String taken = client.body("post", "/epic-failures");
      client.send("post", "/epic-failures", "/epic-failures", taken, "ann");
      client.send("post", "/epic-failures", "/epic-failures", taken, "ann");
      answers = client.answers();
    }
  }

  @Test
  void answers_ofAllOperations_areAsTheDocumentSays() {
    Contract contract = new Contract(document);

    assertThat(answers)
        .hasSizeGreaterThan(100)
        .allSatisfy(answer -> assertThat(contract.complaints(answer)).as("" + answer).isEmpty());
  }

  @Test
  void answers_ofATableThatFails_areAsTheDocumentSays() throws Exception {
    try (LocalDynamoDb failing = LocalDynamoDb.start()) {
      FunctionsModel functions = FunctionsModel.load(getClass().getClassLoader()).single();
      LocalGateway.Builder gateway =
          LocalGateway.builder()
              .log(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
      Object table = DynamoDbAppTable.on(failing.clientBuilder().build(), "app");
      Handlers handlers =
          new Handlers(
              getClass().getClassLoader(),
              type -> table,
              ContractTest::unused,
              ContractTest::unused);
      for (FunctionModel function : functions.functions()) {
        if (!function.routes().isEmpty()) {
          gateway.function(function, handlers.create(function));
        }
      }
      try (LocalGateway started = gateway.start()) {
        failing.faults().random(1, 1.0, Fault.requestLost());
        Client client = new Client(started.uri(), document);
        client.callOnce();

        Contract contract = new Contract(document);
        assertThat(client.answers())
            .hasSize(functions.functions().stream().mapToInt(one -> one.routes().size()).sum())
            .allSatisfy(answer -> assertThat(contract.complaints(answer)).as("" + answer).isEmpty())
            .filteredOn(answer -> answer.status() == 503)
            .hasSizeGreaterThan(10);
      }
    }
  }

  @Test
  void statuses_thatTheDocumentDeclares_areAnswered() {
    Set<String> seen = new TreeSet<>();
    Contract contract = new Contract(document);
    for (Answer answer : answers) {
      seen.add(contract.operation(answer).path("operationId").asText() + " " + answer.status());
    }
    Set<String> unseen = new TreeSet<>();
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        operation
            .path("responses")
            .fieldNames()
            .forEachRemaining(
                status -> {
                  if (!OF_FAILURES.contains(status)) {
                    unseen.add(operation.path("operationId").asText() + " " + status);
                  }
                });
      }
    }
    unseen.removeAll(seen);

    assertThat(unseen).as("409 may need another request at the same time").allMatch(CONFLICT);
    assertThat(seen).contains("createEpicFailure 409");
  }

  @Test
  void document_withoutAStatusThatIsAnswered_isNotKept() {
    Set<String> places = new TreeSet<>();
    for (Answer answer : answers) {
      places.add(place(answer) + "/" + answer.status());
    }
    assertThat(places).hasSizeGreaterThan(60);
    for (String place : places) {
      ObjectNode broken = document.deepCopy();
      int last = place.lastIndexOf('/');
      ((ObjectNode) broken.at(place.substring(0, last))).remove(place.substring(last + 1));

      assertThat(isKept(broken)).as("without " + place).isFalse();
    }
  }

  @Test
  void document_withAnotherTypeOfAMember_isNotKept() {
    int changed = 0;
    for (Map.Entry<String, JsonNode> schema : document.at("/components/schemas").properties()) {
      if (isAnswered(schema.getKey())) {
        for (Map.Entry<String, JsonNode> property :
            schema.getValue().path("properties").properties()) {
          ObjectNode broken = document.deepCopy();
          ObjectNode properties =
              (ObjectNode) broken.at("/components/schemas/" + schema.getKey() + "/properties");
          properties.set(property.getKey(), JSON.createObjectNode().put("type", "boolean"));

          assertThat(isKept(broken)).as(schema.getKey() + "." + property.getKey()).isFalse();
          changed++;
        }
      }
    }
    assertThat(changed).isGreaterThan(20);
  }

  @Test
  void examples_ofRefusals_areTheProblemsOfTheKit() {
    int problems = 0;
    for (JsonNode response : document.at("/components/responses")) {
      JsonNode example = response.at("/content/application~1problem+json/example");
      if (!example.isMissingNode()) {
        problems++;
        Problem problem = Problem.of(example.path("status").asInt());
        assertThat(
                List.of(
                    example.path("type").asText(),
                    example.path("title").asText(),
                    example.path("detail").asText(),
                    example.path("code").asText()))
            .containsExactly(problem.type(), problem.title(), problem.detail(), problem.code());
      }
    }
    assertThat(problems).isGreaterThan(8);
  }

  private static <T> T unused(String name) {
    throw new AssertionError("No function with a route needs " + name + ".");
  }

  /** Bodies are read with their schemas as well, but only what is answered is seen here. */
  private static boolean isAnswered(String schema) {
    return !schema.startsWith("New")
        && !schema.equals("TodoChanges")
        && !schema.equals("FailureToDelete");
  }

  private static boolean isKept(JsonNode changed) {
    Contract contract = new Contract(changed);
    return answers.stream().allMatch(answer -> contract.complaints(answer).isEmpty());
  }

  private static String place(Answer answer) {
    return "/paths/"
        + answer.path().replace("~", "~0").replace("/", "~1")
        + "/"
        + answer.method()
        + "/responses";
  }
}
