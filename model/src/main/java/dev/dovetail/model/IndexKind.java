package dev.dovetail.model;

/** Where the key attributes of a secondary index come from. */
public enum IndexKind {
  /** A global index of components' own attributes: DynamoDB builds it from what is stored. */
  NATIVE,
  /** A global index of attributes that the library writes for it. */
  COMPOSED,
  /** A local index: the table's partition key, and a sort key that the library writes for it. */
  LOCAL
}
