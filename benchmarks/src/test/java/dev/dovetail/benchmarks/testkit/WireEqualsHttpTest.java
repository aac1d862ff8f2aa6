package dev.dovetail.benchmarks.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.LocalEndpoint;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The in-process transport loses nothing: the same requests have the same answers, errors and
 * messages as by DynamoDB Local's own HTTP server.
 */
class WireEqualsHttpTest {
  private static final int REQUESTS = Integer.getInteger("dovetail.requests", 2_000);
  private static final String PUT = "PutItem";

  private HttpServerMode server;
  private LocalDynamoDb db;
  private Side wire;
  private Side http;

  @BeforeEach
  void start() throws Exception {
    server = HttpServerMode.start();
    db = LocalDynamoDb.start();
    wire = Side.inProcess(db.httpClient());
    http = Side.over(server.uri());
    for (String name : List.of("other", WireRequests.TABLE)) {
      ObjectNode table = JsonNodeFactory.instance.objectNode();
      WireTables.create(table, name);
      Sent create = Sent.toTables("CreateTable", table.toString());
      assertThat(wire.send(create)).isEqualTo(http.send(create));
    }
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    db.close();
  }

  @Test
  void answers_ofRandomRequests_areThoseOfTheHttpServer() throws Exception {
    long seed = Long.getLong("dovetail.seed", 20261121);
    WireRequests requests = new WireRequests(seed);
    Set<String> done = new HashSet<>();
    int refused = 0;
    for (int i = 0; i < REQUESTS; i++) {
      Sent request = requests.next();
      Answer expected = http.send(request);
      Answer answer = wire.send(request);
      String which = "request " + i + " of seed " + seed + ": " + request;
      if (expected.status() == 500) {
        // The server fails to read it, and so does the engine itself, or the wire refuses it.
        assertThat(answer.status()).as(which).isIn(400, 500);
      } else {
        assertThat(compared(request, answer)).as(which).isEqualTo(compared(request, expected));
      }
      if (expected.status() == 200) {
        done.add(request.operation());
      } else {
        refused++;
      }
    }
    assertThat(refused).as("refused of seed %d", seed).isBetween(REQUESTS / 10, REQUESTS * 3 / 4);
    assertThat(done).as("done of seed %d", seed).containsAll(WireTables.DATA);
    List<JsonNode> expected = records(http);
    List<JsonNode> records = records(wire);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(records.get(i)).as("record %d of seed %d", i, seed).isEqualTo(expected.get(i));
    }
    assertThat(records).as("records of seed %d", seed).hasSameSizeAs(expected);
  }

  /** Where the two may differ: what only one of them has, and when a stream has its records. */
  private static Answer compared(Sent request, Answer answer) {
    if (answer.code().equals("UnknownOperationException")) {
      return answer.without("message");
    }
    return switch (request.operation()) {
      // The server loses it, as the service does not.
      case "TransactGetItems" -> answer.without("ReadCapacityUnits");
      case "GetRecords" -> answer.without("Records");
      default -> answer;
    };
  }

  /** All that was written to the table, once it has come to the stream. */
  private static List<JsonNode> records(Side side) throws Exception {
    Sent last =
        Sent.toTables(
            PUT,
            "{\"TableName\":\"things\",\"Item\":{\"pk\":{\"S\":\"end\"},\"sk\":{\"S\":\"end\"}}}");
    assertThat(side.send(last).status()).isEqualTo(200);
    return StreamEnd.records(side, "things", "end");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{",
        "[]",
        "null",
        "`` ",
        "{\"TableName\":{},\"Key\":{\"pk\":{\"S\":\"a\"},\"sk\":{\"S\":\"a\"}}}",
        "{\"TableName\":\"things\",\"Key\":[]}",
        "{\"TableName\":\"things\",\"Key\":{\"pk\":\"a\",\"sk\":{\"S\":\"a\"}}}",
        "{\"TableName\":\"things\",\"Key\":{\"pk\":{\"S\":{}},\"sk\":{\"S\":\"a\"}}}",
        "{\"TableName\":\"things\",\"Key\":{\"pk\":{\"B\":\"#\"},\"sk\":{\"S\":\"a\"}}}",
        "{\"TableName\":\"things\",\"ConsistentRead\":[],\"Key\":{\"pk\":{\"S\":\"a\"},\"sk\":{\"S\":\"a\"}}}"
      })
  void answer_toWhatIsNoRequest_isARefusalWhereTheHttpServerFails(String body) throws Exception {
    Sent request = Sent.toTables("GetItem", body);

    assertThat(http.send(request).status()).isEqualTo(500);
    Answer answer = wire.send(request);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).isEqualTo("com.amazon.coral.service#SerializationException");
  }

  @ParameterizedTest
  @CsvSource({
    "DynamoDB_20120810.GetThing",
    "DynamoDB_20120810.ListStreams",
    "DynamoDB_20120810.DescribeEndpoints",
    "DynamoDBStreams_20120810.ListTables"
  })
  void answer_toAnUnknownOperation_isThatOfTheHttpServer(String target) throws Exception {
    Sent request = new Sent("", target, "{}");

    assertThat(compared(request, wire.send(request)))
        .isEqualTo(compared(request, http.send(request)));
  }

  @Test
  void answer_withoutCredentials_isThatOfTheHttpServer() throws Exception {
    Map<String, String> headers = Map.of("X-Amz-Target", "DynamoDB_20120810.ListTables");

    Side.Reply expected = http.exchange(headers, "{}");
    Side.Reply answer = wire.exchange(headers, "{}");
    assertThat(Answer.of(answer.status(), answer.body()))
        .isEqualTo(Answer.of(expected.status(), expected.body()));
    assertThat(answer.body()).contains("MissingAuthenticationToken");
  }

  @Test
  void answer_withoutATarget_isARefusalWhereTheHttpServerFails() throws Exception {
    Map<String, String> headers = Map.of("Authorization", Side.AUTHORIZATION);

    assertThat(http.exchange(headers, "{}").status()).isEqualTo(500);
    assertThat(wire.exchange(headers, "{}"))
        .satisfies(answer -> assertThat(answer.status()).isEqualTo(400))
        .satisfies(answer -> assertThat(answer.body()).contains("UnknownOperationException"));
  }

  @ParameterizedTest
  @CsvSource({"409700, 400", "16777000, 400", "16777217, 413"})
  void answer_toWhatIsTooLarge_isThatOfTheHttpServer(int bytes, int status) throws Exception {
    String start = "{\"TableName\":\"things\",\"Item\":{\"pk\":{\"S\":\"a\"},\"sk\":{\"S\":\"";
    String end = "\"}}}";
    String text = "x".repeat(bytes - start.length() - end.length());
    Sent request = Sent.toTables(PUT, start + text + end);

    Answer answer = wire.send(request);
    assertThat(answer).isEqualTo(http.send(request));
    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void endpoint_overTheSameEngine_answersAsTheTransportDoes() throws Exception {
    long seed = Long.getLong("dovetail.seed", 20261121);
    WireRequests requests = new WireRequests(seed);
    try (LocalEndpoint endpoint = db.serve()) {
      Side served = Side.over(endpoint.uri());
      for (int i = 0; i < 200; i++) {
        Sent request = requests.next();
        if (WireTables.READS.contains(request.operation())) {
          assertThat(served.send(request))
              .as("request %d of seed %d: %s", i, seed, request)
              .isEqualTo(wire.send(request));
        } else {
          wire.send(request);
        }
      }
    }
  }
}
