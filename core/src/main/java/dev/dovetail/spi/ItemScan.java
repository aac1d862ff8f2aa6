package dev.dovetail.spi;

import org.jspecify.annotations.Nullable;

/** What a scan reads. Built by one call, and not changed after that. */
public final class ItemScan {
  /** The most segments that DynamoDB takes. */
  private static final int MAX_SEGMENTS = 1_000_000;

  private final @Nullable String index;
  private @Nullable Integer segment;
  private @Nullable Integer segments;
  private boolean consistent;
  private boolean includingExpired;

  private ItemScan(@Nullable String index) {
    this.index = index;
  }

  /** {@return a scan of the table} */
  public static ItemScan ofTable() {
    return new ItemScan(null);
  }

  /** {@return a scan of an index} */
  public static ItemScan ofIndex(String index) {
    return new ItemScan(index);
  }

  /**
   * Reads one part only.
   *
   * @param number the number of the part, from 0
   * @param all how many parts there are
   * @throws IllegalArgumentException if there is no such part
   */
  public ItemScan segment(int number, int all) {
    if (all < 1 || all > MAX_SEGMENTS || number < 0 || number >= all) {
      throw new IllegalArgumentException(
          "The segment "
              + number
              + " of "
              + all
              + " was asked for. A scan has 1 to "
              + MAX_SEGMENTS
              + " segments, counted from 0.");
    }
    this.segment = number;
    this.segments = all;
    return this;
  }

  /** Makes the read strongly consistent. */
  public ItemScan consistent() {
    this.consistent = true;
    return this;
  }

  /** Reads items that have expired as well. */
  public ItemScan includingExpired() {
    this.includingExpired = true;
    return this;
  }

  @Nullable String index() {
    return index;
  }

  @Nullable Integer segment() {
    return segment;
  }

  @Nullable Integer segments() {
    return segments;
  }

  boolean isConsistent() {
    return consistent;
  }

  boolean isIncludingExpired() {
    return includingExpired;
  }
}
