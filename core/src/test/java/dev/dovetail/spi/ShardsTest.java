package dev.dovetail.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.ItemKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardsTest {
  /**
   * The CRC-32 of 123456789 is 0xCBF43926, as every description of it says; what the finaliser
   * makes of it was worked out apart, in Python.
   */
  @ParameterizedTest
  @CsvSource({
    "2,DAY#1#~1",
    "3,DAY#1#~0",
    "10,DAY#1#~1",
    "11,DAY#1#~10",
    "16,DAY#1#~03",
    "100,DAY#1#~31",
    "101,DAY#1#~023",
    "1000,DAY#1#~531"
  })
  void key_knownSortKey_isWhereItAlwaysWas(int shards, String pk) {
    assertThat(Shards.key("DAY#1", "123456789", shards)).isEqualTo(new ItemKey(pk, "123456789"));
  }

  @Test
  void key_textBeyondAscii_isThatOfItsUtf8() {
    assertThat(Shards.key("DAY#1", "CLICK#é", 16).pk()).isEqualTo("DAY#1#~07");
  }

  /** Numbers, times and ids differ in few characters; shards must be even for all of them. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8, 10, 16, 64, 100})
  void of_sortKeysThatDifferInTheirEnd_areSpreadEvenly(int shards) {
    for (String form : new String[] {"%d", "EVENT#p%019d", "E#2026-11-21T09:30:%09dZ", "%08x#a"}) {
      int each = 1000;
      int[] sizes = new int[shards];
      for (int i = 0; i < each * shards; i++) {
        sizes[Shards.of(String.format(java.util.Locale.ROOT, form, i), shards)]++;
      }
      for (int size : sizes) {
        assertThat(size).as(form).isBetween(each * 8 / 10, each * 12 / 10);
      }
    }
  }
}
