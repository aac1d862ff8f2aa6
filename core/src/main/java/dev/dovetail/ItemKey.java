package dev.dovetail;

/**
 * The primary key of an item, as stored.
 *
 * @param pk the partition key
 * @param sk the sort key
 */
public record ItemKey(String pk, String sk) {
  /** {@return both parts, quoted} */
  @Override
  public String toString() {
    return "(\"" + pk + "\", \"" + sk + "\")";
  }
}
