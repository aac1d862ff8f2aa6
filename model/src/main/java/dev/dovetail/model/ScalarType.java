package dev.dovetail.model;

/** The type of a key attribute, in DynamoDB's own letters. */
public enum ScalarType {
  /** String, sorted by its UTF-8 bytes. */
  S,
  /** Number, sorted by value. */
  N,
  /** Binary, sorted by unsigned bytes. */
  B
}
