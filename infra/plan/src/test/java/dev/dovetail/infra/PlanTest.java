package dev.dovetail.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.FunctionsModel;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.TableModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final Plan PLAN = Plan.of(Sample.table(), Sample.functions());

  @Test
  void of_sample_grantsExactlyWhatTheReviewedFileSays() throws IOException {
    Map<String, Object> statements = new LinkedHashMap<>();
    for (FunctionPlan function : PLAN.functions()) {
      statements.put(
          function.name(),
          function.grants().stream().map(grant -> grant.statement("{table}")).toList());
    }
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    Golden.assertMatches("grants.json", mapper.writeValueAsString(statements) + "\n");
  }

  @Test
  void of_function_hasHandlerVariablesAndLimitsOfTheModel() {
    FunctionPlan create = function(PLAN, "create-todo");

    assertThat(create.handler()).isEqualTo("org.example.CreateTodo::handleRequest");
    assertThat(create.handlerClass()).isEqualTo("org.example.CreateTodo");
    assertThat(create.environment()).containsExactly(Variable.TABLE_NAME);
    assertThat(create.timeoutSeconds()).isEqualTo(10);
    assertThat(create.memoryMegabytes()).isEqualTo(1024);
  }

  @Test
  void of_tableWhoseItemsExpire_hasTheTimeToLive() {
    TableModel model =
        Sample.table(
            json -> json.replaceFirst("\"indexes\"", "\"timeToLive\": \"end\", \"indexes\""));

    assertThat(Plan.of(model, Sample.functions()).table().timeToLive()).isEqualTo("end");
    assertThat(PLAN.table().timeToLive()).isNull();
  }

  @Test
  void of_functionWithoutUsesAndRoutes_getsNeitherVariablesNorGrants() {
    FunctionPlan lonely =
        FunctionPlan.of(
            new FunctionModel("lonely", "org.example.Lonely", 10, 512, List.of(), List.of()),
            List.of());

    assertThat(lonely.environment()).isEmpty();
    assertThat(lonely.grants()).isEmpty();
  }

  @Test
  void of_functionsInAnotherOrder_isTheSamePlan() {
    List<FunctionModel> reversed = new ArrayList<>(Sample.functions().functions());
    Collections.reverse(reversed);

    assertThat(Plan.of(Sample.table(), new FunctionsModel(1, reversed))).isEqualTo(PLAN);
  }

  @Test
  void of_functionThatUsesOnePatternLess_losesTheGrant() {
    FunctionsModel functions =
        Sample.functions(
            text -> text.replaceAll("\"ofUser\",\\s+\"ofUserWithStatus\"", "\"ofUser\""));

    Plan plan = Plan.of(Sample.table(), functions);

    assertThat(function(PLAN, "list-todos").grants()).hasSize(2);
    assertThat(function(plan, "list-todos").grants())
        .containsExactly(new Grant(null, List.of("USER#*"), List.of("dynamodb:Query")));
    assertThat(plan.unusedIndexes()).containsExactly("byStatus");
  }

  @Test
  void of_everyIndexRead_reportsNoUnusedIndex() {
    assertThat(PLAN.unusedIndexes()).isEmpty();
  }

  @Test
  void of_anyPatternOfTheSample_neverGrantsScanOrWildcards() {
    assertThat(PLAN.functions())
        .flatMap(FunctionPlan::grants)
        .flatMap(Grant::actions)
        .isNotEmpty()
        .noneMatch(action -> action.contains("*") || action.contains("Scan"));
  }

  @Test
  void of_unknownPattern_namesFunctionRepositoryAndWhatWasMeant() {
    FunctionsModel functions = Sample.functions(text -> text.replace("\"replace\"", "\"replcae\""));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plan.of(Sample.table(), functions))
        .withMessage(
            "Function \"update-todo\" uses the pattern \"replcae\" of the repository"
                + " \"org.example.Todos\", which has no such pattern. Patterns: create, delete, get,"
                + " ofUser, ofUserWithStatus, replace. Did you mean \"replace\"?");
  }

  @Test
  void of_repositoryOfAnotherTable_namesFunctionTableAndItsRepositories() {
    FunctionsModel functions =
        Sample.functions(text -> text.replace("org.example.Notices", "com.example.Notice"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plan.of(Sample.table(), functions))
        .withMessage(
            "Function \"list-notices\" uses the repository \"com.example.Notice\", but the table"
                + " \"app\" (org.example.AppTable) has no such repository. Repositories:"
                + " org.example.Notices, org.example.Todos. Did you mean \"org.example.Notices\"?");
  }

  @Test
  void of_severalProblems_reportsAllOfThem() {
    FunctionsModel functions =
        Sample.functions(
            text ->
                text.replace("\"replace\"", "\"nothingLikeIt\"")
                    .replace("org.example.Notices", "com.example.Something"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plan.of(Sample.table(), functions))
        .withMessageContaining("\"nothingLikeIt\"")
        .withMessageContaining("\"com.example.Something\"")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("Did you mean"));
  }

  @Test
  void of_patternOnAnIndexThatTheModelLost_saysThatTheModelIsBroken() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Plan.of(
                    Sample.table(
                        text -> text.replace("\"name\": \"byStatus\"", "\"name\": \"by\"")),
                    Sample.functions()))
        .withMessageContaining("pattern \"ofUserWithStatus\" names the index \"byStatus\"");
  }

  @Test
  void keyAttributes_attributeInSeveralKeys_isListedOnce() {
    assertThat(PLAN.table().keyAttributes())
        .extracting(KeyAttribute::name)
        .containsExactly("pk", "sk", "_type", "userId", "status", "createdAt", "id");
  }

  @Test
  void of_attributeWithTwoTypes_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Plan.of(
                    Sample.table(
                        text ->
                            text.replaceFirst(
                                "\"name\": \"status\",\\s+\"type\": \"S\"",
                                "\"name\": \"pk\", \"type\": \"N\"")),
                    Sample.functions()))
        .withMessageContaining("\"pk\"")
        .withMessageContaining("as S in one and as N in the other");
  }

  private static FunctionPlan function(Plan plan, String name) {
    return plan.functions().stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
