package dev.dovetail.benchmarks;

/** Where an order stands. */
public enum Status {
  /** It was placed. */
  PLACED,
  /** It is on its way. */
  SHIPPED
}
