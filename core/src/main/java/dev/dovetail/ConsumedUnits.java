package dev.dovetail;

/**
 * What requests have consumed, as DynamoDB says it.
 *
 * @param read the read units
 * @param write the write units
 */
public record ConsumedUnits(CapacityUnits read, CapacityUnits write) {
  /** Nothing was consumed. */
  public static final ConsumedUnits NONE =
      new ConsumedUnits(CapacityUnits.NONE, CapacityUnits.NONE);

  /** {@return these units and others} */
  public ConsumedUnits plus(ConsumedUnits other) {
    return new ConsumedUnits(read.plus(other.read), write.plus(other.write));
  }
}
