package dev.dovetail;

/** Reports that a partition has more items than an {@link Aggregate} takes; nothing is returned. */
public final class AggregateTooLarge extends RepositoryException {
  private static final long serialVersionUID = 1L;

  private final int maxItems;

  /**
   * @param aggregate the record, as messages name it
   * @param partition the partition key
   * @param maxItems the most items that it takes
   */
  public AggregateTooLarge(String aggregate, String partition, int maxItems) {
    super(
        "The partition \""
            + partition
            + "\" has more than "
            + maxItems
            + " items, the most that "
            + aggregate
            + " takes. Nothing was returned: read it page by page, or raise maxItems of @Aggregate,"
            + " up to "
            + PageRequest.MAX_LIMIT
            + ".");
    this.maxItems = maxItems;
  }

  /** {@return the most items that the aggregate takes} */
  public int maxItems() {
    return maxItems;
  }
}
