package dev.dovetail.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTest {

  @Test
  void table_ofTwoOperations_relatesEachToItsOwnBase() {
    String table =
        Score.table(
            List.of(
                new Score("decode", "bean", 300, 290, 90),
                new Score("decode", "generated", 100, 95, 60),
                new Score("encode", "bean", 500, 480, 200),
                new Score("encode", "generated", 200, 190, 400)));

    assertThat(table.lines())
        .containsExactly(
            "operation  schema     ns/op median  least   ratio     B/op   ratio",
            "decode     bean                300    290   3.00x       90   1.50x",
            "decode     generated           100     95   1.00x       60   1.00x",
            "encode     bean                500    480   2.50x      200   0.50x",
            "encode     generated           200    190   1.00x      400   1.00x");
  }
}
