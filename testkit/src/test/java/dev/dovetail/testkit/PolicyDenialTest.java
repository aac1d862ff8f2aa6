package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.dovetail.testkit.sample.NotesTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What is denied says the statement that is missing, and with it the request is permitted. */
class PolicyDenialTest {
  private static final String TABLE = LocalDynamoDb.modelOf(NotesTable.class).name();
  private static final String MISSING = "A statement that does: ";
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LETTERS = "a*?${}#\"\\é";

  private LocalDynamoDb db;

  @BeforeEach
  void start() {
    db = LocalDynamoDb.start();
    db.table(NotesTable.class);
  }

  @AfterEach
  void stop() {
    db.close();
  }

  /** A request of some kind. */
  private interface Call {
    void on(DynamoDbClient client);
  }

  private static List<Call> calls(String pk) {
    Map<String, AttributeValue> key =
        Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("1"));
    KeysAndAttributes keys = KeysAndAttributes.builder().keys(List.of(key)).build();
    WriteRequest write =
        WriteRequest.builder().putRequest(PutRequest.builder().item(key).build()).build();
    ConditionCheck check =
        ConditionCheck.builder()
            .tableName(TABLE)
            .key(key)
            .conditionExpression("attribute_not_exists(nothing)")
            .build();
    return List.of(
        client -> client.getItem(b -> b.tableName(TABLE).key(key)),
        client -> client.putItem(b -> b.tableName(TABLE).item(key)),
        client -> client.updateItem(b -> b.tableName(TABLE).key(key)),
        client -> client.deleteItem(b -> b.tableName(TABLE).key(key)),
        client -> client.batchGetItem(b -> b.requestItems(Map.of(TABLE, keys))),
        client -> client.batchWriteItem(b -> b.requestItems(Map.of(TABLE, List.of(write)))),
        client ->
            client.transactWriteItems(
                b -> b.transactItems(TransactWriteItem.builder().conditionCheck(check).build())),
        client ->
            client.query(
                b ->
                    b.tableName(TABLE)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))),
        client -> client.scan(b -> b.tableName(TABLE)),
        client -> client.scan(b -> b.tableName(TABLE).indexName("byFolder")),
        client -> client.describeTable(b -> b.tableName(TABLE)),
        DynamoDbClient::listTables);
  }

  /** What the same actions outside of transactions permit as well. */
  private static List<Call> withinTransactions(String pk) {
    Map<String, AttributeValue> key =
        Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("1"));
    Get get = Get.builder().tableName(TABLE).key(key).build();
    Delete delete = Delete.builder().tableName(TABLE).key(key).build();
    return List.of(
        client ->
            client.transactGetItems(
                b -> b.transactItems(TransactGetItem.builder().get(get).build())),
        client ->
            client.transactWriteItems(
                b -> b.transactItems(TransactWriteItem.builder().delete(delete).build())));
  }

  private static List<Call> all(String pk) {
    List<Call> all = new ArrayList<>(calls(pk));
    all.addAll(withinTransactions(pk));
    return all;
  }

  private DynamoDbClient client(PolicyGuard guard) {
    return db.clientBuilder(guard).build();
  }

  private static PolicyGuard guard(List<String> statements) {
    return PolicyGuard.ofDocument("{\"Statement\":[" + String.join(",", statements) + "]}");
  }

  /** The statement that the refusal of a call names. */
  private String missing(Call call, List<String> statements) {
    List<String> missing = new ArrayList<>();
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> call.on(client(guard(statements))))
        .satisfies(
            e -> {
              String message = e.awsErrorDetails().errorMessage();
              assertThat(message).contains(MISSING);
              missing.add(message.substring(message.indexOf(MISSING) + MISSING.length()));
            });
    return missing.get(0);
  }

  @Test
  void denial_pastedIntoThePolicy_permitsTheRequestAndNoneOfAnotherKey() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int round = 0; round < 30; round++) {
      String pk = "OWNER#" + draw(random);
      List<Call> calls = all(pk);
      int kind = round % calls.size();
      String statement = missing(calls.get(kind), List.of());
      PolicyGuard guard = guard(List.of(statement));

      calls.get(kind).on(client(guard));

      assertThat(guard.unused()).as("%s, seed %s", statement, seed).isEmpty();
      if (statement.contains("LeadingKeys")) {
        missing(all("OWNER#b" + pk).get(kind), List.of(statement));
      }
    }
  }

  private static String draw(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(6); length > 0; length--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  @Test
  void denial_ofATransaction_namesAStatementForTransactionsOnly() {
    for (int kind = 0; kind < 2; kind++) {
      String statement = missing(withinTransactions("OWNER#ann").get(kind), List.of());

      withinTransactions("OWNER#ann").get(kind).on(client(guard(List.of(statement))));
      missing(calls("OWNER#ann").get(kind == 0 ? 0 : 3), List.of(statement));
    }
  }

  @Test
  void policy_withOneStatementLess_deniesAndNamesJustThatOne() throws Exception {
    List<Call> calls = calls("OWNER#ann");
    List<String> statements = new ArrayList<>();
    calls.forEach(call -> statements.add(missing(call, List.of())));
    PolicyGuard all = guard(statements);
    calls.forEach(call -> call.on(client(all)));
    assertThat(all.unused()).isEmpty();

    for (int left = 0; left < calls.size(); left++) {
      List<String> fewer = new ArrayList<>(statements);
      String out = fewer.remove(left);
      assertThat(JSON.readTree(missing(calls.get(left), fewer))).isEqualTo(JSON.readTree(out));
    }
  }

  @Test
  void policy_withOneStatementMore_listsJustThatOne() throws Exception {
    List<Call> calls = calls("OWNER#ann");
    ArrayNode statements = JSON.createArrayNode();
    for (Call call : calls) {
      statements.add(JSON.readTree(missing(call, List.of())));
    }
    for (int more = 0; more < calls.size(); more++) {
      PolicyGuard guard =
          PolicyGuard.ofDocument(JSON.createObjectNode().set("Statement", statements).toString());
      for (int each = 0; each < calls.size(); each++) {
        if (each != more) {
          calls.get(each).on(client(guard));
        }
      }

      assertThat(guard.unused()).hasSize(1);
      assertThat(guard.unused().get(0))
          .startsWith(
              statements.get(more).path("Action").asText()
                  + " on "
                  + statements.get(more).path("Resource").asText());
    }
  }
}
