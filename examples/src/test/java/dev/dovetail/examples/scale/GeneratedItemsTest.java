package dev.dovetail.examples.scale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.BatchBudget;
import dev.dovetail.OperationReport;
import dev.dovetail.TableOptions;
import dev.dovetail.testkit.DynamoDbTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The generated items are what an engine would say, or the other tests would say nothing. */
@DynamoDbTest
class GeneratedItemsTest {
  private static final int NUMBER = 2_300;
  private static final TableOptions OPTIONS =
      TableOptions.defaults().withBatchBudget(new BatchBudget(0, Duration.ofMinutes(10)));

  @Test
  void reads_ofGeneratedItems_areThoseOfAnEngine(ScaleTable engine) {
    DynamoDbScaleTable stored = (DynamoDbScaleTable) engine;
    stored.sensors().create(new Sensor("s", "The sensor"));
    List<Integer> numbers = IntStream.range(0, NUMBER).boxed().toList();
    stored.readings().putAll(numbers.stream().map(GeneratedItems::reading).toList()).orThrow();
    stored.hits().putAll(numbers.stream().map(GeneratedItems::hit).toList()).orThrow();
    List<OperationReport> reports = new ArrayList<>();
    DynamoDbScaleTable heard =
        DynamoDbScaleTable.on(
            stored.client(), stored.tableName(), OPTIONS.withListener(reports::add));
    for (ManyReads read : EnumSet.complementOf(EnumSet.of(ManyReads.SEGMENTS))) {
      GeneratedItems client = new GeneratedItems(NUMBER);
      Heap heap = new Heap(Integer.MAX_VALUE);

      long generated = read.read(DynamoDbScaleTable.on(client, "scale", OPTIONS), NUMBER, heap);
      long found = read.read(heard, NUMBER, heap);

      assertThat(List.of(found, (long) reports.size(), looked(reports)))
          .as("items, requests and items read of " + read)
          .isEqualTo(List.of(generated, (long) client.requests(), client.items()));
      reports.clear();
    }
  }

  /** An engine chooses the segments of its items. */
  @Test
  void scan_ofSegments_readsAllOfAnEngine(ScaleTable engine) {
    List<Integer> numbers = IntStream.range(0, NUMBER).boxed().toList();
    engine.readings().putAll(numbers.stream().map(GeneratedItems::reading).toList()).orThrow();

    assertThat(ManyReads.SEGMENTS.read(engine, NUMBER, new Heap(Integer.MAX_VALUE)))
        .isEqualTo(NUMBER);
  }

  private static long looked(List<OperationReport> reports) {
    long looked = 0;
    for (OperationReport report : reports) {
      looked += report.scanned() == 0 ? report.items() : report.scanned();
    }
    return looked;
  }
}
