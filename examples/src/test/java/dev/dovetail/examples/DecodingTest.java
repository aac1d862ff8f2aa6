package dev.dovetail.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.CaseInsensitive;
import dev.dovetail.Codec;
import dev.dovetail.Entity;
import dev.dovetail.ItemKey;
import dev.dovetail.MaxBytes;
import dev.dovetail.Scale;
import dev.dovetail.ValueCodec;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A key is decoded exactly if an item of the entity can have it. */
class DecodingTest {
  private static final long SEED = Long.getLong("dovetail.seed", 20261121);

  /** A word that its codec reads in any case, but writes in lower case. */
  @Codec(WordCodec.class)
  record Word(String text) {}

  static final class WordCodec implements ValueCodec<Word, String> {
    @Override
    public String encode(Word value) {
      return value.text();
    }

    @Override
    public Word decode(String stored) {
      return new Word(stored.toLowerCase(Locale.ROOT));
    }
  }

  @Entity(type = "ENTRY", pk = "BOOK#{word}", sk = "{word}#{page}", decode = true)
  record Entry(Word word, int page) {}

  @Entity(type = "TAG", pk = "TAG#{name}", sk = "{flag}#{share}#{name}", decode = true)
  record Tag(@CaseInsensitive @MaxBytes(4) String name, boolean flag, @Scale(1) BigDecimal share) {}

  @Entity(type = "ONLY", pk = "ONLY", sk = "ONE", decode = true)
  record Only(String text) {}

  @Test
  void decode_codecThatReadsMoreThanItWrites_isForWhatItWrites() {
    assertThat(DecodingTestEntrySchema.decode(DecodingTestEntrySchema.key(new Word("ox"), -3)))
        .contains(new DecodingTestEntrySchema.Decoded(new Word("ox"), -3));
    assertThat(DecodingTestEntrySchema.decode(new ItemKey("BOOK#OX", "OX#p0000000000000000001")))
        .isEmpty();
  }

  @Test
  void decode_componentOfTwoPlaces_hasOneValue() {
    assertThat(DecodingTestEntrySchema.decode(new ItemKey("BOOK#ox", "ox#p0000000000000000001")))
        .isPresent();
    assertThat(DecodingTestEntrySchema.decode(new ItemKey("BOOK#ox", "ax#p0000000000000000001")))
        .isEmpty();
    assertThat(DecodingTestEntrySchema.decode(new ItemKey("BOOK#ox", "ox#p0000000002147483648")))
        .as("no int")
        .isEmpty();
  }

  @Test
  void decode_facetBeyondItsBound_isNoKeyOfTheEntity() {
    assertThat(DecodingTestTagSchema.decode(tag("abcd"))).isPresent();
    assertThat(DecodingTestTagSchema.decode(tag("abcde"))).isEmpty();
    assertThat(DecodingTestTagSchema.decode(tag("aBcd"))).as("not folded").isEmpty();
  }

  @Test
  void decode_keyWithoutFacets_isThereOrNot() {
    assertThat(DecodingTestOnlySchema.decode(new ItemKey("ONLY", "ONE"))).isPresent();
    assertThat(DecodingTestOnlySchema.decode(new ItemKey("ONLY", "TWO"))).isEmpty();
    assertThat(DecodingTestOnlySchema.decode(new ItemKey("ONLY#", "ONE"))).isEmpty();
  }

  @Test
  void decode_randomKeys_areThoseThatItsComponentsWrite() {
    Random random = new Random(SEED);
    int present = 0;
    for (int i = 0; i < 20_000; i++) {
      ItemKey key = new ItemKey("TAG#" + name(random), rest(random));
      var decoded = DecodingTestTagSchema.decode(key);
      if (decoded.isPresent()) {
        DecodingTestTagSchema.Decoded d = decoded.get();
        assertThat(DecodingTestTagSchema.key(d.name(), d.flag(), d.share()))
            .as("seed %d, round %d", SEED, i)
            .isEqualTo(key);
        present++;
      }
    }
    assertThat(present).as("seed %d", SEED).isBetween(100, 19_900);
  }

  private static ItemKey tag(String name) {
    return new ItemKey("TAG#" + name, "1#p00000000000000000000000000000000000005#" + name);
  }

  private static String rest(Random random) {
    String digits = String.format(Locale.ROOT, "%038d", random.nextInt(50));
    return pick(random, List.of("0", "1", "0", "1", "2", ""))
        + "#"
        + pick(random, List.of("p", "p", "p", "n"))
        + pick(random, List.of(digits, digits, digits, digits.substring(1), "9" + digits))
        + "#"
        + name(random)
        + pick(random, List.of("", "", "", "#"));
  }

  private static String name(Random random) {
    return pick(random, List.of("a", "a", "b", "A", "$20", "$2", "#", "abc", "abcde", "ß", ""));
  }

  private static String pick(Random random, List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
