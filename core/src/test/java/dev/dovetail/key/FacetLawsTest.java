package dev.dovetail.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.InvalidKey;
import dev.dovetail.key.Encoding.Sample;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds for every encoding of a facet, tried on random values. */
class FacetLawsTest {
  private static final Randomness RANDOM = new Randomness();
  private static final Pattern FACET = Pattern.compile("([^\\x00-$]|\\$[01][0-9A-F]|\\$2[0-4])+");
  static final List<Encoding<?>> ENCODINGS = new Encodings(RANDOM).all();

  @ParameterizedTest
  @FieldSource("ENCODINGS")
  <T> void facets_ofTwoValues_compareAsTheValues(Encoding<T> encoding) {
    for (int i = 0; i < Randomness.ROUNDS; i++) {
      Sample<T> a = encoding.sample();
      Sample<T> b = a.other(RANDOM);
      int expected = a.compareTo(b);
      if (Randomness.compareBytes(a.facet(), b.facet()) != expected
          || Randomness.compareBytes(a.facet() + "#", b.facet() + "#") != expected
          || Randomness.compareBytes(a.facet() + "#z", b.facet() + "#a")
              != (expected == 0 ? 1 : expected)) {
        throw RANDOM.failure("out of order", a, b);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("ENCODINGS")
  <T> void facets_ofTwoValues_areEqualOnlyIfTheValuesAre(Encoding<T> encoding) {
    int equal = 0;
    for (int i = 0; i < Randomness.ROUNDS; i++) {
      Sample<T> a = encoding.sample();
      Sample<T> b = a.other(RANDOM);
      T left = encoding.canonical().apply(a.value());
      T right = encoding.canonical().apply(b.value());
      if (a.facet().equals(b.facet()) != left.equals(right)) {
        throw RANDOM.failure("equal facets of unequal values, or the reverse", a, b);
      }
      equal += left.equals(right) ? 1 : 0;
    }

    assertThat(equal).isBetween(1, Randomness.ROUNDS - 1);
  }

  @ParameterizedTest
  @FieldSource("ENCODINGS")
  <T> void facets_onceDelimited_areNoPrefixOfAnother(Encoding<T> encoding) {
    for (int i = 0; i < Randomness.ROUNDS; i++) {
      Sample<T> a = encoding.sample();
      Sample<T> b = a.other(RANDOM);
      if (a.compareTo(b) != 0 && (b.facet() + "#").startsWith(a.facet() + "#")) {
        throw RANDOM.failure("a prefix that bleeds", a, b);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("ENCODINGS")
  <T> void facets_ofAllValues_haveNoCharacterUpToTheDelimiter(Encoding<T> encoding) {
    for (int i = 0; i < Randomness.ROUNDS; i++) {
      Sample<T> a = encoding.sample();
      if (!FACET.matcher(a.facet()).matches()) {
        throw RANDOM.failure("no text of a facet", a);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("ENCODINGS")
  <T> void decode_whatWasEncoded_isTheValue(Encoding<T> encoding) {
    for (int i = 0; i < Randomness.ROUNDS; i++) {
      Sample<T> a = encoding.sample();
      T decoded = encoding.decode().apply(a.facet());
      if (!decoded.equals(encoding.canonical().apply(a.value()))
          || !encoding.encode().apply(decoded).equals(a.facet())) {
        throw RANDOM.failure("another value after decoding", a, decoded);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("ENCODINGS")
  <T> void decode_anyText_isRefusedOrWouldBeWrittenSo(Encoding<T> encoding) {
    Texts texts = new Texts(RANDOM);
    int refused = 0;
    for (int i = 0; i < Randomness.ROUNDS; i++) {
      String text = RANDOM.below(8) == 0 ? texts.any() : texts.changed(encoding.sample().facet());
      try {
        T decoded = encoding.decode().apply(text);
        if (!encoding.encode().apply(decoded).equals(text)) {
          throw RANDOM.failure("a text that is never written", text, decoded);
        }
      } catch (InvalidKey e) {
        refused++;
      }
    }

    assertThat(refused).isBetween(1, Randomness.ROUNDS - 1);
  }
}
