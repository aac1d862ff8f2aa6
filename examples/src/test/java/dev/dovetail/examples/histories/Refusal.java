package dev.dovetail.examples.histories;

/** What the players in memory throw: the simple name of the exception of a repository. */
@SuppressWarnings("serial")
final class Refusal extends RuntimeException {
  Refusal(String name) {
    super(name);
  }
}
