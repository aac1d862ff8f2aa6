package dev.dovetail.examples.hydrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dovetail.BatchBudget;
import dev.dovetail.BatchIncomplete;
import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.RequestFailed;
import dev.dovetail.TableOptions;
import dev.dovetail.examples.hydrate.TaskTable.Task;
import dev.dovetail.testkit.DynamoDbTest;
import dev.dovetail.testkit.Fault;
import dev.dovetail.testkit.Faults;
import dev.dovetail.testkit.SentRequest;
import dev.dovetail.testkit.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What others write between the query of the index and the read of the items. */
@DynamoDbTest(transport = Transport.WIRE)
class StaleIndexTest {
  private static final long SEED = Long.getLong("dovetail.seed", 20261121);

  @Test
  void query_itemsThatVanishMeanwhile_areLeftOutAndThePageIsFull(TaskTable table, Faults faults) {
    table.tasks().putAll(tasks(10));
    faults.next(
        "BatchGetItem", Fault.meanwhile(() -> table.tasks().removeAll("ann", List.of(1, 3))));

    Page<Task> page = table.tasks().withStatus("open", PageRequest.first(4));

    assertThat(page.items()).extracting(Task::number).containsExactly(0, 2, 4, 5);
    assertThat(rest(table, page)).containsExactly(6, 7, 8, 9);
  }

  @Test
  void query_allThatIsLeftVanishesMeanwhile_isTheLastPage(TaskTable table, Faults faults) {
    table.tasks().putAll(tasks(6));
    faults.next(
        "BatchGetItem", Fault.meanwhile(() -> table.tasks().removeAll("ann", List.of(3, 4, 5))));

    Page<Task> page = table.tasks().withStatus("open", PageRequest.first(3));

    assertThat(page.items()).extracting(Task::number).containsExactly(0, 1, 2);
    assertThat(page.next()).isEmpty();
  }

  @Test
  void query_itemsThatAreElsewhereOrHaveExpiredMeanwhile_areLeftOut(
      TaskTable table, Faults faults) {
    table.tasks().putAll(tasks(6));
    faults.next(
        "BatchGetItem",
        Fault.meanwhile(
            () ->
                table
                    .tasks()
                    .putAll(
                        List.of(
                            new Task("ann", 0, "done", 0, "another status", null),
                            new Task("ann", 1, "open", 90, "another rank", null),
                            new Task("ann", 2, "open", 2, "over", Instant.EPOCH),
                            new Task("ann", 3, "open", 3, "another text", null)))));

    Page<Task> page = table.tasks().withStatus("open", PageRequest.first(2));

    assertThat(page.items())
        .containsExactly(
            new Task("ann", 3, "open", 3, "another text", null),
            new Task("ann", 4, "open", 4, "text 4", null));
    assertThat(rest(table, page)).containsExactly(5, 1); // At its new place.
  }

  @Test
  void query_itemOfAnotherTypeMeanwhile_isLeftOut(TaskTable table, Faults faults) {
    table.tasks().putAll(tasks(3));
    faults.next("BatchGetItem", Fault.meanwhile(() -> retype(table, 1)));

    Page<Task> page = table.tasks().withStatus("open", PageRequest.first(3));

    assertThat(page.items()).extracting(Task::number).containsExactly(0, 2);
    assertThat(page.next()).isEmpty();
  }

  @Test
  void query_randomWritesMeanwhile_showsWhatStaysAndNothingThatIsGone(
      TaskTable table, Faults faults) {
    Random random = new Random(SEED);
    for (int round = 0; round < 15; round++) {
      String said = "seed " + SEED + ", round " + round;
      Map<Integer, Task> before = new TreeMap<>();
      tasks(25).forEach(task -> before.put(task.number(), task));
      table.tasks().putAll(List.copyOf(before.values()));
      Map<Integer, Task> changed = new HashMap<>();
      List<Integer> removed = new ArrayList<>();
      for (int number = 0; number < 25; number++) {
        int chance = random.nextInt(4);
        if (chance == 0) {
          removed.add(number);
        } else if (chance == 1) {
          changed.put(number, new Task("ann", number, "done", number, "done", null));
        } else if (chance == 2) {
          changed.put(number, new Task("ann", number, "open", number, "again", null));
        }
      }
      faults.next(
          "BatchGetItem",
          Fault.meanwhile(
              () -> {
                table.tasks().removeAll("ann", removed);
                table.tasks().putAll(List.copyOf(changed.values()));
              }));
      int limit = 1 + random.nextInt(24);
      List<Task> expected =
          before.values().stream()
              .filter(task -> !removed.contains(task.number()))
              .map(task -> changed.getOrDefault(task.number(), task))
              .filter(task -> task.status().equals("open"))
              .collect(Collectors.toList());

      Page<Task> page = table.tasks().withStatus("open", PageRequest.first(limit));

      assertThat(page.items())
          .as(said)
          .isEqualTo(expected.subList(0, Math.min(limit, expected.size())));
      assertThat(page.next().isPresent()).as(said).isEqualTo(expected.size() > limit);
      List<Integer> behind =
          expected.stream().skip(limit).map(Task::number).collect(Collectors.toList());
      assertThat(rest(table, page)).as(said).isEqualTo(behind);
    }
  }

  @Test
  void query_unprocessedItems_areReadAgainInOrder(TaskTable table, Faults faults) {
    table.tasks().putAll(tasks(8));
    faults.next("BatchGetItem", Fault.unprocessed(5), Fault.throttled());

    Page<Task> page = table.tasks().withStatus("open", PageRequest.first(8));

    assertThat(page.items()).isEqualTo(tasks(8));
  }

  @Test
  void query_budgetEnds_throwsAndShowsNoPart(TaskTable table, Faults faults) {
    table.tasks().putAll(tasks(8));
    TaskTable impatient = with(table, new BatchBudget(0, Duration.ofSeconds(5)));
    faults.next("BatchGetItem", Fault.unprocessed(100));

    assertThatExceptionOfType(BatchIncomplete.class)
        .isThrownBy(() -> impatient.tasks().withStatus("open", PageRequest.first(5)))
        .withMessageContaining("6 of the 6 items")
        .withMessageContaining("make the call again");
  }

  @Test
  void query_readOfItemsFails_isTheFailureOfTheRequest(TaskTable table, Faults faults) {
    table.tasks().putAll(tasks(8));
    faults.random(SEED, 1.0, Fault.internalError());

    assertThatExceptionOfType(RequestFailed.class)
        .isThrownBy(() -> table.tasks().withStatus("open", PageRequest.first(5)));
  }

  @Test
  void query_page_takesOneRequestOfTheIndexAndOneOfTheTable(TaskTable table, Faults faults) {
    table.tasks().putAll(tasks(50));
    int before = faults.sent().size();

    table.tasks().withStatus("open", PageRequest.first(20));

    assertThat(faults.sent().subList(before, faults.sent().size()))
        .extracting(SentRequest::operation)
        .containsExactly("Query", "BatchGetItem");
  }

  private static List<Integer> rest(TaskTable table, Page<Task> first) {
    List<Integer> numbers = new ArrayList<>();
    Page<Task> page = first;
    while (page.next().isPresent()) {
      page = table.tasks().withStatus("open", PageRequest.after(page.next().get(), 2));
      page.items().forEach(task -> numbers.add(task.number()));
    }
    return numbers;
  }

  private static List<Task> tasks(int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> new Task("ann", i, "open", i, "text " + i, null))
        .collect(Collectors.toList());
  }

  private static TaskTable with(TaskTable table, BatchBudget budget) {
    DynamoDbTaskTable generated = (DynamoDbTaskTable) table;
    return DynamoDbTaskTable.on(
        generated.client(), generated.tableName(), TableOptions.defaults().withBatchBudget(budget));
  }

  private static void retype(TaskTable table, int number) {
    DynamoDbTaskTable generated = (DynamoDbTaskTable) table;
    Task task = new Task("ann", number, "open", number, "text", null);
    Map<String, AttributeValue> item = new HashMap<>(TaskTableTaskSchema.INSTANCE.toItem(task));
    item.put("_type", AttributeValue.fromS("NOTE"));
    generated.client().putItem(put -> put.tableName(generated.tableName()).item(item));
  }
}
