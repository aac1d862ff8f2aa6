package dev.dovetail.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.key.Encoding.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What holds for keys of two to four facets, one of them of the encoding under test. */
class FacetTuplesTest {
  private static final Randomness RANDOM = new Randomness();
  static final List<Encoding<?>> ENCODINGS = new Encodings(RANDOM).all();

  @ParameterizedTest
  @FieldSource("ENCODINGS")
  void keys_ofTwoTuples_compareAsTheTuples(Encoding<?> encoding) {
    for (int i = 0; i < Randomness.ROUNDS; i++) {
      List<Sample<?>> a = tuple(encoding);
      List<Sample<?>> b = others(a);
      if (Randomness.compareBytes(key(a), key(b)) != compare(a, b)) {
        throw RANDOM.failure("out of order", a, b);
      }
    }
  }

  /** The bounds of queries: from "P#" on or from "P", to below "P$". */
  @ParameterizedTest
  @FieldSource("ENCODINGS")
  void keys_betweenAStartAndItsSuccessor_areThoseWithEqualFacets(Encoding<?> encoding) {
    int inside = 0;
    for (int i = 0; i < Randomness.ROUNDS; i++) {
      List<Sample<?>> a = tuple(encoding);
      List<Sample<?>> b = others(a);
      int length = 1 + RANDOM.below(a.size());
      String start = key(a.subList(0, length));
      String key = key(b);
      boolean equal = compare(a.subList(0, length), b.subList(0, length)) == 0;
      boolean between =
          Randomness.compareBytes(key, start) >= 0 && Randomness.compareBytes(key, start + "$") < 0;
      boolean starts = key.equals(start) || key.startsWith(start + "#");
      if (between != equal || starts != equal) {
        throw RANDOM.failure("a prefix that bleeds or misses", a, b, length);
      }
      inside += equal ? 1 : 0;
    }

    assertThat(inside).isBetween(1, Randomness.ROUNDS - 1);
  }

  private static List<Sample<?>> tuple(Encoding<?> encoding) {
    int size = 2 + RANDOM.below(3);
    int place = RANDOM.below(size);
    List<Sample<?>> tuple = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Encoding<?> of = i == place ? encoding : RANDOM.oneOf(ENCODINGS);
      tuple.add(of.sample());
    }
    return tuple;
  }

  /** A tuple of the same encodings, with the same values up to some facet. */
  private static List<Sample<?>> others(List<Sample<?>> tuple) {
    int same = RANDOM.below(tuple.size() + 1);
    List<Sample<?>> others = new ArrayList<>();
    for (int i = 0; i < tuple.size(); i++) {
      others.add(i < same ? tuple.get(i) : tuple.get(i).other(RANDOM));
    }
    return others;
  }

  private static int compare(List<Sample<?>> a, List<Sample<?>> b) {
    for (int i = 0; i < a.size(); i++) {
      int compared = compare(a.get(i), b.get(i));
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }

  @SuppressWarnings("unchecked")
  private static <T> int compare(Sample<T> a, Sample<?> b) {
    return a.compareTo((Sample<T>) b);
  }

  private static String key(List<Sample<?>> tuple) {
    StringBuilder key = new StringBuilder();
    for (Sample<?> sample : tuple) {
      key.append(key.isEmpty() ? "" : "#").append(sample.facet());
    }
    return key.toString();
  }
}
