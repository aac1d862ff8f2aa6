package dev.dovetail.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.AlreadyExists;
import dev.dovetail.ItemKey;
import dev.dovetail.testkit.LocalDynamoDb;
import dev.dovetail.testkit.contract.SmallTable.Flags;
import dev.dovetail.testkit.contract.SmallTable.Tasks;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What is drawn may be what is there already: that is no defect, and hides none. */
class SmallTableTest {
  private static final int SEEDS = 12;

  @ParameterizedTest
  @EnumSource(
      names = {
        "MODIFY_STORES_WHAT_IS_MADE",
        "MODIFY_SEES_THE_WRITES_OF_OTHERS",
        "MOVE_TAKES_THE_ITEM_ALONG",
        "MOVE_TO_A_TAKEN_KEY_IS_REFUSED"
      })
  void check_ofFewValues_holds(Rule rule) {
    assertThat(failures(rule, "", SmallTableTest::table)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"MOVE_LOSES_AN_ATTRIBUTE", "MOVE_OVERWRITES", "MOVE_LEAVES_THE_OLD_ITEM"})
  void check_ofAMoveWithADefect_failsForEachSeed(CombinedMutant mutant) {
    for (String method : List.of("tasks.move", "switches.move")) {
      List<String> failures =
          failures(
              mutant.rule(),
              method,
              db -> DynamoDbSmallTable.on(mutant.client(db.client()), "small", Mutant.OPTIONS));

      assertThat(failures).as(method).hasSize(SEEDS);
    }
  }

  @Test
  void check_ofAMoveThatIsAlwaysRefused_failsForEachSeed() {
    Tasks tasks =
        (list, state, id, next, version) -> {
          throw new AlreadyExists(
              new ItemKey("LIST#" + list, "TASK#" + next + "#" + id), new IllegalStateException());
        };
    List<String> failures =
        failures(
            Rule.MOVE_TAKES_THE_ITEM_ALONG, "tasks.move", db -> with(table(db), "tasks", tasks));

    assertThat(failures)
        .hasSize(SEEDS)
        .allMatch(failure -> failure.contains("No item could be moved."));
  }

  @Test
  void check_ofAModifyThatWritesNothing_failsForEachSeed() {
    List<String> failures =
        failures(Rule.MODIFY_STORES_WHAT_IS_MADE, "flags.modify", db -> lazy(table(db)));

    assertThat(failures).hasSize(SEEDS).allMatch(failure -> failure.contains("up is stored as"));
  }

  @Test
  void check_ofAModifyThatOverwrites_failsForEachSeed() {
    List<String> failures =
        failures(
            Rule.MODIFY_SEES_THE_WRITES_OF_OTHERS,
            "flags.modify",
            db ->
                DynamoDbSmallTable.on(
                    Tampered.requests(
                        db.client(),
                        UpdateItemRequest.class,
                        update ->
                            update.toBuilder()
                                .conditionExpression(
                                    "attribute_exists(pk) OR " + update.conditionExpression())
                                .build()),
                    "small"));

    assertThat(failures)
        .hasSize(SEEDS)
        .allMatch(failure -> failure.contains("Somebody else has written while it ran"));
  }

  private static SmallTable table(LocalDynamoDb db) {
    return DynamoDbSmallTable.on(db.client(), "small");
  }

  /** A table whose modify calls the function and returns what it makes, and that is all. */
  private static SmallTable lazy(SmallTable table) {
    Flags flags =
        (house, number, change) ->
            table
                .flags()
                .modify(
                    house,
                    number,
                    present -> {
                      change.apply(present);
                      return present;
                    });
    return with(table, "flags", flags);
  }

  private static SmallTable with(SmallTable table, String accessor, Object repository) {
    return (SmallTable)
        Proxy.newProxyInstance(
            SmallTableTest.class.getClassLoader(),
            new Class<?>[] {SmallTable.class},
            (proxy, method, arguments) ->
                method.getName().equals(accessor) ? repository : invoked(method, table));
  }

  private static Object invoked(Method method, SmallTable table)
      throws ReflectiveOperationException {
    method.setAccessible(true);
    return method.invoke(table);
  }

  /** What a check says of one method, or of all where none is named, for each seed. */
  private static List<String> failures(
      Rule rule, String method, Function<LocalDynamoDb, SmallTable> table) {
    List<String> failures = new ArrayList<>();
    IntStream.rangeClosed(1, SEEDS)
        .boxed()
        .flatMap(seed -> RepositoryContract.of(SmallTable.class).on(table).seed(seed).checks())
        .filter(check -> check.name().equals(rule.text()) && check.method().startsWith(method))
        .forEach(
            check -> {
              try {
                check.run();
              } catch (AssertionError e) {
                failures.add(String.valueOf(e.getMessage()));
              }
            });
    return failures;
  }
}
