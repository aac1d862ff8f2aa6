package dev.dovetail.examples.batches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.BatchBudget;
import dev.dovetail.BatchRead;
import dev.dovetail.TableOptions;
import dev.dovetail.examples.shop.DynamoDbShopTable;
import dev.dovetail.examples.shop.OrderLine;
import dev.dovetail.examples.shop.ShopTable;
import dev.dovetail.testkit.DynamoDbTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The code of the section on batches in docs/repositories.md. */
@DynamoDbTest
class OrderLinesTest {
  private static final UUID ORDER = UUID.fromString("00000000-0000-7000-8000-000000000001");

  @Test
  void getAll_someAreMissing_sortsByWhatCameOfEach(ShopTable engine) {
    List<OrderLine> lines = List.of(line(1), line(2), line(3));
    BatchBudget budget = new BatchBudget(3, Duration.ofSeconds(2));
    ShopTable shop =
        DynamoDbShopTable.on(
            ((DynamoDbShopTable) engine).client(),
            ((DynamoDbShopTable) engine).tableName(),
            TableOptions.defaults().withBatchBudget(budget));
    shop.orderLines().putAll(lines).orThrow();

    List<Integer> toDo = new ArrayList<>();
    List<String> articles = new ArrayList<>();
    BatchRead<Integer, OrderLine> read = shop.orderLines().getAll(ORDER, List.of(3, 1, 7));
    for (BatchRead.Entry<Integer, OrderLine> entry : read.entries()) {
      if (entry instanceof BatchRead.Found<Integer, OrderLine> found) {
        articles.add(found.item().article());
      } else if (entry instanceof BatchRead.Unprocessed<Integer, OrderLine> left) {
        toDo.add(left.key());
      }
    }

    assertThat(articles).containsExactly("article 3", "article 1");
    assertThat(read.missing()).containsExactly(7);
    assertThat(toDo).isEmpty();
    shop.orderLines().removeAll(ORDER, List.of(1, 2));
    assertThat(shop.orderLines().getAll(ORDER, List.of(1, 2, 3)).orThrow())
        .containsExactly(line(3));
  }

  private static OrderLine line(int number) {
    return new OrderLine(ORDER, number, "article " + number, new BigDecimal("2.5"));
  }
}
