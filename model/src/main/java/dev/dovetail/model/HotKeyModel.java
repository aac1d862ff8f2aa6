package dev.dovetail.model;

/**
 * A partition key with few values: all items of the entity are written to few partitions at a time.
 *
 * <p>DynamoDB takes {@value #WRITE_UNITS} write units and {@value #READ_UNITS} read units a second
 * for one partition, in each mode of capacity.
 *
 * @param partitions how many partitions they are written to at a time, at most
 * @param dated whether the key has a date, so that others follow
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html">Designing
 *     partition keys</a>
 */
public record HotKeyModel(int partitions, boolean dated) {
  /** The most write units that one partition takes in a second. */
  public static final int WRITE_UNITS = 1_000;

  /** The most read units that one partition takes in a second. */
  public static final int READ_UNITS = 3_000;

  /** {@return the fewest shards of each partition that together take some write units a second} */
  public int shardsFor(int writeUnits) {
    int each = partitions * WRITE_UNITS;
    return (writeUnits + each - 1) / each;
  }
}
