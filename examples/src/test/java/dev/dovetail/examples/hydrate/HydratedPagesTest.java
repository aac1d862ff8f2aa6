package dev.dovetail.examples.hydrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.Page;
import dev.dovetail.PageRequest;
import dev.dovetail.TableOptions;
import dev.dovetail.examples.hydrate.TaskTable.Task;
import dev.dovetail.examples.hydrate.TaskTable.TaskText;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Pages of whole items, of each kind of index. */
@DynamoDbTest
class HydratedPagesTest {
  private static final long SEED = Long.getLong("dovetail.seed", 20261121);
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void query_randomTasks_hasAllThatIsShownPageByPage(TaskTable engine) {
    Random random = new Random(SEED);
    TaskTable.Tasks tasks = at(NOON, engine).tasks();
    for (int round = 0; round < 12; round++) {
      String said = "seed " + SEED + ", round " + round;
      String status = "status" + round;
      List<Task> all = tasks(random, status, random.nextInt(40));
      engine.tasks().putAll(all);
      List<Task> shown =
          all.stream()
              .filter(task -> task.endsAt() == null || task.endsAt().isAfter(NOON))
              .collect(Collectors.toList());
      int limit = 1 + random.nextInt(9);
      int least = random.nextInt(1000);

      assertThat(pages(limit, page -> tasks.withStatus(status, page))).as(said).isEqualTo(shown);
      assertThat(pages(limit, page -> tasks.history(status, page))).as(said).isEqualTo(down(all));
      assertThat(pages(limit, page -> tasks.texts(status, least, page)))
          .as(said)
          .isEqualTo(
              shown.stream()
                  .filter(task -> task.rank() >= least)
                  .map(task -> new TaskText(task.number(), task.text()))
                  .collect(Collectors.toList()));
      assertThat(pages(limit, page -> tasks.ranked(status, page))).as(said).isEqualTo(shown);
    }
  }

  @Test
  void query_partitionWithoutItems_isTheLastPage(TaskTable engine) {
    Page<Task> page = engine.tasks().withStatus("none", PageRequest.first(3));

    assertThat(page.items()).isEmpty();
    assertThat(page.next()).isEmpty();
  }

  @Test
  void query_moreThanAHundredItems_areOnOnePage(TaskTable engine) {
    List<Task> all = tasks(new Random(SEED), "open", 230);
    engine.tasks().putAll(all);

    Page<Task> page = at(Instant.EPOCH, engine).tasks().withStatus("open", PageRequest.first(230));

    assertThat(page.items()).as("seed " + SEED).isEqualTo(all);
    assertThat(page.next()).isEmpty();
  }

  /** Tasks of one status and one user, by rank; no two have the same. */
  private static List<Task> tasks(Random random, String status, int number) {
    return random
        .ints(0, 2000)
        .distinct()
        .limit(number)
        .sorted()
        .mapToObj(
            rank ->
                new Task(
                    status,
                    rank * 7 % 2003,
                    status,
                    rank,
                    "The text " + rank,
                    random.nextBoolean() ? null : NOON.plusSeconds(random.nextInt(9) - 4)))
        .collect(Collectors.toList());
  }

  private static List<Task> down(List<Task> tasks) {
    return tasks.stream()
        .sorted(Comparator.comparing(Task::rank).reversed())
        .collect(Collectors.toList());
  }

  private static TaskTable at(Instant now, TaskTable engine) {
    DynamoDbTaskTable table = (DynamoDbTaskTable) engine;
    return DynamoDbTaskTable.on(
        table.client(),
        table.tableName(),
        TableOptions.defaults().withClock(Clock.fixed(now, ZoneOffset.UTC)));
  }

  private static <T> List<T> pages(int limit, Function<PageRequest, Page<T>> query) {
    List<T> items = new ArrayList<>();
    Page<T> page = query.apply(PageRequest.first(limit));
    items.addAll(page.items());
    while (page.next().isPresent()) {
      assertThat(page.items()).hasSize(limit);
      page = query.apply(PageRequest.after(page.next().get(), limit));
      assertThat(page.items()).isNotEmpty();
      items.addAll(page.items());
    }
    return items;
  }
}
