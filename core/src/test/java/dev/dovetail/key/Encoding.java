package dev.dovetail.key;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One way to encode a type, with values to try it on and what is to hold for them.
 *
 * @param any makes any value
 * @param near makes a value close to another, often of the same facet or with a common start
 * @param canonical what is left of a value once it was encoded
 * @param order the order of values, in which two are the same if their facets have to be
 */
record Encoding<T>(
    String name,
    Supplier<T> any,
    UnaryOperator<T> near,
    UnaryOperator<T> canonical,
    Comparator<T> order,
    Function<T, String> encode,
    Function<String, T> decode) {
  /** A value and its facet. */
  record Sample<T>(Encoding<T> encoding, T value, String facet) {
    int compareTo(Sample<T> other) {
      return Integer.signum(encoding.order().compare(value, other.value));
    }

    /** Another value, or one that is close to this one, or this one. */
    Sample<T> other(Randomness random) {
      return switch (random.below(4)) {
        case 0 -> this;
        case 1 -> encoding.sample();
        default -> encoding.sample(encoding.near().apply(value));
      };
    }
  }

  Sample<T> sample() {
    return sample(any.get());
  }

  Sample<T> sample(T value) {
    return new Sample<>(this, value, encode.apply(value));
  }

  @Override
  public String toString() {
    return name;
  }
}
