package dev.dovetail.handlers.flavours;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.handlers.AppTable;
import dev.dovetail.handlers.todos.Status;
import dev.dovetail.lambda.HttpFunction;
import dev.dovetail.lambda.streams.SnsTopic;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.testkit.DeliverySettings;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.LocalGateway;
import dev.dovetail.testkit.LocalTopic;
import dev.dovetail.testkit.LocalTopic.Published;
import dev.dovetail.testkit.StreamDelivery;
import dev.dovetail.testkit.TableStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The flavours over HTTP, and what subscribers hear of them. */
@DynamoDbTest
class FlavoursTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final LocalTopic topic = new LocalTopic("new-flavours");
  private AppTable table;
  private TableStream stream;
  private LocalGateway gateway;

  @BeforeEach
  void serve(LocalDynamoDb db, AppTable app) throws IOException {
    table = app;
    stream = db.stream("app");
    Map<String, HttpFunction> functions =
        Map.of(
            "create-flavour", new CreateFlavour(app),
            "list-flavours", new ListFlavours(app),
            "get-flavour", new GetFlavour(app),
            "delete-flavour", new DeleteFlavour(app));
    LocalGateway.Builder builder = LocalGateway.builder();
    for (FunctionModel model :
        FunctionsModel.load(FlavoursTest.class.getClassLoader()).functions()) {
      if (functions.containsKey(model.name())) {
        builder.function(model, functions.get(model.name()));
      }
    }
    gateway = builder.start();
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void flavour_created_canBeReadByEverybodyAndDeleted() throws Exception {
    HttpResponse<String> created = call("POST", "/flavours", "{\"name\":\"Pistachio\"}", "ann");
    assertThat(created.statusCode()).isEqualTo(201);
    String location = created.headers().firstValue("Location").orElseThrow();

    assertThat(call("GET", location, "", "").body()).isEqualTo(created.body());
    assertThat(call("DELETE", location, "", "").statusCode()).as("nobody").isEqualTo(401);
    assertThat(call("DELETE", location, "", "bob").statusCode()).isEqualTo(204);
    assertThat(call("DELETE", location, "", "bob").statusCode()).isEqualTo(404);
    assertThat(call("GET", location, "", "").statusCode()).isEqualTo(404);
  }

  @Test
  void list_ofManyFlavours_isPaged() throws Exception {
    for (int i = 0; i < 5; i++) {
      call("POST", "/flavours", "{\"name\":\"Flavour " + i + "\"}", "ann");
    }
    List<String> names = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = JSON.readTree(call("GET", "/flavours?limit=2" + cursor, "", "").body());
      page.path("items").forEach(item -> names.add(item.path("name").asText()));
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asText();
    } while (!cursor.isEmpty());

    assertThat(names)
        .containsExactlyInAnyOrder("Flavour 0", "Flavour 1", "Flavour 2", "Flavour 3", "Flavour 4");
  }

  @Test
  void flavour_illegal_isRefused() throws Exception {
    assertThat(call("POST", "/flavours", "{\"name\":\"Mint\"}", "").statusCode()).isEqualTo(401);
    assertThat(call("POST", "/flavours", "{", "ann").statusCode()).isEqualTo(400);
    HttpResponse<String> reply = call("POST", "/flavours", "{\"name\":7,\"id\":\"1\"}", "ann");
    assertThat(reply.statusCode()).isEqualTo(422);
    assertThat(JSON.readTree(reply.body()).path("errors")).hasSize(2);
  }

  @Test
  void announce_newFlavours_areAllToldAndNothingElseIs() throws Exception {
    List<Flavour> flavours = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      flavours.add(table.flavours().create("Flavour " + i));
    }
    table.flavours().delete(flavours.get(0).id());
    table.todos().create("ann", "Buy ice", Status.OPEN);

    delivery().to(announce()).deliver();

    assertThat(topic.messages()).hasSize(12);
    Published first = topic.messages().get(0);
    assertThat(first.subject()).isEqualTo("New flavour");
    assertThat(first.attributes()).containsEntry("type", "FLAVOUR").containsKey("eventId");
    assertThat(JSON.readTree(first.body()))
        .isEqualTo(
            JSON.readTree(
                "{\"id\":\"%s\",\"name\":\"Flavour 0\",\"createdAt\":\"%s\"}"
                    .formatted(flavours.get(0).id(), flavours.get(0).createdAt())));
  }

  @Test
  void announce_topicThatFails_hearsOfEveryFlavourInTheEnd() {
    for (int i = 0; i < 25; i++) {
      table.flavours().create("Flavour " + i);
    }
    topic.next(
        Fault.none(), Fault.throttled(), Fault.answerLost(), Fault.none(), Fault.internalError());

    delivery().to(announce()).deliver();

    assertThat(topic.messages().stream().map(Published::body).distinct()).hasSize(25);
    assertThat(topic.messages()).as("with repetitions").hasSizeGreaterThan(25);
  }

  @Test
  void announce_flavourThatCantBeRead_isLeftOutAloneAndKnown(DynamoDbClient client) {
    table.flavours().create("Vanilla");
    client.putItem(
        put ->
            put.tableName("app")
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("FLAVOURS"),
                        "sk", AttributeValue.fromS("FLAVOUR#1"),
                        "_type", AttributeValue.fromS("FLAVOUR"),
                        "id", AttributeValue.fromS("1"))));
    table.flavours().create("Chocolate");
    StreamDelivery delivery = delivery().to(announce());

    delivery.deliver();

    assertThat(topic.messages()).hasSize(2);
    assertThat(delivery.discarded())
        .singleElement()
        .satisfies(
            batch ->
                assertThat(batch.records().get(0).dynamodb().keys().get("sk").s())
                    .isEqualTo("FLAVOUR#1"));
  }

  private DeliverySettings delivery() {
    return StreamDelivery.of(stream).bisectBatchOnFunctionError(true).maximumRetryAttempts(3);
  }

  private AnnounceFlavour announce() {
    return new AnnounceFlavour(
        SnsTopic.of(
            topic.arn(),
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
            topic.httpClient()));
  }

  private HttpResponse<String> call(String method, String target, String body, String user)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.uri().resolve(target))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", "application/json");
    if (!user.isEmpty()) {
      request.header("Authorization", "Bearer " + user);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
