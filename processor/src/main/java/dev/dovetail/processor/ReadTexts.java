package dev.dovetail.processor;

/** The texts of the diagnostics about reads. */
final class ReadTexts {
  static final String HYDRATE = "The method %s has hydrate = true, but %s. %s";

  private ReadTexts() {}
}
