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
                new Score("decode", "bean", 300, 3),
                new Score("decode", "generated", 100, 1),
                new Score("encode", "bean", 500, 5),
                new Score("encode", "generated", 200, 2)));

    assertThat(table.lines())
        .containsExactly(
            "operation  schema         ns/op      +-   ratio",
            "decode     bean             300       3   3.00x",
            "decode     generated        100       1   1.00x",
            "encode     bean             500       5   2.50x",
            "encode     generated        200       2   1.00x");
  }
}
