package dev.dovetail.processor;

/** What a diagnostic does to the compilation. */
enum Severity {
  /** Nothing is written, and compilation fails. */
  ERROR,
  /** Everything is written; {@code @SuppressWarnings} with the id silences it. */
  WARNING
}
