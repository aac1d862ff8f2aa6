package dev.dovetail.testkit;

/** How long an engine lives, and so which tests share it. */
public enum Lifecycle {
  /** Each test method has an engine of its own, each invocation of a repeated or parameterized. */
  PER_METHOD,
  /**
   * The tests of a class share one, with those of its nested classes. They are run one after the
   * other, in parallel to those of other classes.
   */
  PER_CLASS,
  /**
   * All classes of the run that say so share one for each transport. They are run one after the
   * other.
   */
  SHARED
}
