package dev.dovetail.lambda.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.BatchBudget;
import dev.dovetail.TableOptions;
import dev.dovetail.infra.FunctionPlan;
import dev.dovetail.infra.Grant;
import dev.dovetail.infra.Plan;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.HttpOptions;
import dev.dovetail.lambda.Middleware;
import dev.dovetail.lambda.Problem;
import dev.dovetail.lambda.ProblemException;
import dev.dovetail.lambda.Response;
import dev.dovetail.lambda.tables.Call.Reply;
import dev.dovetail.lambda.tables.Call.Source;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** What the page about functions shows. */
@DynamoDbTest(transport = Transport.WIRE)
class FunctionsPageTest {
  private static final String TEA = "{\"product\":\"tea\",\"quantity\":2}";

  private static Call post(Source source, String body) {
    return Call.post(source, "/orders", body).key("k1");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOAD_BALANCER") // It verifies nobody.
  void order_placedTwiceWithOneKey_isOneOrder(Source source, ShopTable table) {
    PlaceOrder placeOrder = new PlaceOrder(table);
    Reply placed = post(source, TEA).to(placeOrder);
    Reply again = post(source, TEA).to(placeOrder);

    assertThat(placed.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(placed.body());
    Reply list = Call.of(source, "GET", "/orders", "").to(new EditOrders(table));
    assertThat(list.json().path("items")).hasSize(1);
    Reply got = Call.of(source, "GET", placed.header("Location"), "").to(new GetOrder(table));
    assertThat(got.body()).isEqualTo(placed.body());
    Reply known =
        Call.of(source, "GET", placed.header("Location"), "")
            .with("If-None-Match", "\"1\"")
            .to(new GetOrder(table));
    assertThat(known.status()).isEqualTo(304);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOAD_BALANCER") // It verifies nobody.
  void order_thatIsWrong_hasAllViolationsAtOnce(Source source, ShopTable table) {
    Reply reply =
        post(source, "{\"product\":\"\",\"quantity\":0,\"a\":1}").to(new PlaceOrder(table));

    assertThat(reply.status()).isEqualTo(422);
    List<String> errors = new ArrayList<>();
    for (JsonNode error : reply.json().path("errors")) {
      errors.add(error.path("pointer").asText() + " " + error.path("code").asText());
    }
    assertThat(errors)
        .containsExactlyInAnyOrder("/product too_short", "/quantity out_of_range", "/a unknown");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOAD_BALANCER") // It verifies nobody.
  void order_putAndDeletedUnderConditions_isAnsweredByTheStatusOfTheTable(
      Source source, ShopTable table) {
    EditOrders edit = new EditOrders(table);
    Call put = Call.of(source, "PUT", "/orders/1", TEA).with("Content-Type", "application/json");

    assertThat(put.to(edit).status()).isEqualTo(428);
    assertThat(put.with("If-None-Match", "*").to(edit).status()).isEqualTo(200);
    assertThat(put.with("If-None-Match", "*").to(edit).code()).isEqualTo("already_exists");
    assertThat(put.with("If-Match", "\"2\"").to(edit).code()).isEqualTo("stale_version");
    assertThat(put.with("If-Match", "\"1\"").to(edit).header("ETag")).isEqualTo("\"2\"");
    Call delete = Call.of(source, "DELETE", "/orders/1", "");
    assertThat(delete.with("If-Match", "\"1\"").to(edit).status()).isEqualTo(412);
    assertThat(delete.with("If-Match", "\"2\"").to(edit).status()).isEqualTo(204);
    assertThat(Call.of(source, "POST", "/orders/1", "").to(edit).status()).isEqualTo(405);
  }

  private static final Middleware ADMINS_ONLY =
      (request, next) ->
          request.requirePrincipal().groups().contains("admins")
              ? next.handle(request)
              : Response.forbidden();

  @Test
  void middleware_ofThePage_refusesOthers() {
    HttpFunction function =
        Call.function(
            HttpOptions.fromEnvironment().with(ADMINS_ONLY), request -> Response.noContent());

    assertThat(Call.of(Source.HTTP_API, "GET", "/", "").to(function).status()).isEqualTo(403);
  }

  @Test
  void problem_ofThePage_isAnswered() {
    HttpFunction function =
        Call.function(
            HttpOptions.defaults(),
            request -> {
              throw new ProblemException(
                  Problem.of(409, "sold_out", "There is no tea left. Try another product."));
            });

    assertThat(Call.of(Source.HTTP_API, "GET", "/", "").to(function).code()).isEqualTo("sold_out");
  }

  @Test
  void options_ofThePage_work(ShopTable made, LocalDynamoDb db) {
    DynamoDbClientBuilder builder = db.clientBuilder();
    DynamoDbClient client =
        builder
            .overrideConfiguration(
                options -> options.addExecutionInterceptor(new CallDeadline(Duration.ofSeconds(3))))
            .build();
    ShopTable table =
        DynamoDbShopTable.on(
            client, "shop", TableOptions.defaults().withListener(new CapacityMetrics()));
    HttpFunction function =
        Call.function(
            HttpOptions.fromEnvironment().withMetrics("shop").withCompression(),
            request -> Response.ok("text/plain", table.orders().get("ann", "1").toString()));
    TestContext context = new TestContext(10_000);
    Call.of(Source.HTTP_API, "GET", "/", "").to(function, context);

    assertThat(context.log).hasSize(1);
    assertThat(context.log.get(0)).contains("\"ReadUnits\"");
  }

  @Test
  void budget_ofThePage_isThatOfTheInvocation(ShopTable made, DynamoDbClient client) {
    ShopTable table =
        DynamoDbShopTable.on(
            client,
            "shop",
            TableOptions.defaults().withBatchBudgets(new InvocationBudget(BatchBudget.DEFAULT)));

    assertThat(table.orders().get("ann", "1")).isEmpty();
  }

  @Test
  void idempotency_ofAFunction_isPermittedForItsKeysAlone() {
    FunctionsModel functions = FunctionsModel.load(FunctionsPageTest.class.getClassLoader());
    Plan plan = Plan.of(LocalDynamoDb.modelOf(ShopTable.class), functions);
    FunctionPlan placeOrder =
        plan.functions().stream()
            .filter(function -> function.name().equals("place-order"))
            .findFirst()
            .orElseThrow();

    assertThat(placeOrder.grants())
        .containsExactlyInAnyOrder(
            new Grant(null, List.of("USER#*"), List.of("dynamodb:PutItem")),
            new Grant(
                null,
                List.of("IDEMPOTENCY#*"),
                List.of(
                    "dynamodb:DeleteItem",
                    "dynamodb:GetItem",
                    "dynamodb:PutItem",
                    "dynamodb:UpdateItem")));
  }
}
