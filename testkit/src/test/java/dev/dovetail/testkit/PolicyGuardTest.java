package dev.dovetail.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.dovetail.PageRequest;
import dev.dovetail.testkit.sample.DynamoDbNotesTable;
import dev.dovetail.testkit.sample.Notes;
import dev.dovetail.testkit.sample.NotesTable;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class PolicyGuardTest {
  private static final String TABLE = LocalDynamoDb.modelOf(NotesTable.class).name();
  private static final String ARN = "arn:aws:dynamodb:eu-central-1:123456789012:table/" + TABLE;
  private static final Map<String, AttributeValue> ANN = key("OWNER#ann");
  private static final Map<String, AttributeValue> BEN = key("OWNER#ben");

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

  private static Map<String, AttributeValue> key(String pk) {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("NOTE#1"));
  }

  private static PolicyGuard guard(String... statements) {
    return PolicyGuard.ofDocument("{\"Statement\":[" + String.join(",", statements) + "]}");
  }

  private static String statement(String action, String resource, String condition) {
    return "{\"Effect\":\"Allow\",\"Action\":\"%s\",\"Resource\":\"%s\"%s}"
        .formatted(
            action, resource, condition.isEmpty() ? "" : ",\"Condition\":{" + condition + "}");
  }

  private static String leading(String like) {
    return "\"ForAllValues:StringLike\":{\"dynamodb:LeadingKeys\":[\"%s\"]},\"Null\":{\"dynamodb:LeadingKeys\":\"false\"}"
        .formatted(like);
  }

  private DynamoDbClient client(PolicyGuard guard) {
    return db.clientBuilder(guard).build();
  }

  private static void denied(Runnable call, String action, String... parts) {
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(call::run)
        .satisfies(
            e -> {
              assertThat(e.statusCode()).isEqualTo(400);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
              assertThat(e.awsErrorDetails().errorMessage())
                  .contains("not authorized to perform: " + action + " on resource: ")
                  .satisfies(message -> assertThat(List.of(parts)).allMatch(message::contains));
            });
  }

  @Test
  void get_permitted_isDoneAndAnotherActionDenied() {
    DynamoDbClient client = client(guard(statement("dynamodb:GetItem", ARN, "")));

    assertThat(client.getItem(b -> b.tableName(TABLE).key(ANN)).hasItem()).isFalse();
    denied(
        () -> client.putItem(b -> b.tableName(TABLE).item(ANN)),
        "dynamodb:PutItem",
        "\"Action\":\"dynamodb:PutItem\"",
        "table/" + TABLE,
        "OWNER#ann");
    assertThat(db.client().scan(b -> b.tableName(TABLE)).count()).isZero();
  }

  @Test
  void leadingKeys_ofOthers_areDenied() {
    DynamoDbClient client = client(guard(statement("dynamodb:*Item", ARN, leading("OWNER#a*"))));

    client.putItem(b -> b.tableName(TABLE).item(ANN));
    client.updateItem(b -> b.tableName(TABLE).key(ANN));
    client.deleteItem(b -> b.tableName(TABLE).key(ANN));
    denied(
        () -> client.putItem(b -> b.tableName(TABLE).item(BEN)), "dynamodb:PutItem", "OWNER#ben");
    denied(() -> client.getItem(b -> b.tableName(TABLE).key(BEN)), "dynamodb:GetItem");
  }

  @Test
  void scan_underAConditionOnKeys_isDeniedForItNamesNone() {
    String condition = leading("*");
    DynamoDbClient client = client(guard(statement("dynamodb:Scan", ARN, condition)));

    denied(() -> client.scan(b -> b.tableName(TABLE)), "dynamodb:Scan");
    // Without Null, the condition holds for no keys at all, as it does in IAM.
    client(guard(statement("dynamodb:Scan", ARN, condition.replaceAll(",\"Null.*", ""))))
        .scan(b -> b.tableName(TABLE));
  }

  @Test
  void query_ofTableAndIndex_areTwoResources() {
    Notes notes =
        DynamoDbNotesTable.on(
                client(guard(statement("dynamodb:Query", ARN + "/index/byFolder", ""))), TABLE)
            .notes();

    assertThat(notes.inFolder("ann", "a", PageRequest.first(5)).items()).isEmpty();
    DynamoDbClient table = client(guard(statement("dynamodb:Query", ARN, leading("OWNER#a*"))));
    table.query(b -> owner(b, "OWNER#ann"));
    denied(() -> table.query(b -> owner(b, "OWNER#ben")), "dynamodb:Query", "OWNER#ben");
    denied(
        () -> table.query(b -> owner(b, "OWNER#ann").indexName("byFolder")),
        "dynamodb:Query",
        "/index/byFolder");
  }

  @Test
  void lists_ofTablesAndStreams_nameNoResource() {
    DynamoDbClient ofTable = client(guard(statement("dynamodb:*", ARN, "")));
    DynamoDbClient ofAll = client(guard(statement("dynamodb:ListTables", "*", "")));

    denied(ofTable::listTables, "dynamodb:ListTables", "\"Resource\":\"*\"");
    assertThat(ofAll.listTables().tableNames()).contains(TABLE);
  }

  @Test
  void query_whoseConditionIsWrittenInAnotherWay_isHeldToItsKey() {
    DynamoDbClient client = client(guard(statement("dynamodb:Query", ARN, onlyOwnersWithA())));

    for (String condition : List.of(":p = #p", ":p=#p", "(#p) = (:p)", "(:p = #p)")) {
      client.query(b -> owner(b, "OWNER#ann").keyConditionExpression(condition));
      denied(
          () -> client.query(b -> owner(b, "OWNER#ben").keyConditionExpression(condition)),
          "dynamodb:Query",
          "OWNER#ben");
    }
    // What has no such condition DynamoDB refuses; the guard lets nothing through that it can't
    // read.
    denied(
        () -> client.query(b -> owner(b, "OWNER#ben").keyConditionExpression("#p > :p")),
        "dynamodb:Query");
  }

  @Test
  void query_ofATableThatWasMadeAnew_isHeldToItsPresentKey() {
    DynamoDbClient client = client(guard(statement("dynamodb:Query", ARN, onlyOwnersWithA())));
    client.query(b -> owner(b, "OWNER#ann"));
    db.unobservedClient().deleteTable(b -> b.tableName(TABLE));
    db.unobservedClient()
        .createTable(
            b ->
                b.tableName(TABLE)
                    .billingMode("PAY_PER_REQUEST")
                    .attributeDefinitions(
                        AttributeDefinition.builder()
                            .attributeName("other")
                            .attributeType("S")
                            .build())
                    .keySchema(
                        KeySchemaElement.builder().attributeName("other").keyType("HASH").build()));

    denied(
        () ->
            client.query(
                b -> owner(b, "OWNER#ben").expressionAttributeNames(Map.of("#p", "other"))),
        "dynamodb:Query",
        "OWNER#ben");
  }

  /** Holds for no keys at all too, as in IAM. */
  private static String onlyOwnersWithA() {
    return leading("OWNER#a*").replaceAll(",\"Null.*", "");
  }

  private static QueryRequest.Builder owner(QueryRequest.Builder query, String owner) {
    return query
        .tableName(TABLE)
        .keyConditionExpression("#p = :p")
        .expressionAttributeNames(Map.of("#p", "pk"))
        .expressionAttributeValues(Map.of(":p", AttributeValue.fromS(owner)));
  }

  @Test
  void batch_oneKeyOfAnother_isDeniedAltogether() {
    DynamoDbClient client =
        client(
            guard(
                statement("dynamodb:BatchGetItem", ARN, leading("OWNER#a*")),
                statement("dynamodb:BatchWriteItem", ARN, leading("OWNER#a*"))));

    client.batchGetItem(b -> b.requestItems(Map.of(TABLE, keys(List.of(ANN)))));
    denied(
        () -> client.batchGetItem(b -> b.requestItems(Map.of(TABLE, keys(List.of(ANN, BEN))))),
        "dynamodb:BatchGetItem");
    client.batchWriteItem(b -> b.requestItems(Map.of(TABLE, List.of(put(ANN)))));
    denied(
        () ->
            client.batchWriteItem(b -> b.requestItems(Map.of(TABLE, List.of(put(ANN), put(BEN))))),
        "dynamodb:BatchWriteItem");
    assertThat(db.client().scan(b -> b.tableName(TABLE)).count()).isEqualTo(1);
  }

  private static KeysAndAttributes keys(List<Map<String, AttributeValue>> keys) {
    return KeysAndAttributes.builder().keys(keys).build();
  }

  private static WriteRequest put(Map<String, AttributeValue> item) {
    return WriteRequest.builder().putRequest(PutRequest.builder().item(item).build()).build();
  }

  @Test
  void transaction_needsTheActionsOfItsWrites() {
    String within =
        "\"ForAnyValue:StringEquals\":{\"dynamodb:EnclosingOperation\":[\"TransactWriteItems\"]}";
    PolicyGuard guard = guard(statement("dynamodb:DeleteItem", ARN, within));
    DynamoDbClient client = client(guard);
    TransactWriteItem delete =
        TransactWriteItem.builder()
            .delete(Delete.builder().tableName(TABLE).key(ANN).build())
            .build();

    client.transactWriteItems(b -> b.transactItems(delete));
    denied(() -> client.deleteItem(b -> b.tableName(TABLE).key(ANN)), "dynamodb:DeleteItem");
    denied(
        () ->
            client.transactWriteItems(
                b ->
                    b.transactItems(
                        delete,
                        TransactWriteItem.builder()
                            .put(p -> p.tableName(TABLE).item(BEN))
                            .build())),
        "dynamodb:PutItem");
  }

  @Test
  void unused_afterSomeRequests_isTheRest() {
    PolicyGuard guard =
        PolicyGuard.of(
            List.of(
                Map.of(
                    "Effect",
                    "Allow",
                    "Action",
                    List.of("dynamodb:GetItem", "dynamodb:PutItem"),
                    "Resource",
                    ARN),
                Map.of("Effect", "Allow", "Action", "logs:PutLogEvents", "Resource", "*")));
    DynamoDbClient client = client(guard);
    assertThat(guard.unused()).as("what is about other services is left out").hasSize(2);
    client.getItem(b -> b.tableName(TABLE).key(ANN));

    assertThat(guard.unused()).containsExactly("dynamodb:PutItem on " + ARN);
  }

  @Test
  void table_notThere_isDeniedLikeAnyOther() {
    DynamoDbClient client = client(guard(statement("dynamodb:GetItem", ARN, "")));

    denied(() -> client.getItem(b -> b.tableName("none").key(ANN)), "dynamodb:GetItem", "none");
  }

  @Test
  void deny_ofWhatIsAllowed_wins() {
    String deny = statement("dynamodb:*Item", ARN, leading("OWNER#b*")).replace("Allow", "Deny");
    DynamoDbClient client = client(guard(deny, statement("dynamodb:*", "*", "")));

    client.putItem(b -> b.tableName(TABLE).item(ANN));
    client.scan(b -> b.tableName(TABLE));
    denied(
        () -> client.putItem(b -> b.tableName(TABLE).item(BEN)),
        "dynamodb:PutItem",
        "with an explicit deny in an identity-based policy",
        "OWNER#b*");
    client.listTables();
  }

  @Test
  void deny_underForAllValues_isOfRequestsWithoutKeysToo() {
    String deny =
        statement(
                "dynamodb:*",
                ARN,
                "\"ForAllValues:StringLike\":{\"dynamodb:LeadingKeys\":[\"OWNER#b*\"]}")
            .replace("Allow", "Deny");
    DynamoDbClient client = client(guard(deny, statement("dynamodb:*", "*", "")));

    client.getItem(b -> b.tableName(TABLE).key(ANN));
    denied(() -> client.scan(b -> b.tableName(TABLE)), "dynamodb:Scan", "explicit deny");
  }

  @Test
  void notAction_allowed_isEverythingElse() {
    PolicyGuard guard =
        guard(statement("dynamodb:Put*", ARN, "").replace("\"Action\"", "\"NotAction\""));
    DynamoDbClient client = client(guard);
    assertThat(guard.unused()).containsExactly("all but dynamodb:Put* on " + ARN);

    client.getItem(b -> b.tableName(TABLE).key(ANN));
    denied(() -> client.putItem(b -> b.tableName(TABLE).item(ANN)), "dynamodb:PutItem");
    assertThat(guard.unused()).isEmpty();
  }

  @Test
  void notAction_ofAllOfDynamoDb_isAboutOtherServices() {
    PolicyGuard guard =
        guard(statement("dynamodb:*", "*", "").replace("\"Action\"", "\"NotAction\""));

    assertThat(guard.unused()).isEmpty();
    denied(() -> client(guard).getItem(b -> b.tableName(TABLE).key(ANN)), "dynamodb:GetItem");
  }

  @Test
  void notResource_denied_leavesTheTablesThatItNames() {
    String deny =
        statement("dynamodb:*", ARN, "")
            .replace("Allow", "Deny")
            .replace("\"Resource\"", "\"NotResource\"");
    DynamoDbClient client = client(guard(deny, statement("*", "*", "")));

    client.getItem(b -> b.tableName(TABLE).key(ANN));
    denied(
        () -> client.query(b -> owner(b, "OWNER#ann").indexName("byFolder")),
        "dynamodb:Query",
        "explicit deny");
  }

  @Test
  void attributes_ofTheRequest_areThoseThatItNames() {
    String attributes =
        "\"ForAllValues:StringEquals\":{\"dynamodb:Attributes\":[\"pk\",\"sk\",\"rank\"]},"
            + "\"StringEqualsIfExists\":{\"dynamodb:Select\":\"SPECIFIC_ATTRIBUTES\","
            + "\"dynamodb:ReturnValues\":[\"NONE\",\"UPDATED_NEW\"]}";
    DynamoDbClient client = client(guard(statement("dynamodb:*", ARN, attributes)));
    Map<String, String> names = Map.of("#r", "rank", "#t", "text");

    client.getItem(
        b ->
            b.tableName(TABLE)
                .key(ANN)
                .projectionExpression("pk, #r")
                .expressionAttributeNames(Map.of("#r", "rank")));
    denied(() -> client.getItem(b -> b.tableName(TABLE).key(ANN)), "dynamodb:GetItem");
    denied(
        () ->
            client.getItem(
                b ->
                    b.tableName(TABLE)
                        .key(ANN)
                        .projectionExpression("#r, #t")
                        .expressionAttributeNames(names)),
        "dynamodb:GetItem");
    denied(() -> client.query(b -> owner(b, "OWNER#ann").select("COUNT")), "dynamodb:Query");
    client.putItem(b -> b.tableName(TABLE).item(ANN));
    client.putItem(b -> b.tableName(TABLE).item(ANN).returnValues("NONE"));
    denied(
        () -> client.putItem(b -> b.tableName(TABLE).item(ANN).returnValues("ALL_OLD")),
        "dynamodb:PutItem");
  }

  @Test
  void batchGet_ofKeysAndAProjection_namesBoth() {
    String attributes = "\"ForAllValues:StringEquals\":{\"dynamodb:Attributes\":[\"pk\",\"rank\"]}";
    DynamoDbClient client = client(guard(statement("dynamodb:BatchGetItem", ARN, attributes)));

    denied(
        () ->
            client.batchGetItem(
                b ->
                    b.requestItems(
                        Map.of(
                            TABLE,
                            KeysAndAttributes.builder()
                                .keys(List.of(ANN))
                                .projectionExpression("pk")
                                .build()))),
        "dynamodb:BatchGetItem");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DYNAMODB:getitem on *",
        "* on arn:*:dynamodb:*:*:table/n*",
        "dynamodb:Get???? on arn:aws:dynamodb:*:*:table/notes"
      })
  void pattern_inActionAndArn_takesWhatItIsLike(String grant) {
    String[] parts = grant.split(" on ");
    PolicyGuard guard = guard(statement(parts[0], parts[1], ""));

    client(guard).getItem(b -> b.tableName(TABLE).key(ANN));
    assertThat(guard.unused()).isEmpty();
  }

  @Test
  void resource_ofAnotherService_isNoTable() {
    PolicyGuard guard = guard(statement("*", "arn:aws:s3:::table/" + TABLE, ""));

    denied(() -> client(guard).getItem(b -> b.tableName(TABLE).key(ANN)), "dynamodb:GetItem");
    assertThat(guard.unused()).isEmpty();
  }

  @Test
  void table_namedByItsArn_isTheSame() {
    PolicyGuard guard = guard(statement("dynamodb:GetItem", ARN, leading("OWNER#b*")));

    denied(
        () -> client(guard).getItem(b -> b.tableName(ARN).key(ANN)),
        "dynamodb:GetItem",
        "OWNER#ann");
  }

  @Test
  void streams_ofATable_areResourcesBelowIt() {
    db.stream(TABLE);
    String stream = db.client().describeTable(b -> b.tableName(TABLE)).table().latestStreamArn();
    PolicyGuard guard = guard(statement("dynamodb:*", ARN + "/stream/*", ""));
    try (DynamoDbStreamsClient client =
        DynamoDbStreamsClient.builder()
            .httpClient(db.clients().httpClient(guard))
            .region(Region.US_EAST_1)
            .endpointOverride(URI.create("http://dynamodb.invalid"))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .build()) {
      String shard =
          client
              .describeStream(b -> b.streamArn(stream))
              .streamDescription()
              .shards()
              .get(0)
              .shardId();
      String iterator =
          client
              .getShardIterator(
                  b -> b.streamArn(stream).shardId(shard).shardIteratorType("TRIM_HORIZON"))
              .shardIterator();

      assertThat(client.getRecords(b -> b.shardIterator(iterator)).records()).isEmpty();
      assertThatExceptionOfType(DynamoDbException.class)
          .isThrownBy(() -> client(guard).describeTable(b -> b.tableName(TABLE)));
      assertThat(guard.usage()).contains("DescribeStream, GetRecords, GetShardIterator");
    }
  }

  @Test
  void unused_ofAStatementWithSeveralOfEach_isEachThatNobodyNeeded() {
    PolicyGuard guard =
        guard(
            statement("dynamodb:GetItem", ARN, leading("OWNER#a*\",\"OWNER#b*"))
                .replace("\"" + ARN + "\"", "[\"" + ARN + "\",\"" + ARN + "2\"]"));
    client(guard).getItem(b -> b.tableName(TABLE).key(BEN));

    assertThat(guard.unused())
        .containsExactly(
            "dynamodb:GetItem on " + ARN + " for OWNER#a*",
            "dynamodb:GetItem on " + ARN + "2 for OWNER#a*",
            "dynamodb:GetItem on " + ARN + "2 for OWNER#b*");
  }

  @Test
  void usage_ofNeedsAndDenials_isALineForEach() {
    PolicyGuard guard =
        guard(
            statement("dynamodb:GetItem", ARN, leading("OWNER#a*")),
            statement("dynamodb:PutItem", ARN, ""));
    Notes notes = DynamoDbNotesTable.on(client(guard), TABLE).notes();
    notes.get("ann", "1");
    notes.get("ann", "2");
    denied(() -> client(guard).scan(b -> b.tableName(TABLE)), "dynamodb:Scan");

    assertThat(guard.usage())
        .isEqualTo(
            """
            needed 1 of 2 grants
              needed  dynamodb:GetItem on %s for OWNER#a*, by GetItem of Notes.get (2 times)
              unused  dynamodb:PutItem on %s
              denied  dynamodb:Scan on table/%s: Scan
            """
                .formatted(ARN, ARN, TABLE));
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(guard::requireUsed)
        .withMessageContaining("permits what nobody needed: dynamodb:PutItem on " + ARN)
        .withMessageContaining("by GetItem of Notes.get");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'Effect':'allow','Action':'dynamodb:GetItem','Resource':'*' | Allow or Deny",
        "'Effect':'Allow','Action':'dynamodb:GetItem' | either Resource or NotResource",
        "'Effect':'Allow','Action':'dynamodb:A','NotAction':'dynamodb:B','Resource':'*' | either Action or NotAction",
        "'Effect':'Allow','Action':[],'Resource':'*' | Its Action is a text",
        "'Effect':'Allow','Action':'GetItem','Resource':'*' | Is it dynamodb:GetItem?",
        "'Effect':'Allow','Action':'dynamodb:GetItem','Resource':'table/notes' | is no ARN",
        "'Effect':'Allow','Action':'dynamodb:GetItem','Resource':'*','Principal':'*' | no Principal",
        "'Effect':'Allow','Action':'dynamodb:GetItem','Resource':'*','Condition':{'Null':{'dynamodb:Attributes':1}} | has no value",
        "'Effect':'Allow','Action':'dynamodb:GetItem','Resource':'*','Condition':['Null'] | Its Condition is no object",
        "'Effect':'Allow','Action':'dynamodb:GetItem','Resource':'*','Condition':{'Null':'true'} | Null is no object of keys",
        "'Effect':'Allow','Action':'dynamodb:GetItem','Resource':'*','Condition':{'Bool':{'aws:SecureTransport':'true'}} | There are StringEquals",
        "'Effect':'Allow','Action':'dynamodb:GetItem','Resource':'*','Condition':{'ForAllValues:StringEquals':{'dynamodb:LeadingKeys':['${aws:username}']}} | Replace it by the value",
      })
  void policy_withWhatATestCanNotTell_isRefusedWithWhatToWrite(String members, String part) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> guard("{" + members.replace('\'', '"') + "}"))
        .withMessageContaining("is none that a test can hold requests to")
        .withMessageContaining(part);
  }

  @Test
  void policy_thatIsNone_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> PolicyGuard.ofDocument("{}"));
    assertThatIllegalArgumentException().isThrownBy(() -> PolicyGuard.ofDocument("{"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyGuard.ofDocument("{\"Version\":\"2008-10-17\",\"Statement\":[]}"))
        .withMessageContaining("2012-10-17");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyGuard.ofDocument("{\"Statement\":[],\"Statement\":[]}"))
        .withMessageContaining("twice");
  }

  @Test
  void policy_ofOneStatementWithoutAList_isRead() {
    PolicyGuard guard =
        PolicyGuard.ofDocument(
            "{\"Version\":\"2012-10-17\",\"Statement\":"
                + statement("dynamodb:GetItem", ARN, "")
                + "}");

    assertThat(guard.unused()).containsExactly("dynamodb:GetItem on " + ARN);
  }
}
