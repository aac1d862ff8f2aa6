package dev.dovetail.model;

/** What the records of a table's stream hold of an item. */
public enum StreamView {
  /** The whole item, as it was and as it is. */
  NEW_AND_OLD_IMAGES
}
