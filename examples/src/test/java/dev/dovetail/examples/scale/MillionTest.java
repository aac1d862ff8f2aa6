package dev.dovetail.examples.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.BatchBudget;
import dev.dovetail.TableOptions;
import dev.dovetail.testkit.LocalDynamoDb;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** As many items as {@code -Ddovetail.items} says, in an engine: a million of them every night. */
class MillionTest {
  private static final int NUMBER = Integer.getInteger("dovetail.items", 2_000);

  /** However slow the machine is: this is no test of time. */
  private static final TableOptions PATIENT =
      TableOptions.defaults().withBatchBudget(new BatchBudget(10, Duration.ofHours(1)));

  private static final Set<ManyReads> READS =
      EnumSet.of(
          ManyReads.STREAM,
          ManyReads.ITERABLE,
          ManyReads.PAGES,
          ManyReads.COLLECTION,
          ManyReads.COUNT,
          ManyReads.SEGMENTS,
          ManyReads.BATCH_GET);

  @Test
  void reads_ofAnEngine_findAllInOrder() {
    try (LocalDynamoDb db = LocalDynamoDb.start()) {
      DynamoDbScaleTable made = (DynamoDbScaleTable) db.table(ScaleTable.class);
      ScaleTable table = DynamoDbScaleTable.on(made.client(), made.tableName(), PATIENT);
      table.sensors().create(new Sensor("s", "The sensor"));
      for (int from = 0; from < NUMBER; from += 1000) {
        table
            .readings()
            .putAll(
                IntStream.range(from, Math.min(from + 1000, NUMBER))
                    .mapToObj(GeneratedItems::reading)
                    .toList())
            .orThrow();
      }
      for (ManyReads read : READS) {
        assertThat(read.read(table, NUMBER, new Heap(Integer.MAX_VALUE)))
            .as(read.toString())
            .isEqualTo(NUMBER);
      }
    }
  }
}
