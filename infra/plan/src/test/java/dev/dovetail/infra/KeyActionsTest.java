package dev.dovetail.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.model.AttributeModel;
import dev.dovetail.model.AttributeRole;
import dev.dovetail.model.EntityModel;
import dev.dovetail.model.FunctionModel;
import dev.dovetail.model.KeyAttribute;
import dev.dovetail.model.KeyModel;
import dev.dovetail.model.Operation;
import dev.dovetail.model.PatternModel;
import dev.dovetail.model.RepositoryModel;
import dev.dovetail.model.ScalarType;
import dev.dovetail.model.TableModel;
import dev.dovetail.model.UniqueModel;
import dev.dovetail.model.UseModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyActionsTest {
  private static final String PK = "TEAM#{team}";
  private static final String EMAIL = "$UNIQUE#USER#email#{email}";
  private static final String SEAT = "$UNIQUE#USER#seat#{team}#{seat}";
  private static final List<UniqueModel> UNIQUES =
      List.of(
          new UniqueModel("email", List.of(), EMAIL),
          new UniqueModel("seat", List.of("team"), SEAT));

  @Test
  void byKeys_noUniques_isTheOperationOnItsOwnKeys() {
    assertThat(actions(null, false, Operation.CREATE)).containsOnly(entry(PK, "PutItem"));
    assertThat(actions(null, true, Operation.DELETE)).containsOnly(entry(PK, "DeleteItem"));
    assertThat(actions(null, false, Operation.UPSERT)).containsOnly(entry(PK, "UpdateItem"));
    assertThat(actions(null, true, Operation.UPSERT))
        .containsOnly(entry(PK, "PutItem", "UpdateItem"));
    assertThat(actions(null, false, Operation.MOVE))
        .containsOnly(entry(PK, "GetItem"), within(PK, "DeleteItem", "PutItem"));
  }

  @Test
  void byKeys_create_putsTheGuards() {
    assertThat(actions(UNIQUES, false, Operation.CREATE))
        .containsOnly(within(PK, "PutItem"), within(EMAIL, "PutItem"), within(SEAT, "PutItem"));
  }

  @Test
  void byKeys_replaceAndUpsert_putAndDeleteTheGuards() {
    assertThat(actions(UNIQUES, false, Operation.REPLACE))
        .containsOnly(
            entry(PK, "GetItem"),
            within(PK, "UpdateItem"),
            within(EMAIL, "DeleteItem", "PutItem"),
            within(SEAT, "DeleteItem", "PutItem"));
    assertThat(actions(UNIQUES, false, Operation.UPSERT))
        .contains(entry(PK, "GetItem"), within(PK, "PutItem", "UpdateItem"));
  }

  @Test
  void byKeys_update_needsWhatItTouchesOnly() {
    assertThat(actions(UNIQUES, true, Operation.UPDATE, "team", "id", "name"))
        .containsOnly(entry(PK, "UpdateItem"));
    assertThat(actions(UNIQUES, true, Operation.UPDATE, "team", "id", "email"))
        .containsOnly(
            entry(PK, "GetItem"),
            within(PK, "UpdateItem"),
            within(EMAIL, "DeleteItem", "PutItem"),
            within(SEAT, "PutItem"));
    assertThat(actions(UNIQUES, true, Operation.UPDATE, "team", "id", "end"))
        .containsOnly(
            entry(PK, "GetItem"),
            within(PK, "UpdateItem"),
            within(EMAIL, "PutItem"),
            within(SEAT, "PutItem"));
  }

  @Test
  void byKeys_deleteAndMove_deleteTheGuardsThatCanChange() {
    assertThat(actions(UNIQUES, false, Operation.DELETE))
        .containsOnly(
            entry(PK, "GetItem"),
            within(PK, "DeleteItem"),
            within(EMAIL, "DeleteItem"),
            within(SEAT, "DeleteItem"));
    assertThat(actions(UNIQUES, false, Operation.MOVE))
        .containsOnly(
            entry(PK, "GetItem"),
            within(PK, "DeleteItem", "PutItem"),
            within(EMAIL, "PutItem"),
            within(SEAT, "DeleteItem", "PutItem"));
  }

  @Test
  void byKeys_reads_touchNoGuard() {
    assertThat(actions(UNIQUES, false, Operation.GET)).containsOnly(entry(PK, "GetItem"));
    assertThat(actions(UNIQUES, false, Operation.QUERY)).containsOnly(entry(PK, "Query"));
  }

  @Test
  void grants_ofAFunction_areLimitedToTheKeysOfItsGuards() {
    PatternModel delete = pattern(Operation.DELETE, "team", "id");
    TableModel table =
        new TableModel(
            1,
            "app",
            "T",
            new KeyModel(
                List.of(new KeyAttribute("pk", ScalarType.S)),
                List.of(new KeyAttribute("sk", ScalarType.S))),
            null,
            null,
            List.of(),
            List.of(entity(UNIQUES, false)),
            List.of(new RepositoryModel("users", "Users", "USER", List.of(delete))));
    FunctionModel function =
        new FunctionModel(
            "f", "F", 10, 512, List.of(), List.of(new UseModel("Users", List.of("method"))));

    assertThat(new Grants(table, new Problems()).of(function))
        .containsExactly(
            new Grant(
                null, List.of("${$}UNIQUE#USER#email#*"), List.of("dynamodb:DeleteItem"), true),
            new Grant(
                null, List.of("${$}UNIQUE#USER#seat#*#*"), List.of("dynamodb:DeleteItem"), true),
            new Grant(null, List.of("TEAM#*"), List.of("dynamodb:GetItem")),
            new Grant(null, List.of("TEAM#*"), List.of("dynamodb:DeleteItem"), true));
  }

  private static Map.Entry<KeyActions.Keys, Set<String>> entry(String template, String... actions) {
    return Map.entry(new KeyActions.Keys(template, false), new TreeSet<>(Arrays.asList(actions)));
  }

  private static Map.Entry<KeyActions.Keys, Set<String>> within(
      String template, String... actions) {
    return Map.entry(new KeyActions.Keys(template, true), new TreeSet<>(Arrays.asList(actions)));
  }

  private static Map<KeyActions.Keys, Set<String>> actions(
      @Nullable List<UniqueModel> uniques,
      boolean expires,
      Operation operation,
      String... parameters) {
    return new KeyActions(entity(uniques, expires), pattern(operation, parameters)).byKeys();
  }

  private static PatternModel pattern(Operation operation, String... parameters) {
    return new PatternModel(
        "method", operation, null, List.of(parameters), List.of(), false, false, false, false, 1);
  }

  private static EntityModel entity(@Nullable List<UniqueModel> uniques, boolean expires) {
    AttributeModel end =
        new AttributeModel(
            "end", "N", "java.time.Instant", false, expires ? AttributeRole.TIME_TO_LIVE : null);
    return new EntityModel(
        "USER",
        "R",
        PK,
        "USER#{id}",
        null,
        null,
        List.of(),
        List.of(end),
        List.of(),
        null,
        null,
        uniques);
  }
}
