package dev.dovetail.processor;

/** One segment of a key template. */
sealed interface Segment {
  /** Text that stands for itself. */
  record Literal(String text) implements Segment {}

  /** The encoded value of a component. */
  record Facet(String component) implements Segment {}
}
