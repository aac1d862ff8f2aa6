package dev.dovetail.charts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.model.HotKeyModel;
import org.junit.jupiter.api.Test;

class HotKeyAdviceTest {
  @Test
  void markdown_onePartition_hasItsLimitsAndTheShardsOfANewTable() {
    assertThat(new HotKeyAdvice(new HotKeyModel(1, false)).markdown())
        .isEqualTo(
            "Hot key: all items are in one partition, which takes 1,000 write units and 3,000 read"
                + " units a second. With `@Sharded(4)` it is 4,000 write units and 12,000 read units"
                + " a second, where a new on-demand table takes 4,000 write units. Each shard is a"
                + " request more for a query.");
  }

  @Test
  void markdown_fewPartitionsOfADate_haveTheirLimitsTogether() {
    assertThat(new HotKeyAdvice(new HotKeyModel(3, true)).markdown())
        .startsWith(
            "Hot key: items of one date are in 3 partitions at most, which take 3,000 write units"
                + " and 9,000 read units a second together, if all are used alike. With"
                + " `@Sharded(2)` it is 6,000 write units");
  }

  @Test
  void markdown_asManyPartitionsAsATableTakes_adviseNoShards() {
    assertThat(new HotKeyAdvice(new HotKeyModel(4, false)).markdown())
        .endsWith("if all are used alike.");
  }
}
