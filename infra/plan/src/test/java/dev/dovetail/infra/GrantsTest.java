package dev.dovetail.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.model.EntityModel;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.IndexModel;
import dev.dovetail.model.IndexScope;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyCondition;
import dev.dovetail.model.KeyModel;
import dev.dovetail.model.KeyOperator;
import dev.dovetail.model.Operation;
import dev.dovetail.model.PatternModel;
import dev.dovetail.model.Projection;
import dev.dovetail.model.RepositoryModel;
import dev.dovetail.model.ScalarType;
import dev.dovetail.model.TableModel;
import dev.dovetail.model.UseModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GrantsTest {
  private static final KeyAttribute PK = new KeyAttribute("pk", ScalarType.S);
  private static final KeyAttribute SK = new KeyAttribute("sk", ScalarType.S);
  private static final KeyAttribute GSI_PK = new KeyAttribute("gsi1pk", ScalarType.S);

  @Test
  void of_patternsOfEqualScope_shareOneStatementWithSortedActions() {
    assertThat(grants(table("USER#{id}"), "update", "get", "create", "replace"))
        .containsExactly(
            new Grant(
                null,
                List.of("USER#*"),
                List.of("dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem")));
  }

  @Test
  void of_repositoriesWithOtherKeys_doNotShareAStatement() {
    TableModel users = table("USER#{id}");
    TableModel both =
        new TableModel(
            1,
            "app",
            "T",
            users.key(),
            null,
            null,
            users.indexes(),
            List.of(entity("A", "USER#{id}"), entity("B", "ORDER#{id}")),
            List.of(repository("As", "A"), repository("Bs", "B")));

    assertThat(
            new Grants(both, new Problems())
                .of(
                    function(
                        new UseModel("As", List.of("get")), new UseModel("Bs", List.of("delete")))))
        .containsExactly(
            new Grant(null, List.of("ORDER#*"), List.of("dynamodb:DeleteItem")),
            new Grant(null, List.of("USER#*"), List.of("dynamodb:GetItem")));
  }

  @Test
  void of_indexOverOneAttribute_limitsItsLeadingKey() {
    assertThat(grants(table("USER#{id}", GSI_PK), "ofMail"))
        .containsExactly(new Grant("byMail", List.of("MAIL#*"), List.of("dynamodb:Query")));
  }

  @Test
  void of_indexWhoseItemsAreReadFromTheTable_isBothForTheKeysOfEach() {
    TableModel plain = table("USER#{id}", GSI_PK);
    PatternModel pattern =
        new PatternModel(
            "ofMail",
            Operation.QUERY,
            "byMail",
            List.of("mail"),
            List.of(KeyCondition.of("gsi1pk", KeyOperator.EQUAL, "MAIL#{mail}")),
            false,
            false,
            false,
            false,
            1000,
            null,
            true);
    TableModel table =
        new TableModel(
            1,
            "app",
            "T",
            plain.key(),
            null,
            null,
            plain.indexes(),
            plain.entities(),
            List.of(new RepositoryModel("as", "As", "A", List.of(pattern))));

    assertThat(grants(table, "ofMail"))
        .containsExactly(
            new Grant(null, List.of("USER#*"), List.of("dynamodb:BatchGetItem")),
            new Grant("byMail", List.of("MAIL#*"), List.of("dynamodb:Query")));
  }

  @Test
  void of_indexOverSeveralAttributes_hasItsOwnStatementWithoutLeadingKeys() {
    assertThat(
            grants(
                table("USER#{id}", GSI_PK, new KeyAttribute("status", ScalarType.S)),
                "ofMail",
                "list"))
        .containsExactly(
            new Grant(null, List.of("USER#*"), List.of("dynamodb:Query")),
            new Grant("byMail", List.of(), List.of("dynamodb:Query")));
  }

  @Test
  void of_localIndex_limitsTheLeadingKeyOfTheTable() {
    TableModel global = table("USER#{id}");
    TableModel table =
        new TableModel(
            1,
            "app",
            "T",
            global.key(),
            null,
            null,
            List.of(
                new IndexModel(
                    "byTitle",
                    IndexScope.LOCAL,
                    new KeyModel(
                        List.of(PK), List.of(new KeyAttribute("_byTitle_sk", ScalarType.S))),
                    Projection.ALL)),
            global.entities(),
            List.of(
                new RepositoryModel(
                    "as",
                    "As",
                    "A",
                    List.of(
                        new PatternModel(
                            "titled",
                            Operation.QUERY,
                            "byTitle",
                            List.of("id"),
                            List.of(KeyCondition.of("pk", KeyOperator.EQUAL, "USER#{id}")),
                            false,
                            true,
                            false,
                            false,
                            1)))));

    List<Grant> grants = grants(table, "titled");

    assertThat(grants)
        .containsExactly(new Grant("byTitle", List.of("USER#*"), List.of("dynamodb:Query")));
    assertThat(grants.get(0).resource("arn:t")).isEqualTo("arn:t/index/byTitle");
  }

  @Test
  void of_batches_areTheActionsOfBatchesForTheKeysOfTheEntity() {
    assertThat(grants(table("USER#{id}"), "getAll"))
        .containsExactly(new Grant(null, List.of("USER#*"), List.of("dynamodb:BatchGetItem")));
    assertThat(grants(table("USER#{id}"), "putAll", "deleteAll"))
        .containsExactly(new Grant(null, List.of("USER#*"), List.of("dynamodb:BatchWriteItem")));
  }

  @Test
  void of_count_isAQueryOfTheSameKeys() {
    assertThat(grants(table("USER#{id}"), "count", "list"))
        .containsExactly(new Grant(null, List.of("USER#*"), List.of("dynamodb:Query")));
  }

  @Test
  void of_scan_hasAStatementOfItsOwnWithoutLeadingKeys() {
    assertThat(grants(table("USER#{id}", GSI_PK), "all", "list", "ofMail", "allMails"))
        .containsExactlyInAnyOrder(
            new Grant(null, List.of(), List.of("dynamodb:Scan")),
            new Grant(null, List.of("USER#*"), List.of("dynamodb:Query")),
            new Grant("byMail", List.of(), List.of("dynamodb:Scan")),
            new Grant("byMail", List.of("MAIL#*"), List.of("dynamodb:Query")));
  }

  @Test
  void of_modify_areToReadAndToUpdateTheItem() {
    assertThat(grants(table("USER#{id}"), "modify"))
        .containsExactly(
            new Grant(null, List.of("USER#*"), List.of("dynamodb:GetItem", "dynamodb:UpdateItem")));
  }

  @Test
  void of_transactionalPatterns_permitTheirActionsWithinTransactionsOnly() {
    List<Grant> grants =
        grants(table("USER#{id}"), "creating", "updating", "replacing", "deleting", "checking");

    assertThat(grants)
        .containsExactly(
            new Grant(
                null,
                List.of("USER#*"),
                List.of(
                    "dynamodb:ConditionCheckItem",
                    "dynamodb:DeleteItem",
                    "dynamodb:PutItem",
                    "dynamodb:UpdateItem"),
                true));
    assertThat(grants.get(0).statement("arn").get("Condition"))
        .isEqualTo(
            Map.of(
                "ForAllValues:StringLike", Map.of("dynamodb:LeadingKeys", List.of("USER#*")),
                "Null", Map.of("dynamodb:LeadingKeys", "false"),
                "ForAnyValue:StringEquals",
                    Map.of(
                        "dynamodb:EnclosingOperation",
                        List.of("TransactGetItems", "TransactWriteItems"))));
  }

  @Test
  void of_transactionalPatternWithoutLeadingKey_isLimitedToTransactionsAllTheSame() {
    List<Grant> grants = grants(table("{id}"), "reading");

    assertThat(grants)
        .containsExactly(new Grant(null, List.of(), List.of("dynamodb:GetItem"), true));
    assertThat(grants.get(0).statement("arn").get("Condition"))
        .isEqualTo(
            Map.of(
                "ForAnyValue:StringEquals",
                Map.of(
                    "dynamodb:EnclosingOperation",
                    List.of("TransactGetItems", "TransactWriteItems"))));
  }

  @Test
  void of_actionPermittedAlone_isNotRepeatedForTransactions() {
    assertThat(grants(table("USER#{id}"), "create", "creating", "checking"))
        .containsExactly(
            new Grant(null, List.of("USER#*"), List.of("dynamodb:PutItem")),
            new Grant(null, List.of("USER#*"), List.of("dynamodb:ConditionCheckItem"), true));
    assertThat(grants(table("USER#{id}"), "create", "creating"))
        .containsExactly(new Grant(null, List.of("USER#*"), List.of("dynamodb:PutItem")));
  }

  @Test
  void of_keyWithoutLiteral_hasNoConditionThatWouldOnlyLookLikeOne() {
    List<Grant> grants = grants(table("{id}"), "get");

    assertThat(grants).containsExactly(new Grant(null, List.of(), List.of("dynamodb:GetItem")));
    assertThat(grants.get(0).statement("arn")).doesNotContainKey("Condition");
  }

  @Test
  void statement_leadingKeys_comesWithTheNullGuard() {
    Grant grant = new Grant("byMail", List.of("MAIL#*"), List.of("dynamodb:Query"));

    assertThat(grant.statement("arn:t"))
        .containsExactly(
            Map.entry("Effect", "Allow"),
            Map.entry("Action", List.of("dynamodb:Query")),
            Map.entry("Resource", "arn:t/index/byMail"),
            Map.entry(
                "Condition",
                Map.of(
                    "ForAllValues:StringLike",
                    Map.of("dynamodb:LeadingKeys", List.of("MAIL#*")),
                    "Null",
                    Map.of("dynamodb:LeadingKeys", "false"))));
  }

  private static List<Grant> grants(TableModel table, String... patterns) {
    return new Grants(table, new Problems()).of(function(new UseModel("As", List.of(patterns))));
  }

  private static FunctionModel function(UseModel... uses) {
    return new FunctionModel("f", "F", 10, 512, List.of(), List.of(uses));
  }

  private static TableModel table(String pk, KeyAttribute... indexPartition) {
    return new TableModel(
        1,
        "app",
        "T",
        new KeyModel(List.of(PK), List.of(SK)),
        null,
        null,
        indexPartition.length == 0
            ? List.of()
            : List.of(
                new IndexModel(
                    "byMail",
                    IndexScope.GLOBAL,
                    new KeyModel(List.of(indexPartition), List.of()),
                    Projection.ALL)),
        List.of(entity("A", pk)),
        List.of(repository("As", "A")));
  }

  @Test
  void of_deleteThatDemandsSomethingOfAnEntityWithVersions_mayUpgradeTheItemBefore() {
    List<String> key = List.of("USER#*");

    assertThat(grants(Operation.DELETE, false, 2, "id", "version"))
        .containsExactly(
            new Grant(null, key, List.of("dynamodb:DeleteItem", "dynamodb:UpdateItem")));
    Grant remove = new Grant(null, key, List.of("dynamodb:DeleteItem"));
    assertThat(grants(Operation.DELETE, false, 2, "id")).containsExactly(remove);
    assertThat(grants(Operation.DELETE, false, null, "id", "version")).containsExactly(remove);
  }

  @Test
  void of_transactionalPatternOfAnEntityWithVersions_mayUpgradeTheItemOutsideOfTheTransaction() {
    List<String> key = List.of("USER#*");
    Grant upgrade = new Grant(null, key, List.of("dynamodb:UpdateItem"));

    assertThat(grants(Operation.UPDATE, true, 2, "id")).containsExactly(upgrade);
    assertThat(grants(Operation.CHECK, true, 2, "id"))
        .containsExactly(
            upgrade, new Grant(null, key, List.of("dynamodb:ConditionCheckItem"), true));
    assertThat(grants(Operation.CREATE, true, 2, "id"))
        .containsExactly(new Grant(null, key, List.of("dynamodb:PutItem"), true));
  }

  /** What a function may do that uses one pattern of an entity version. */
  private List<Grant> grants(
      Operation operation,
      boolean transactional,
      @Nullable Integer entityVersion,
      String... parameters) {
    TableModel plain = table("USER#{id}");
    PatternModel pattern =
        new PatternModel(
            "pattern",
            operation,
            null,
            List.of(parameters),
            List.of(KeyCondition.of("pk", KeyOperator.EQUAL, "USER#{id}")),
            false,
            false,
            false,
            transactional,
            1);
    TableModel table =
        new TableModel(
            1,
            "app",
            "T",
            plain.key(),
            null,
            null,
            plain.indexes(),
            List.of(entity("A", "USER#{id}", entityVersion)),
            List.of(new RepositoryModel("as", "As", "A", List.of(pattern))));
    return grants(table, "pattern");
  }

  private static EntityModel entity(String type, String pk) {
    return entity(type, pk, null);
  }

  private static EntityModel entity(String type, String pk, @Nullable Integer entityVersion) {
    return new EntityModel(
        type, "R", pk, "X", null, null, List.of(), List.of(), List.of(), null, entityVersion, null);
  }

  private static RepositoryModel repository(String name, String entity) {
    return new RepositoryModel(
        "as",
        name,
        entity,
        List.of(
            pattern("create", Operation.CREATE, null),
            pattern("get", Operation.GET, null),
            pattern("list", Operation.QUERY, null),
            pattern("ofMail", Operation.QUERY, "byMail"),
            pattern("count", Operation.COUNT, null),
            pattern("all", Operation.SCAN, null),
            pattern("allMails", Operation.SCAN, "byMail"),
            pattern("replace", Operation.REPLACE, null),
            pattern("update", Operation.UPDATE, null),
            pattern("modify", Operation.MODIFY, null),
            pattern("delete", Operation.DELETE, null),
            pattern("getAll", Operation.BATCH_GET, null),
            pattern("putAll", Operation.BATCH_PUT, null),
            pattern("deleteAll", Operation.BATCH_DELETE, null),
            prepared("creating", Operation.CREATE),
            prepared("updating", Operation.UPDATE),
            prepared("replacing", Operation.REPLACE),
            prepared("deleting", Operation.DELETE),
            prepared("checking", Operation.CHECK),
            prepared("reading", Operation.GET)));
  }

  private static PatternModel pattern(String name, Operation operation, @Nullable String index) {
    return pattern(name, operation, index, false);
  }

  private static PatternModel prepared(String name, Operation operation) {
    return pattern(name, operation, null, true);
  }

  private static PatternModel pattern(
      String name, Operation operation, @Nullable String index, boolean transactional) {
    return new PatternModel(
        name,
        operation,
        index,
        List.of(),
        List.of(KeyCondition.of("gsi1pk", KeyOperator.EQUAL, "MAIL#{mail}")),
        false,
        false,
        false,
        transactional,
        1);
  }
}
