package dev.dovetail.lambda;

/** Words for how many there may be of something. */
final class Sizes {
  private Sizes() {}

  /** {@return such as " of 1 to 5 characters", or nothing if any number is legal} */
  static String of(int min, int max, String what) {
    if (max == Integer.MAX_VALUE) {
      return min == 0 ? "" : " of at least " + min + " " + what;
    }
    return min == 0 ? " of at most " + max + " " + what : " of " + min + " to " + max + " " + what;
  }
}
