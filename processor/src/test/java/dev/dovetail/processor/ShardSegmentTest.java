package dev.dovetail.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.spi.Shards;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the processor knows of shards is what core does. */
class ShardSegmentTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 11, 16, 100, 101, 1000})
  void of_randomSortKeys_isTheShardOfCore(int shards) {
    long seed = Long.getLong("dovetail.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 1000; round++) {
      String sk = "EVENT#" + random.nextLong() + (random.nextBoolean() ? "é\uD83D\uDE00" : "");
      String said = "seed " + seed + ", " + sk;

      String shard = ShardSegment.of(sk, shards);
      assertThat(Shards.key("DAY#1", sk, shards).pk()).as(said).isEqualTo("DAY#1#" + shard);
      assertThat(Language.contains(new Encoding.Shards(shards), shard)).as(said).isTrue();
    }
  }

  @Test
  void contains_whatNoShardHas_isFalse() {
    for (String text : List.of("", "~", "~0", "~16", "~015", "~-1", "00", "~0a", "~٠١", "~000")) {
      assertThat(Language.contains(new Encoding.Shards(16), text)).as(text).isFalse();
    }
    assertThat(Language.contains(new Encoding.Shards(16), "~00")).isTrue();
    assertThat(Language.contains(new Encoding.Shards(16), "~15")).isTrue();
  }

  /** A string that follows the same texts can be a shard. */
  @ParameterizedTest
  @CsvSource({
    "USER#{id}#{name},true",
    "USER#{id}#{number},false",
    "USER#{id}#~16,false",
    "USER#{id}#~07,true",
    "USER#{id}#~7,false",
    "USER#{id},false",
    "USER#~07,false"
  })
  void sameKey_otherTemplate_isFoundWhereItCanBeAShard(String pk, boolean collides)
      throws Template.MalformedException {
    Template sharded = ShardSegment.after(Template.parse("USER#{id}"));
    KeyPattern shards = pattern(sharded);
    KeyPattern other = pattern(Template.parse(pk));

    assertThat(Unifier.sameKey(shards, other).isPresent()).isEqualTo(collides);
    assertThat(Unifier.sameKey(other, shards).isPresent()).isEqualTo(collides);
    assertThat(Unifier.foreignKey(shards, 0, other).isPresent()).isEqualTo(collides);
  }

  private static KeyPattern pattern(Template pk) throws Template.MalformedException {
    return new KeyPattern(
        pk.segments(),
        Template.parse("EVENT").segments(),
        java.util.Map.of(
            "id",
            new Encoding.Text(Encoding.Text.Form.AS_IS),
            "name",
            new Encoding.Text(Encoding.Text.Form.AS_IS),
            "number",
            Encoding.Fixed.INTEGER,
            ShardSegment.NAME,
            new Encoding.Shards(16)));
  }
}
