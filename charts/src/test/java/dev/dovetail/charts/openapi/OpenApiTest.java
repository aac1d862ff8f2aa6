package dev.dovetail.charts.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.model.Access;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.HttpMethod;
import dev.dovetail.model.RouteModel;
import dev.dovetail.model.UseModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void of_anyService_hasNothingToComplainOf() throws IOException {
    assertThat(Lint.of(document(Shop.FUNCTIONS))).isEmpty();
    assertThat(Lint.of(document(new FunctionsModel(1, List.of())))).isEmpty();
  }

  @Test
  void of_routeWithRecords_hasParametersBodyAndReply() throws IOException {
    JsonNode place = document(Shop.FUNCTIONS).at("/paths/~1orders/post");

    assertThat(place.path("operationId").asText()).isEqualTo("placeOrder");
    assertThat(place.at("/requestBody/required").asBoolean()).isTrue();
    assertThat(schema(place.path("requestBody"))).isEqualTo("#/components/schemas/NewOrder");
    assertThat(schema(place.at("/responses/201"))).isEqualTo("#/components/schemas/OrderView");
    assertThat(names(place.at("/responses/201/headers")))
        .containsExactly("X-Request-Id", "ETag", "Location");

    JsonNode list = document(Shop.FUNCTIONS).at("/paths/~1orders/get");
    assertThat(parameters(list)).containsExactlyInAnyOrder("query limit", "query shop required");
    assertThat(list.has("requestBody")).isFalse();
  }

  @Test
  void of_recordsOfRecords_areComponentsOnceAndWithoutTheirOwnIds() throws IOException {
    JsonNode schemas = document(Shop.FUNCTIONS).at("/components/schemas");

    assertThat(names(schemas))
        .containsExactly(
            "GatewayMessage",
            "Line",
            "NewOrder",
            "OrderView",
            "OrderViewPart",
            "OrderViewParts",
            "Problem",
            "Violation");
    assertThat(schemas.at("/NewOrder/properties/lines/items/$ref").asText())
        .isEqualTo("#/components/schemas/Line");
    assertThat(schemas.toString()).doesNotContain("$id").doesNotContain("$schema");
  }

  @Test
  void of_routeWithoutRecords_saysThatItIsJson() throws IOException {
    JsonNode document = document(Shop.FUNCTIONS);
    JsonNode close = document.at("/paths/~1shops~1{shop}~1close/post");

    assertThat(close.path("operationId").asText()).isEqualTo("postShopsByShopClose");
    assertThat(close.at("/requestBody/content/application~1json").isEmpty()).isTrue();
    assertThat(close.at("/requestBody").has("required")).isFalse();
    assertThat(statuses(close))
        .containsExactly("2XX", "400", "404", "413", "415", "422", "429", "500", "503", "504");
    assertThat(close.path("security")).isEmpty();
    assertThat(close.at("/tags/0").asText()).isEqualTo("shops");
    assertThat(document.at("/paths/~1{shop}/get/tags/0").asText()).isEqualTo("root");
  }

  @Test
  void of_routesOfOneShape_haveTheParametersOfTheFirst() throws IOException {
    JsonNode orders = document(Shop.FUNCTIONS).at("/paths/~1orders~1{id}");

    assertThat(names(orders)).containsExactly("get", "patch", "delete");
    assertThat(parameters(orders.path("delete")))
        .containsExactly("path id required", "header If-Match");
  }

  @Test
  void of_refusals_followFromMethodPathAccessAndPatterns() throws IOException {
    JsonNode paths = document(Shop.FUNCTIONS).path("paths");

    assertThat(statuses(paths.at("/~1orders/post")))
        .as("an id that the library makes is new")
        .containsExactly(
            "201", "400", "401", "403", "413", "415", "422", "429", "500", "503", "504");
    assertThat(statuses(paths.at("/~1orders/get")))
        .containsExactly("200", "400", "401", "403", "429", "500", "503", "504");
    assertThat(statuses(paths.at("/~1orders~1{id}/get")))
        .containsExactly("200", "304", "400", "401", "403", "404", "429", "500", "503", "504");
    assertThat(statuses(paths.at("/~1orders~1{id}/patch")))
        .containsExactly(
            "200", "400", "401", "403", "404", "409", "412", "413", "415", "422", "429", "500",
            "503", "504");
    assertThat(statuses(paths.at("/~1orders~1{id}/delete")))
        .containsExactly(
            "204", "400", "401", "403", "404", "409", "412", "429", "500", "503", "504");
    assertThat(statuses(paths.at("/~1batch/get")))
        .as("a batch tells of each part what is missing")
        .containsExactly("207", "400", "401", "403", "429", "500", "503", "504");
  }

  @Test
  void of_creationsThatCanMeetAnother_have409() throws IOException {
    for (String pattern : List.of("put", "placing")) {
      assertThat(statuses(postOf(pattern))).as(pattern).contains("409");
    }
    assertThat(statuses(postOf("place"))).contains("403", "410").doesNotContain("409");
    assertThat(statuses(postOf("delete"))).contains("404").doesNotContain("409");
  }

  @Test
  void of_removalsThatWriteAsWell_have413() throws IOException {
    for (String pattern : List.of("replace", "delete")) {
      RouteModel route = new RouteModel(HttpMethod.DELETE, "/x", Access.PUBLIC);
      JsonNode removal =
          document(new FunctionsModel(1, List.of(Shop.function("x", List.of(pattern), route))))
              .at("/paths/~1x/delete");

      assertThat(statuses(removal).contains("413"))
          .as(pattern)
          .isEqualTo(pattern.equals("replace"));
    }
  }

  @Test
  void of_declaredRefusals_areWhatTheKitAnswers() throws IOException {
    JsonNode document = document(post(List.of("place")));

    assertThat(document.at("/components/responses/Forbidden/description").asText()).isNotEmpty();
    assertThat(document.at("/components/responses/Status410/content").toString())
        .contains("\"Status 410\"", "client_error");
    assertThat(Lint.of(document)).isEmpty();
  }

  @Test
  void of_functionWithIdempotencyKeys_takesThem() throws IOException {
    FunctionModel function =
        new FunctionModel(
            "pay",
            "org.example.Pay",
            10,
            512,
            List.of(new RouteModel(HttpMethod.POST, "/pay", Access.AUTHENTICATED)),
            List.of(new UseModel(Shop.IDEMPOTENCY, List.of("begin", "get"))));
    JsonNode document = document(new FunctionsModel(1, List.of(function)));
    JsonNode pay = document.at("/paths/~1pay/post");

    assertThat(pay.at("/parameters/0/$ref").asText())
        .isEqualTo("#/components/parameters/IdempotencyKey");
    assertThat(statuses(pay)).contains("409", "422").doesNotContain("404");
    assertThat(names(pay.at("/responses/2XX/headers"))).contains("Idempotency-Replayed");
    assertThat(Lint.of(document)).isEmpty();
  }

  @Test
  void of_recordsOfOneName_haveTheirWholeNames() throws IOException {
    FunctionsModel functions =
        new FunctionsModel(
            1,
            List.of(
                Shop.function(
                    "a",
                    List.of(),
                    Shop.route(HttpMethod.GET, "/a", null, null, 200, "OrderView", null)),
                Shop.function(
                    "b",
                    List.of(),
                    Shop.route(HttpMethod.GET, "/b", null, null, 200, "other.OrderView", null))));

    assertThat(names(document(functions).at("/components/schemas")))
        .contains("org.example.OrderView", "org.example.other.OrderView");
    assertThat(Lint.of(document(functions))).isEmpty();
  }

  @Test
  void of_functionThatServesOthers_addsNothing() throws IOException {
    List<FunctionModel> both = new ArrayList<>(Shop.FUNCTIONS.functions());
    both.add(
        new FunctionModel(
            "orders",
            "org.example.OrdersFunction",
            10,
            512,
            both.get(0).routes(),
            List.of(),
            List.of("place-order"),
            null,
            null));

    assertThat(document(new FunctionsModel(1, both))).isEqualTo(document(Shop.FUNCTIONS));
  }

  @Test
  void of_functionsInAnyOrder_isTheSameText() {
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    String expected = text(Shop.FUNCTIONS);
    for (int i = 0; i < 20; i++) {
      List<FunctionModel> shuffled = new ArrayList<>(Shop.FUNCTIONS.functions());
      Collections.shuffle(shuffled, random);

      assertThat(text(new FunctionsModel(1, shuffled)))
          .as("-Ddovetail.seed=" + seed)
          .isEqualTo(expected);
    }
  }

  private static FunctionsModel post(List<String> patterns) {
    RouteModel route =
        new RouteModel(
            HttpMethod.POST,
            "/x",
            Access.AUTHENTICATED,
            null,
            null,
            201,
            null,
            null,
            List.of(403, 410));
    return new FunctionsModel(1, List.of(Shop.function("x", patterns, route)));
  }

  private static JsonNode postOf(String pattern) throws IOException {
    return document(post(List.of(pattern))).at("/paths/~1x/post");
  }

  private static String text(FunctionsModel functions) {
    return OpenApi.of("Shop", "7", functions, List.of(Shop.TABLE), Shop.RECORDS::get).toJson();
  }

  private static JsonNode document(FunctionsModel functions) throws IOException {
    return JSON.readTree(text(functions));
  }

  private static String schema(JsonNode message) {
    return message.at("/content/application~1json/schema/$ref").asText();
  }

  private static List<String> statuses(JsonNode operation) {
    return names(operation.path("responses"));
  }

  private static List<String> parameters(JsonNode operation) throws IOException {
    List<String> found = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode one =
          parameter.has("$ref")
              ? document(Shop.FUNCTIONS).at(parameter.path("$ref").asText().substring(1))
              : parameter;
      found.add(
          one.path("in").asText()
              + " "
              + one.path("name").asText()
              + (one.path("required").asBoolean() ? " required" : ""));
    }
    return found;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
